//! *Ta med resultatet*: where the button is and what it says before the rest has come (`view/record`), or where it does
//! not come.

use yew::prelude::*;

use crate::instrument::content::Instrument;

/// The section.
pub fn view(instrument: &Instrument) -> Html {
    let head = &instrument.record.head;
    html! {
        <section class="carry" id="ta-med" tabindex="-1" aria-labelledby="ta-med-rubrik">
            <h2 id="ta-med-rubrik">{ &head.heading }</h2>
            <p class="hint">
                <span class="in-tab">{ &head.kept }</span>
                <span class="in-browser">{ &head.kept_here }</span>
                <span class="unkept">{ &instrument.page.unkept }</span>
            </p>
            <noscript><p class="notice">{ &head.needs_script }</p></noscript>
            <p class="notice uncarried" role="alert">{ &head.failed }</p>
            <button type="button" class="primary" data-press="panel" aria-expanded="false" aria-controls="ta-med-allt">
                { &head.open }
            </button>
            <div id="ta-med-allt" data-place="panel"></div>
        </section>
    }
}
