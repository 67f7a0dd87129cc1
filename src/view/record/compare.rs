//! A result beside earlier ones, and beside how colleagues see it.

use yew::prelude::*;

use crate::instrument::content::RecordWords;

use super::ways::{button, copied};

/// The section that says how, and gives what a colleague is asked with.
pub fn view(record: &RecordWords) -> Html {
    let (compare, ask) = (&record.compare, &record.ask);
    html! {
        <section aria-labelledby="jamfor-rubrik">
            <h3 id="jamfor-rubrik">{ &compare.choose }</h3>
            <p class="hint">{ &compare.hint }</p>
            <details class="way" data-way="ask">
                <summary>{ &ask.heading }</summary>
                <p>{ &ask.hint }</p>
                { copied("fraga-lank", "ask", &ask.link, &record.link.button) }
                <p class="hint">{ &ask.link_holds }</p>
                <svg class="qr" role="img" aria-label={ask.qr.clone()} data-holds="ask-qr"><path d="" /></svg>
                <div class="field">
                    <label for="kollegas-kod">{ &ask.code }</label>
                    <span class="hint" id="kollegas-kod-rad">{ &ask.code_hint }</span>
                    <textarea id="kollegas-kod" rows="2" spellcheck="false" translate="no" aria-describedby="kollegas-kod-rad" />
                    { button("colleague", &ask.add) }
                    <p class="said" data-said="ask"></p>
                </div>
            </details>
        </section>
    }
}

/// The comparison, which the scripts fill in.
pub fn compared(record: &RecordWords) -> Html {
    let compare = &record.compare;
    html! {
        <section class="compared profile" data-part="compared" aria-labelledby="jamfort-rubrik">
            <h2 id="jamfort-rubrik" tabindex="-1">{ &compare.heading }</h2>
            <div class="sentences"></div>
            <div class="opened-body">
                <div class="picture"></div>
                <table class="numbers">
                    <caption>{ &compare.caption }</caption>
                    <thead></thead>
                    <tbody></tbody>
                </table>
            </div>
            <p class="hint">{ &compare.sign }</p>
            <ul class="listed"></ul>
            <p class="said" data-said="compared"></p>
        </section>
    }
}
