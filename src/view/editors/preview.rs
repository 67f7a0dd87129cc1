//! The form as it will be, at the widths that it may get.

use yew::prelude::*;

use super::field::choice;
use crate::instrument::content::PreviewWords;

/// The fifth step. What stands on the stage is exchanged where a choice changes.
pub fn view(words: &PreviewWords, title: &str) -> Html {
    html! {
        <section class="preview" aria-labelledby="preview-heading">
            <h2 id="preview-heading">{ &words.heading }</h2>
            { choice("width", &words.legend, &[
                ("phone", &words.phone),
                ("column", &words.column),
                ("full", &words.full),
            ]) }
            <p class="hint">{ &words.hint }{ " " }<a href="#efter">{ &words.skip }</a></p>
            // Scrolled by keyboard, too.
            <div class="stage" data-stage="" tabindex="0" role="region" aria-label={words.stage.clone()}>
                <iframe src="../embed/" title={title.to_string()} loading="lazy"></iframe>
            </div>
        </section>
    }
}
