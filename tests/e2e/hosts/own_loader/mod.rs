//! A page that frames the form and loads our own script, which gives the frame its height.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(gives_the_frame_its_height, gives_it_in_a_sandbox);

async fn gives_the_frame_its_height(engine: Engine) -> Outcome {
    with("", engine).await
}

async fn gives_it_in_a_sandbox(engine: Engine) -> Outcome {
    with(r#"sandbox="allow-scripts""#, engine).await
}

async fn with(attributes: &str, engine: Engine) -> Outcome {
    let visit = Visit::to(&include_str!("page.html").replace("{attributes}", attributes), engine).await?;
    visit.frame(0).await?.works().await?;
    // Another frame says the same, from a sandbox as ours may, and the page itself: neither is a frame of ours.
    let height = "document.querySelector('iframe').offsetHeight";
    visit.around().await?;
    let before = visit.page.eval(height).await?;
    visit.page.one("#speak").await?.click().await?;
    visit.page.wait("heard === 2").await?;
    assert_eq!(visit.page.eval(height).await?, before);
    assert_eq!(visit.page.eval("document.querySelector('#other').offsetHeight").await?, json!(100));
    visit.frame(0).await?;
    visit.close().await
}
