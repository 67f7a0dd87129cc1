//! Municipio's consent wall: what an editor pasted waits in a template and is cloned in when somebody agrees
//! (styleguide, `iframeAcceptance.js`).

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(works_once_agreed_to);

async fn works_once_agreed_to(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    visit.page.wait("document.readyState === 'complete'").await?;
    // Firefox looks for scripts in templates, too, and fetches them ahead; they are not run.
    assert!(visit.ours.asked().iter().all(|asked| asked.path == "/v1/embed.js"), "nothing else before that");
    visit.page.one("#accept").await?.click().await?;
    visit.native(0).works().await?;
    visit.close().await
}
