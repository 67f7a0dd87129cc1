//! What else an editor may need: texts for others, and what to do when it does not show.

use yew::prelude::*;

use super::field::copied;
use crate::instrument::content::After;

/// Stands in the texts for the host that the form comes from, without a path.
const HOST: &str = "{värd}";

/// A section that opens.
pub fn view(section: &After, copy: &str, base: &str) -> Html {
    let host =
        base.find("://").and_then(|at| base[at + 3..].find('/').map(|end| &base[..at + 3 + end])).unwrap_or(base);
    let paragraph = |text: &String| html! { <p>{ with_host(text, host) }</p> };
    html! {
        <details id={section.id.clone()}>
            <summary><h2>{ &section.heading }</h2></summary>
            { for section.paragraphs.iter().map(paragraph) }
            if let Some(code) = &section.code {
                <div data-template={code.clone()}>
                    { copied(&section.id, &section.heading, None, &code.replace(HOST, host), copy) }
                </div>
            }
            { for section.more.iter().map(paragraph) }
        </details>
    }
}

/// A text in which the host can be filled in.
fn with_host(text: &str, host: &str) -> Html {
    let parts = text.split(HOST).map(|part| html! { part.to_string() });
    parts
        .reduce(|before, after| html! { <>{ before }<span data-host="">{ host.to_string() }</span>{ after }</> })
        .unwrap_or_default()
}
