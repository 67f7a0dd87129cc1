//! A result beside earlier ones.

use yew::prelude::*;

use crate::instrument::content::RecordWords;

/// The section, which the scripts fill in.
pub fn view(record: &RecordWords) -> Html {
    let compare = &record.compare;
    html! {
        <section class="compared profile" data-part="compared" aria-labelledby="jamfort-rubrik">
            <h2 id="jamfort-rubrik" tabindex="-1">{ &compare.heading }</h2>
            <ul class="sentences"></ul>
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
