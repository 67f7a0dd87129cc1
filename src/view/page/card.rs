//! One capability: its overview question, and the statements it opens into.

use yew::prelude::*;

use crate::{
    assessment::{Profile, Ratings},
    instrument::{STATEMENTS, content::Capability},
    lang::{PageWords, StatusWords},
    view::status,
};

use super::ladder;

/// The card of the capability with this number, 1 to 5.
pub fn view(number: usize, capability: &Capability, words: &PageWords, status_words: &StatusWords<'_>) -> Html {
    let legend = html! {
        <h3>
            <span class="number" aria-hidden="true">{ number }</span>
            { &capability.name }
            <span class="wording">{ &capability.wording }</span>
        </h3>
    };
    let id = &capability.id;
    let nothing = Ratings::default();
    let depth = status::depth(number - 1, &nothing, status_words, "");
    let progress = status::progress(&Profile::of(&nothing), status_words);
    let [note, hint] = ["grund", "grund-rad"].map(|part| format!("{id}-{part}"));
    html! {
        <>
            <div class="card">
                { ladder::view(id, "overview", legend, &capability.steps, words) }
                <details id={format!("{id}-fler")}>
                    <summary>
                        { words.open_statements }
                        <span class="depth" data-slot={format!("depth-{id}")} translate="no">{ depth }</span>
                    </summary>
                    { for capability.statements.iter().map(|statement| {
                        let legend = html! { &statement.text };
                        ladder::view(&statement.id, "statement", legend, &statement.steps, words)
                    }) }
                </details>
                // Beside the details, not in them: for a text field inside Chromium lays out all that is closed.
                <div class="note">
                    <label for={note.clone()}>{ words.note_label }</label>
                    <span class="hint" id={hint.clone()}>{ words.note_hint }</span>
                    <input type="text" id={note.clone()} name={note} aria-describedby={hint} maxlength="200"
                        placeholder=" " />
                </div>
            </div>
            <p class="progress">
                <span class="pending" data-slot={format!("progress-{id}")} translate="no">
                    { progress }
                </span>
                { " " }<a href="#profil">{ words.see_profile }</a>
            </p>
        </>
    }
}

const _: () = assert!(STATEMENTS == 5, "the words of a card say five");
