//! Read on: for each capability the readings and the questions for colleagues. Which one is shown is chosen
//! with native radios and CSS alone, so it works without any code; the app only makes the suggestion.

use yew::prelude::*;

use crate::{
    instrument::{
        content::{Capability, Instrument},
        reading::{OpenAccess, Reading, Work},
    },
    lang::PageWords,
};

/// The section; `suggestion` is the line above the choice.
pub fn view(instrument: &Instrument, suggestion: &str, words: &PageWords) -> Html {
    html! {
        <section class="read" aria-labelledby="las">
            <h2 id="las">{ words.read_heading }</h2>
            <p class="hint" data-slot="suggestion" translate="no">{ suggestion }</p>
            <fieldset class="choice">
                <legend>{ words.choose_capability }</legend>
                { option(0, words.all_capabilities, true) }
                { for instrument.capabilities.iter().enumerate().map(|(index, capability)| {
                    option(index + 1, &capability.name, false)
                }) }
            </fieldset>
            { for instrument.capabilities.iter().enumerate().map(|(index, capability)| {
                pointers(index + 1, capability, &instrument.language, words)
            }) }
        </section>
    }
}

fn option(number: usize, name: &str, checked: bool) -> Html {
    html! {
        <label><input type="radio" name="read" value={number.to_string()} {checked} /><span>{ name }</span></label>
    }
}

fn pointers(number: usize, capability: &Capability, language: &str, words: &PageWords) -> Html {
    html! {
        <div class="pointers" data-capability={number.to_string()}>
            <h3>{ &capability.name }</h3>
            <div class="pair">
                <div>
                    <h4>{ words.readings }</h4>
                    <ul class="works">{ for capability.readings.iter().map(|reading| work(reading, language, words)) }</ul>
                </div>
                <div>
                    <h4>{ words.questions }</h4>
                    <ul>{ for capability.questions.iter().map(|question| html! { <li>{ question }</li> }) }</ul>
                </div>
            </div>
        </div>
    }
}

fn work(reading: &Reading, language: &str, words: &PageWords) -> Html {
    let Reading { work, gist } = reading;
    let foreign = (work.language != language).then(|| work.language.clone());
    let title = html! { <cite lang={foreign}>{ &work.title }</cite> };
    let title = match work.address() {
        Some(address) => html! {
            <a href={address} target="_blank" rel="noopener noreferrer">
                { title }<span class="aloud">{ format!(" ({})", words.opens_elsewhere) }</span>
            </a>
        },
        None => title,
    };
    html! {
        <li>
            { title }
            <span class="source">
                { source(work, words) }
                if work.open_access == OpenAccess::Yes {
                    { " " }<span class="tag">{ words.open_access }</span>
                }
            </span>
            <span class="gist">{ gist }</span>
        </li>
    }
}

/// Who, when, where, and what kind of work in which language: "Höög och Johansson, 2014 · Studentlitteratur · bok på
/// svenska".
fn source(work: &Work, words: &PageWords) -> String {
    let mut text = authors(&work.authors, words);
    if let Some(year) = work.year {
        text.push_str(&format!(", {year}"));
    }
    let language = words.languages.iter().find(|(code, _)| *code == work.language).map_or("", |(_, name)| name);
    text.push_str(&format!(
        " · {} · {} {} {language}",
        work.container, words.kinds[work.kind as usize], words.in_language
    ));
    text
}

/// Family names of at most two authors, else of the first "and others". An editor's mark stays out.
fn authors(authors: &[String], words: &PageWords) -> String {
    let family = |author: &String| author.split([',', '(']).next().unwrap_or_default().trim().to_string();
    match authors {
        [] => String::new(),
        [one] => family(one),
        [one, two] => format!("{} {} {}", family(one), words.and, family(two)),
        [one, ..] => format!("{} {}", family(one), words.and_others),
    }
}
