//! A strict host: nothing but our own host, no inline script or style, and Trusted Types for everything.

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

const POLICY: &str = "default-src 'none'; script-src {ours} 'wasm-unsafe-eval'; connect-src {ours}; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

in_each_engine!(works_natively);

async fn works_natively(engine: Engine) -> Outcome {
    let visit = Visit::under(Some(POLICY), include_str!("page.html"), engine).await?;
    // The policy is in force, not merely sent.
    assert_eq!(visit.page.eval("typeof trustedTypes").await?, "object");
    visit.native(0).works().await?;
    visit.close().await
}
