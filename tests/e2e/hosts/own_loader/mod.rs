//! A page that frames the form and loads our own script, which gives the frame its height.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(gives_the_frame_its_height, gives_it_in_a_sandbox, leaves_a_frame_that_fills_a_box);

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

async fn leaves_a_frame_that_fills_a_box(engine: Engine) -> Outcome {
    let page = include_str!("page.html")
        .replace("<iframe {attributes}", r#"<div class="box"><iframe"#)
        .replacen("</iframe>", "</iframe></div>", 1)
        .replace("<style>", "<style>.box { position: relative; padding-bottom: 56%; overflow: hidden; } .box iframe { position: absolute; inset: 0; height: 100%; }");
    let visit = Visit::to(&page, engine).await?;
    let widget = visit.frame(0).await?;
    widget.rates_and_reads().await?;
    // By then it has given up hope of another height.
    widget.wait("performance.now() > 3000").await?;
    widget.one("footer a").await?.scroll_into_view().await?;
    widget
        .wait("scrollY > innerHeight && root.querySelector('footer a').getBoundingClientRect().bottom <= innerHeight")
        .await?;
    visit.close().await
}
