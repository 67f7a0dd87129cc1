//! What is filled in, chosen or copied on the page.

use yew::prelude::*;

/// A choice of one: name, legend, and for each its value and its words. The first is chosen.
pub fn choice(name: &'static str, legend: &str, each: &[(&str, &str)]) -> Html {
    html! {
        <fieldset class="choice">
            <legend>{ legend.to_string() }</legend>
            { for each.iter().enumerate().map(|(index, (value, label))| html! {
                <label>
                    <input type="radio" {name} value={value.to_string()} checked={index == 0} />
                    <span>{ label.to_string() }</span>
                </label>
            }) }
        </fieldset>
    }
}

/// A line to fill in, with what it is for, and the reasons for which it may be refused: a name and words for each.
pub fn line(
    name: &'static str,
    label: &str,
    hint: &str,
    longest: &'static str,
    faults: &[(&'static str, Html)],
) -> Html {
    let hint_id = format!("{name}-hint");
    // What is hidden describes nothing.
    let fault_id = |fault: &str| format!("{fault}-fault");
    let ids: Vec<String> = faults.iter().map(|(fault, _)| fault_id(fault)).collect();
    let described = format!("{hint_id} {}", ids.join(" "));
    html! {
        <div class="field">
            <label for={name}>{ label.to_string() }</label>
            <input type="text" id={name} {name} maxlength={longest} spellcheck="false" aria-describedby={described} />
            <p class="hint" id={hint_id}>{ hint.to_string() }</p>
            { for faults.iter().map(|(fault, words)| html! {
                <p class="fault" role="alert" id={fault_id(fault)} hidden=true>{ words.clone() }</p>
            }) }
        </div>
    }
}

/// How many signs a line of a copied text holds, at least, where there is room.
const SIGNS: usize = 60;

/// A text to copy, in a field that can be selected where a browser does not let the button do it.
pub fn copied(name: &str, label: &str, hint: Option<&str>, text: &str, copy: &str) -> Html {
    // Where the browser does not fit the field to its text.
    let rows = text.lines().map(|line| line.chars().count().div_ceil(SIGNS).max(1)).sum::<usize>().max(1).to_string();
    let (id, hint_id) = (format!("copy-{name}"), format!("copy-{name}-hint"));
    html! {
        <div class="copied" data-output={name.to_string()}>
            <label for={id.clone()}>{ label.to_string() }</label>
            <textarea id={id.clone()} readonly=true {rows} spellcheck="false" translate="no"
                aria-describedby={hint.map(|_| hint_id.clone())} value={text.to_string()} />
            <button type="button" data-copy={id}>{ copy.to_string() }<span class="aloud">{ ": " }{ label.to_string() }</span></button>
            <p class="said" role="status"></p>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id}>{ hint.to_string() }</p>
            }
        </div>
    }
}
