//! What is kept in this browser.

use yew::prelude::*;

use crate::instrument::content::RecordWords;

/// The section.
pub fn view(record: &RecordWords) -> Html {
    let keep = &record.keep;
    html! {
        <section class="keep" aria-labelledby="spara-rubrik">
            <h3 id="spara-rubrik" tabindex="-1">{ &keep.heading }</h3>
            <label class="check">
                <input type="checkbox" id="spara-har" aria-describedby="spara-har-rad" />
                { &keep.here }
            </label>
            <p class="hint" id="spara-har-rad">{ &keep.here_hint }</p>
            <div class="field">
                <label for="spara-namn">{ &keep.label }</label>
                <span class="hint" id="spara-namn-rad">{ &keep.label_hint }</span>
                <input type="text" id="spara-namn" aria-describedby="spara-namn-rad" maxlength="60" autocomplete="off" />
                <button type="button" data-press="add" aria-describedby="spara-for-sig-rad">{ &keep.add }</button>
                <p class="hint" id="spara-for-sig-rad">{ &keep.add_hint }</p>
            </div>
            <div data-listed="" hidden=true>
                <h4 id="sparade">{ &keep.list }</h4>
                <ul class="listed" aria-labelledby="sparade"></ul>
                // Copied for each: hundreds may be listed, so that it has no <details>, which take a quarter of the time.
                <template>
                    <li>
                        <span></span>
                        <button type="button" data-press="show">{ &keep.show }</button>
                        <button type="button" data-press="ask" aria-expanded="false">{ &keep.remove }</button>
                    </li>
                    // In the one of which it is asked.
                    <button type="button" data-press="remove">{ &keep.remove_now }</button>
                </template>
            </div>
            <details class="erase">
                <summary>{ &keep.erase }</summary>
                <p>{ &keep.erase_what }</p>
                <button type="button" data-press="erase">{ &keep.erase_now }</button>
            </details>
            <p class="said" data-said="keep"></p>
        </section>
    }
}
