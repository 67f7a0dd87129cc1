//! A host with wasm of its own, which fails.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(its_failures_are_not_ours);

async fn its_failures_are_not_ours(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    for failure in ["#no-module", "#trap"] {
        visit.page.one(failure).await?.click().await?;
        visit.page.wait("faults.length === 1").await?;
        widget.works().await?;
        assert_eq!(visit.page.eval("faults.splice(0).length").await?, json!(1), "theirs alone");
    }
    visit.close().await
}
