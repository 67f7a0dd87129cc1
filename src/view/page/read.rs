//! Read on: for each capability the readings, the questions for colleagues and the first steps. What is shown is
//! chosen with native radios and CSS alone, so it works without any code; the app only makes the suggestion. Where
//! scripts run nothing is shown until something is chosen or suggested, else everything is.

use yew::prelude::*;

use crate::{
    instrument::{
        Stage,
        content::{Capability, FirstStep, Instrument},
    },
    lang::PageWords,
};

use super::work::{self, tokens};

/// The section; `suggestion` is the line above the choice.
pub fn view(instrument: &Instrument, suggestion: &str, words: &PageWords) -> Html {
    let capabilities = || instrument.capabilities.iter().enumerate();
    let names = capabilities().map(|(_, capability)| capability.name.clone());
    let stages = Stage::ALL.into_iter().map(|stage| Stage::named(&[stage], words.stage_of));
    html! {
        <section class="read" aria-labelledby="las">
            <h2 id="las">{ words.read_heading }</h2>
            <p class="hint" data-slot="suggestion" translate="no">{ suggestion }</p>
            { choice("read", words.choose_capability, words.all_capabilities, names, None) }
            { choice("stage", words.choose_stage, words.all_stages, stages, Some(0)) }
            { for capabilities().map(|(index, capability)| {
                pointers(index + 1, capability, &instrument.language, words)
            }) }
        </section>
    }
}

/// A choice between all (0) and each (from 1); `checked` from the start.
fn choice(
    name: &'static str,
    legend: &str,
    all: &str,
    each: impl Iterator<Item = String>,
    checked: Option<usize>,
) -> Html {
    let option = |(number, label): (usize, String)| {
        html! {
            <label>
                <input type="radio" {name} value={number.to_string()} checked={checked == Some(number)} /><span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="choice">
            <legend>{ legend }</legend>
            { for std::iter::once(all.to_string()).chain(each).enumerate().map(option) }
        </fieldset>
    }
}

fn pointers(number: usize, capability: &Capability, language: &str, words: &PageWords) -> Html {
    let stages = || Stage::ALL.into_iter().zip(&capability.stages);
    let heading = |stage: Stage| html! { <h5>{ Stage::named(&[stage], words.stage_of) }</h5> };
    html! {
        <div class="pointers" data-capability={number.to_string()}>
            <h3>{ &capability.name }</h3>
            <div class="pair">
                <div>
                    <h4>{ words.readings }</h4>
                    <ul class="works">
                        { for capability.readings.iter().map(|reading| work::view(reading, language, words)) }
                    </ul>
                </div>
                <div>
                    <h4>{ words.questions }</h4>
                    <ul>{ for capability.questions.iter().map(|question| html! { <li>{ question }</li> }) }</ul>
                    { for stages().map(|(stage, entry)| html! {
                        <div data-stages={tokens(&[stage])}>
                            { heading(stage) }
                            <ul>{ for entry.questions.iter().map(|question| html! { <li>{ question }</li> }) }</ul>
                        </div>
                    }) }
                    <h4>{ words.first_steps }</h4>
                    <p class="hint">{ words.first_steps_hint }</p>
                    { for stages().map(|(stage, entry)| html! {
                        <div data-stages={tokens(&[stage])}>
                            { heading(stage) }
                            <ul>{ for entry.first_steps.iter().map(|step| first_step(step, words)) }</ul>
                        </div>
                    }) }
                </div>
            </div>
        </div>
    }
}

fn first_step(step: &FirstStep, words: &PageWords) -> Html {
    html! {
        <li class="first-step">
            { &step.r#do }<span class="sign-of">{ words.sign }{ " " }<span>{ &step.sign }</span></span>
        </li>
    }
}
