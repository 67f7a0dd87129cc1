//! A server of ours that does not know what wasm is.

use super::Visit;
use crate::support::{Engine, Fault, Outcome, in_each_engine};

in_each_engine!(works_all_the_same);

async fn works_all_the_same(engine: Engine) -> Outcome {
    let fault = Fault::Type("application/octet-stream");
    let visit = Visit::with("widget_bg.wasm", fault, include_str!("page.html"), engine).await?;
    visit.native(0).works().await?;
    visit.close().await
}
