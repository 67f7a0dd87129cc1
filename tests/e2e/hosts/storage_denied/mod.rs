//! A browser that denies storage to pages inside those of another site.

use super::Visit;
use crate::support::{Engine, Outcome, Setting, in_each_engine};

in_each_engine!(works_in_memory_and_says_so, promises_nothing_less_elsewhere);

async fn works_in_memory_and_says_so(engine: Engine) -> Outcome {
    let setting = Setting { engine, storage_of_third_parties: false, ..Setting::default() };
    let visit = Visit::to(include_str!("page.html"), setting).await?;
    let widget = visit.frame(0).await?;
    widget.works().await?;
    assert_eq!(widget.text(".unkept").await?, "Svaren sparas inte i det här fönstret.");
    assert!(widget.one(".unkept").await?.is_displayed().await?);
    visit.close().await
}

async fn promises_nothing_less_elsewhere(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    let widget = visit.frame(0).await?;
    widget.works().await?;
    assert!(!widget.one(".unkept").await?.is_displayed().await?);
    visit.around().await?;
    visit.page.reload().await?;
    let widget = visit.frame(0).await?;
    widget.taken_over().await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"), "answers are kept");
    visit.close().await
}
