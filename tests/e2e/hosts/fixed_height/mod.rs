//! A host that gives a frame one height and hears no other: the form is scrolled inside.

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(everything_can_be_reached);

async fn everything_can_be_reached(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    let widget = visit.frame(0).await?;
    widget.rates_and_reads().await?;
    // By then it has given up hope of another height.
    widget.wait("performance.now() > 3000").await?;
    widget.eval("(scrollTo(0, 0), 0)").await?;
    visit.page.wheel(200).await?;
    widget.wait("scrollY > 0").await?;
    let end = widget.one("footer a").await?;
    end.scroll_into_view().await?;
    widget
        .wait("scrollY > innerHeight && root.querySelector('footer a').getBoundingClientRect().bottom <= innerHeight")
        .await?;
    visit.close().await
}
