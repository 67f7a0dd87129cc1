//! One question: a fieldset whose legend is the question, the five described steps and *Vet inte*, and the
//! button that clears the answer. The button is named with its question and hidden until the app has
//! something to clear; its place is kept, so that nothing moves when it comes.

use yew::prelude::*;

use crate::{instrument::STEPS, lang::PageWords};

/// The question with the given identifier, which names its radio group.
pub fn view(id: &str, class: &'static str, legend: Html, steps: &[String; STEPS], words: &PageWords) -> Html {
    let [legend_id, clear_id] = ["fraga", "rensa"].map(|part| format!("{id}-{part}"));
    let ladder = words.stems.iter().zip(steps).enumerate();
    html! {
        <fieldset {class} id={id.to_string()}>
            <legend id={legend_id.clone()}>{ legend }</legend>
            { for ladder.map(|(index, (stem, text))| {
                let number = (index + 1).to_string();
                step(id, &number, html! { <><b>{ *stem }</b>{ " " }{ text }</> })
            }) }
            <div class="last">
                { step(id, "x", html! { words.dont_know }) }
                <button type="button" class="clear" id={clear_id.clone()} data-clear={id.to_string()}
                    aria-labelledby={format!("{clear_id} {legend_id}")} hidden=true>{ words.clear }</button>
            </div>
        </fieldset>
    }
}

/// Its number is the style sheet's: as elements of their own, the signs of a form take 76 KB of memory.
fn step(name: &str, value: &str, text: Html) -> Html {
    let class = if value == "x" { "step not" } else { "step" };
    html! {
        <label {class}>
            <input type="radio" name={name.to_string()} value={value.to_string()} />
            <span class="row">{ text }</span>
        </label>
    }
}
