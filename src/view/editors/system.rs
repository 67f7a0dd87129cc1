//! The choice of the content system, and what is to be done in each.

use yew::prelude::*;

use crate::instrument::content::{Editors, Pasted, System};

/// The first step: which system it is.
pub fn view(page: &Editors) -> Html {
    html! {
        <section aria-labelledby="system-heading">
            <h2 id="system-heading">{ &page.system.heading }</h2>
            <fieldset class="choice">
                <legend>{ &page.system.legend }</legend>
                { for page.systems.iter().map(|system| html! {
                    <label>
                        <input type="radio" name="system" value={system.id.clone()} data-pastes={pastes(system)} />
                        <span>{ &system.name }</span>
                    </label>
                }) }
            </fieldset>
        </section>
    }
}

/// Which role a system asks for; said before anything is copied.
pub fn role(system: &System, page: &Editors) -> Html {
    html! { <p data-system={system.id.clone()}><b>{ &page.system.role }</b>{ " " }{ &system.role }</p> }
}

/// What is to be done in a system.
pub fn steps(system: &System, page: &Editors) -> Html {
    let name = system.short.as_ref().unwrap_or(&system.name);
    let list = |way: &'static str, steps: &[String]| {
        html! {
            <ol data-way={way}>{ for steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
        }
    };
    html! {
        <div class="steps" data-system={system.id.clone()}>
            <h3>{ page.copy.steps.replace("{system}", name) }</h3>
            <p data-way="frame"><b>{ &page.system.module }</b>{ " " }{ &system.module }</p>
            <p class="hint">{ system.tried.as_ref().unwrap_or(&page.system.not_tried) }</p>
            { list("frame", &system.frame) }
            { list("native", &system.native) }
        </div>
    }
}

/// As the style sheet tells them apart.
fn pastes(system: &System) -> String {
    let names = system.pastes.iter().map(|pasted| match pasted {
        Pasted::Address => "address",
        Pasted::Html => "html",
    });
    names.collect::<Vec<_>>().join(" ")
}
