//! The snippet pasted twice, its script even three times, once under another address; and somebody else was first to
//! define the element of our name, or to use an element for something else.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(each_form_is_there_once);

async fn each_form_is_there_once(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    for place in [0, 1, 2] {
        let widget = visit.native(place);
        widget.works().await?;
        assert_eq!(widget.eval("root.querySelectorAll('[data-outline]').length").await?, json!(1));
    }
    let theirs = "[...document.querySelectorAll('div')].at(-1).shadowRoot.textContent";
    assert_eq!(visit.page.eval(theirs).await?, json!("Deras"));
    visit.close().await
}
