//! A server of ours that does not know what wasm is.

use super::Visit;
use crate::support::{Engine, Fault, Outcome, in_each_engine};

in_each_engine!(works_natively, works_in_a_frame);

const FAULT: Fault = Fault::Type("application/octet-stream");

async fn works_natively(engine: Engine) -> Outcome {
    let visit = Visit::with("widget_bg.wasm", FAULT, include_str!("page.html"), engine).await?;
    visit.native(0).works().await?;
    visit.close().await
}

async fn works_in_a_frame(engine: Engine) -> Outcome {
    let page = include_str!("../municipio_module/page.html");
    let visit = Visit::with("widget_bg.wasm", FAULT, page, engine).await?;
    visit.frame(0).await?.works().await?;
    visit.close().await
}
