//! *Ta med resultatet*: where the button is and what it says before the rest has come (`view/record`), or where it does
//! not come.

use yew::prelude::*;

use crate::instrument::content::Instrument;

use super::Place;

/// The section.
pub fn view(instrument: &Instrument, place: &Place) -> Html {
    let (head, storage) = (&instrument.record.head, &instrument.record.storage);
    let trouble =
        [("denied", &storage.denied), ("full", &storage.full), ("spoilt", &storage.spoilt), ("newer", &storage.newer)];
    html! {
        <section class="carry" id="ta-med" tabindex="-1" aria-labelledby="ta-med-rubrik">
            <h2 id="ta-med-rubrik">{ &head.heading }</h2>
            <p class="hint">
                <span class="in-tab">{ &head.kept }</span>
                <span class="in-browser">{ &head.kept_here }</span>
                if *place == Place::Framed {
                    <span class="in-browser">{ " " }{ &head.kept_in_frame }</span>
                }
                <span class="unkept">{ &instrument.page.unkept }</span>
            </p>
            { for trouble.map(|(name, text)| html! { <p class={classes!("notice", name)} role="alert">{ text }</p> }) }
            <noscript><p class="notice">{ &head.needs_script }</p></noscript>
            <p class="notice uncarried" role="alert">{ &head.failed }</p>
            <button type="button" class="primary" data-press="panel" aria-expanded="false" aria-controls="ta-med-allt">
                { &head.open }
            </button>
            <div id="ta-med-allt" data-place="panel" hidden=true></div>
        </section>
    }
}
