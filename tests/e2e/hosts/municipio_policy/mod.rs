//! Municipio's policy, which it builds from the hosts of the page's scripts: to the letter.

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

const POLICY: &str = "default-src 'none'; script-src 'unsafe-eval' 'unsafe-inline' {ours}; connect-src {ours}; \
    style-src 'unsafe-inline'; img-src data: blob:; font-src data:; frame-src 'self' blob:; object-src 'none'; \
    base-uri 'self'; form-action 'self'";

in_each_engine!(works_natively);

async fn works_natively(engine: Engine) -> Outcome {
    let visit = Visit::under(Some(POLICY), include_str!("page.html"), engine).await?;
    visit.native(0).works().await?;
    visit.close().await
}
