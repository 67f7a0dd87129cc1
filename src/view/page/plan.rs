//! *Min nästa handling*: fields like all others of the form, filled in and printed without any code. The scripts offer the
//! first steps that are shown under *Läs vidare*, and put what has a date into a calendar.

use yew::prelude::*;

use crate::instrument::content::RecordWords;

/// The most characters of a text, so that all of it fits a sheet of paper.
const LONGEST: &str = "400";

/// The section.
pub fn view(words: &RecordWords) -> Html {
    let plan = &words.plan;
    html! {
        <section class="plan" id="handling" aria-labelledby="handling-rubrik">
            <h2 id="handling-rubrik">{ &plan.heading }</h2>
            <p class="hint">{ &plan.hint }</p>
            <details class="suggestions">
                <summary>{ &plan.suggestions }</summary>
                <div data-place="suggestions"></div>
            </details>
            { text("plan-change", &plan.change) }
            { text("plan-step", &plan.first_step) }
            { text("plan-sign", &plan.sign) }
            <div class="field">
                <label for="plan-due">{ &plan.due }</label>
                <input type="date" id="plan-due" name="plan-due" min="2000-01-01" max="2099-12-31" />
            </div>
            <p><button type="button" class="way-on" data-press="calendar">{ &plan.calendar }</button></p>
            // What tells this result from others, given by the app when it is first taken along.
            <input type="hidden" name="result" value="" />
            // What it is compared with, as a file has it.
            <input type="hidden" name="compared" value="" />
            <p class="said" data-said="plan"></p>
        </section>
    }
}

fn text(id: &'static str, label: &str) -> Html {
    html! {
        <div class="field">
            <label for={id}>{ label.to_string() }</label>
            <textarea {id} name={id} rows="2" maxlength={LONGEST} placeholder=" " />
        </div>
    }
}
