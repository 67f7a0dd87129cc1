//! Municipio's policy, which it builds from the hosts of the page's scripts and frames: to the letter.

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

const OURS: &str = "{ours}";

in_each_engine!(works_natively, works_in_a_frame);

async fn works_natively(engine: Engine) -> Outcome {
    let visit = Visit::under(Some(&natively()), include_str!("page.html"), engine).await?;
    visit.native(0).works().await?;
    visit.close().await
}

async fn works_in_a_frame(engine: Engine) -> Outcome {
    let page = include_str!("../municipio_module/page.html");
    let visit = Visit::under(Some(&policy("", OURS)), page, engine).await?;
    visit.frame(0).await?.works().await?;
    visit.close().await
}

/// For the form in the page itself.
pub fn natively() -> String {
    policy(OURS, "")
}

fn policy(scripts: &str, frames: &str) -> String {
    format!(
        "default-src 'none'; script-src 'unsafe-eval' 'unsafe-inline' {scripts}; connect-src {scripts}; \
        style-src 'unsafe-inline'; img-src data: blob:; font-src data:; frame-src {frames} 'self' blob:; \
        object-src 'none'; base-uri 'self'; form-action 'self'"
    )
}
