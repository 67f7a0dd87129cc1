//! How a result is opened, and how it is shown.

use yew::prelude::*;

use crate::{
    instrument::content::{Instrument, RecordWords},
    lang::PageWords,
    view::page::frame,
};

/// The section that opens one.
pub fn view(record: &RecordWords) -> Html {
    let open = &record.open;
    html! {
        <section class="open" aria-labelledby="oppna-rubrik">
            <h3 id="oppna-rubrik">{ &open.heading }</h3>
            <p class="hint">{ &open.hint }</p>
            <div class="field">
                <label for="oppna-fil">{ &open.file }</label>
                <input type="file" id="oppna-fil" accept=".json,application/json" aria-describedby="oppna-fel" />
            </div>
            <div class="field">
                <label for="oppna-kod">{ &open.code }</label>
                <input type="text" id="oppna-kod" autocomplete="off" autocapitalize="characters" spellcheck="false"
                    translate="no" aria-describedby="oppna-fel" />
                <button type="button" data-press="open">{ &open.button }</button>
            </div>
            <p class="notice wrong" id="oppna-fel" role="alert" hidden=true></p>
        </section>
    }
}

/// A result that is open, to read: where it is from, its profile, and what was written.
pub fn opened(instrument: &Instrument, words: &PageWords) -> Html {
    let opened = &instrument.record.opened;
    html! {
        <section class="opened profile" data-part="opened" tabindex="-1" aria-labelledby="oppnat-rubrik">
            <h2 id="oppnat-rubrik">{ &opened.heading }</h2>
            <p class="from"></p>
            <p class="hint">{ &opened.read_only }</p>
            <p class="wrong notice" role="alert"></p>
            <div class="opened-body">
                <p class="sentence"></p>
                <div class="picture"></div>
                { frame::table(Html::default(), None, words) }
            </div>
            <div data-written="notes" hidden=true>
                <h3>{ &opened.notes }</h3>
                <dl></dl>
            </div>
            <div data-written="plan" hidden=true>
                <h3>{ &instrument.record.plan.heading }</h3>
                <dl></dl>
            </div>
            <p class="said" data-said="opened"></p>
            <div class="pressed">
                <button type="button" data-press="lay">{ &instrument.record.compare.button }</button>
                <button type="button" data-press="go-on">{ &opened.go_on }</button>
                <button type="button" data-press="close">{ &opened.close }</button>
            </div>
        </section>
    }
}
