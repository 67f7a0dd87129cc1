//! The way the form stands in the page, and its few options.

use yew::prelude::*;

use super::field::{choice, line};
use crate::{
    embedding::Choice,
    instrument::content::{OptionWords, WayWords},
    lang::LANGUAGES,
};

/// The third step: a frame, or the page itself.
pub fn way(words: &WayWords) -> Html {
    html! {
        <section aria-labelledby="way-heading">
            <h2 id="way-heading">{ &words.heading }</h2>
            { choice("way", &words.legend, &[("frame", &words.frame), ("native", &words.native)]) }
            <p data-way="frame">{ &words.frame_why }</p>
            <p data-way="native">{ &words.native_why }</p>
        </section>
    }
}

/// The fourth step: what may be set, of either way.
pub fn options(words: &OptionWords) -> Html {
    let faults = &words.faults;
    // The number is filled in where it is known.
    let (before, after) = faults.accent_contrast.split_once("{kontrast}").unwrap_or((&faults.accent_contrast, ""));
    let contrast = html! { <>{ before }<span data-contrast=""></span>{ after }</> };
    let levels = (1..=5_u8).map(|level| {
        html! {
            <option value={level.to_string()} selected={level == Choice::LEVEL}>{ level }</option>
        }
    });
    html! {
        <section aria-labelledby="options-heading">
            <h2 id="options-heading">{ &words.heading }</h2>
            <p class="hint">{ &words.hint }</p>
            { choice("language", &words.language, &LANGUAGES) }
            <div data-way="frame">
                { line("accent", &words.accent, &words.accent_hint, "9", &[
                    ("accent-form", html! { &faults.accent_form }),
                    ("accent-contrast", contrast),
                ]) }
                <label class="check">
                    <input type="checkbox" name="heading" checked=true /><span>{ &words.heading_label }</span>
                </label>
            </div>
            <div data-way="native">
                <div class="field">
                    <label for="level">{ &words.level }</label>
                    <select id="level" name="level" aria-describedby="level-hint">{ for levels }</select>
                    <p class="hint" id="level-hint">{ &words.level_hint }</p>
                </div>
                { choice("theme", &words.theme, &[("host", &words.theme_host), ("neutral", &words.theme_neutral)]) }
                { line("name", &words.name, &words.name_hint, "60", &[("name", html! { &faults.name })]) }
            </div>
            { choice("first", &words.first, &[
                ("rate", &words.first_rate),
                ("profile", &words.first_profile),
                ("read", &words.first_read),
            ]) }
        </section>
    }
}
