//! A host with wasm of its own, which fails.

use super::Visit;
use crate::support::{Engine, Outcome, Widget, in_each_engine, nothing_was_sent};

in_each_engine!(its_failures_are_not_ours);

async fn its_failures_are_not_ours(engine: Engine) -> Outcome {
    let Visit { ours, host, page } = Visit::to(include_str!("page.html"), engine).await?;
    let widget = Widget::native(&page, &ours, 0);
    widget.taken_over().await?;
    for (count, failure) in ["#no-module", "#trap"].into_iter().enumerate() {
        page.one(failure).await?.click().await?;
        page.wait(&format!("faults.length === {}", count + 1)).await?;
        widget.works().await?;
    }
    nothing_was_sent(&ours, &host);
    page.close_despite_anything().await?;
    Ok(())
}
