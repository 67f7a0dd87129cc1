//! A strict host: nothing but our own host, no inline script or style, and Trusted Types for everything.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, PROOF, in_each_engine};

pub const POLICY: &str = "default-src 'none'; script-src {ours} 'wasm-unsafe-eval'; connect-src {ours}; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const POLICY_FOR_A_FRAME: &str = "default-src 'none'; frame-src {ours}; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

in_each_engine!(works_natively, works_in_a_frame, works_in_a_frame_that_gets_its_height);

async fn works_natively(engine: Engine) -> Outcome {
    let visit = Visit::under(Some(POLICY), include_str!("page.html"), engine).await?;
    visit.native(0).works().await?;
    refuses_text(&visit).await?;
    visit.page.wait("window.faults.length > 0").await?;
    visit.page.eval("window.faults.splice(0)").await?;
    visit.close().await
}

async fn works_in_a_frame(engine: Engine) -> Outcome {
    let page = include_str!("../options/frame.html").replace("{query}", "");
    let visit = Visit::under(Some(POLICY_FOR_A_FRAME), &page, engine).await?;
    visit.frame(0).await?.rates_and_reads().await?;
    visit.around().await?;
    refuses_text(&visit).await?;
    visit.close().await
}

/// As editors are handed it, with the script that gives it its height allowed.
async fn works_in_a_frame_that_gets_its_height(engine: Engine) -> Outcome {
    let policy = POLICY_FOR_A_FRAME.replace("frame-src {ours}", "frame-src {ours}; script-src {ours}");
    let visit = Visit::under(Some(&policy), "<main>{frame}</main>", engine).await?;
    let framed = visit.frame(0).await?;
    framed.taken_over().await?;
    framed.fits().await?;
    framed.works().await?;
    visit.around().await?;
    assert_eq!(visit.page.eval("getComputedStyle(document.querySelector('iframe')).borderStyle").await?, json!("none"));
    visit.frame(0).await?;
    visit.close().await
}

/// The policy is in force, not merely sent. What is refused here names what proves that reports come.
async fn refuses_text(visit: &Visit) -> Outcome {
    let set = format!("document.createElement('p').innerHTML = '{PROOF}'");
    let refused = format!("(() => {{ try {{ {set}; return false; }} catch {{ return true; }} }})()");
    assert_eq!(visit.page.eval(&refused).await?, json!(true));
    Ok(())
}
