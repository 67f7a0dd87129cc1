//! Pages that put the form in later: as text, as elements, as one of our own name, deep in a shadow root of theirs.

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(is_noticed);

const INSERTIONS: [&str; 4] = [
    "at.innerHTML = '<p><div data-rektorer-i-aktion></div></p>'",
    "at.replaceChildren(document.createElement('div')); setTimeout(() => at.firstChild.setAttribute('data-rektorer-i-aktion', ''))",
    "at.replaceChildren(document.createElement('rektorer-i-aktion'))",
    "at.attachShadow({mode: 'open'}).append(document.createElement('rektorer-i-aktion'))",
];

async fn is_noticed(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    visit.page.wait("customElements.get('rektorer-i-aktion') !== undefined").await?;
    for insertion in INSERTIONS {
        visit.page.eval(&format!("void ((at) => {{ {insertion} }})(document.querySelector('section'))")).await?;
        let deep = insertion.contains("attachShadow");
        let widget = if deep { visit.inner("document.querySelector('section').shadowRoot") } else { visit.native(0) };
        widget.works().await?;
        widget.clear("structures").await?;
        widget.clear("research").await?;
        widget.wait("root.querySelectorAll('.radar .dot').length === 0").await?;
    }
    visit.close().await
}
