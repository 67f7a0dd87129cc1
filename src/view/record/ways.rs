//! The ways in which a result is taken along; beside each what goes with it, and before anything leaves, all of it.

use yew::prelude::*;

use crate::instrument::content::RecordWords;

/// The section: three ways, and the others behind a fourth.
pub fn view(record: &RecordWords, opens_elsewhere: &str) -> Html {
    let carry = &record.carry;
    html! {
        <section class="ways" aria-labelledby="dela-rubrik">
            <h3 id="dela-rubrik">{ &carry.heading }</h3>
            <p class="hint">{ &carry.own }</p>
            { print(record) }
            { file(record) }
            { code(record) }
            <details class="way" data-way="more">
                <summary>{ &record.more.heading }</summary>
                { link(record) }
                { image(record) }
                { calendar(record) }
            </details>
            <p class="said" data-said="ways"></p>
            <p class="hint blocked-way" hidden=true>
                { &carry.blocked }{ " " }
                <a data-own-page="" target="_blank" rel="noopener noreferrer">{ &carry.open_own_page }<span class="aloud">{ format!(" ({opens_elsewhere})") }</span></a>
            </p>
        </section>
    }
}

fn print(record: &RecordWords) -> Html {
    let words = &record.print;
    html! {
        <details class="way" data-way="print">
            <summary>{ &words.heading }</summary>
            <p>{ &words.text }{ " " }<b>{ &words.free_text }</b></p>
            { button("print", &words.button) }
        </details>
    }
}

fn file(record: &RecordWords) -> Html {
    let words = &record.file;
    html! {
        <details class="way" data-way="file">
            <summary>{ &words.heading }</summary>
            <p>{ &words.text }{ " " }<b>{ &words.free_text }</b></p>
            <pre tabindex="0" role="region" aria-label={words.heading.clone()} data-holds="file"></pre>
            { button("file", &words.button) }
        </details>
    }
}

fn code(record: &RecordWords) -> Html {
    let words = &record.code;
    html! {
        <details class="way" data-way="code">
            <summary>{ &words.heading }</summary>
            <p>{ &words.text }{ " " }<b>{ &words.free_text }</b></p>
            <p>{ &words.caution }</p>
            { numbers(record) }
            { copied("kod", "code", &words.label, &words.button) }
        </details>
    }
}

fn link(record: &RecordWords) -> Html {
    let words = &record.link;
    html! {
        <div data-way="link">
            <h4>{ &words.heading }</h4>
            <p>{ &words.text }{ " " }<b>{ &words.free_text }</b></p>
            <p>{ &words.caution }</p>
            { numbers(record) }
            { copied("lank", "link", &words.label, &words.button) }
            <svg class="qr" role="img" aria-label={words.qr.clone()} data-holds="qr"><path d="" /></svg>
        </div>
    }
}

fn image(record: &RecordWords) -> Html {
    let words = &record.image;
    html! {
        <div data-way="image">
            <h4>{ &words.heading }</h4>
            <p>{ &words.text }{ " " }<b>{ &words.free_text }</b></p>
            <div class="picture" data-holds="picture"></div>
            <div class="pressed">
                { button("svg", &words.button_svg) }
                { button("png", &words.button_png) }
            </div>
        </div>
    }
}

fn calendar(record: &RecordWords) -> Html {
    let words = &record.calendar;
    html! {
        <div data-way="calendar">
            <h4>{ &words.heading }</h4>
            <p>{ &words.text }{ " " }<b>{ &words.free_text }</b></p>
            <h5 id="post-handling" tabindex="-1">{ &record.plan.heading }</h5>
            <p data-missing="action">{ &words.action_missing }</p>
            <div data-there="action" hidden=true>
                <pre tabindex="0" role="region" aria-labelledby="post-handling" data-holds="action"></pre>
                { button("action", &words.button_action) }
            </div>
            <h5 id="post-igen">{ &words.again }</h5>
            <div class="field">
                <label for="igen-dag">{ &words.again_date }</label>
                <input type="date" id="igen-dag" min="2000-01-01" max="2099-12-31" />
            </div>
            <div data-there="again">
                <pre tabindex="0" role="region" aria-labelledby="post-igen" data-holds="again"></pre>
                { button("again", &words.button_again) }
            </div>
        </div>
    }
}

/// What a code holds, in words.
fn numbers(record: &RecordWords) -> Html {
    html! {
        <>
            <p class="holds">{ &record.carry.holds }{ ":" }</p>
            <ul class="numbers-held" data-holds="numbers"></ul>
        </>
    }
}

/// A text that is copied by a button, or by hand.
pub fn copied(id: &'static str, name: &'static str, label: &str, text: &str) -> Html {
    html! {
        <div class="field">
            <label for={id}>{ label.to_string() }</label>
            <textarea {id} rows="2" readonly=true spellcheck="false" translate="no" data-holds={name} />
            <button type="button" data-copy={id}>{ text.to_string() }</button>
            <p class="said" data-said={id}></p>
        </div>
    }
}

/// A button.
pub fn button(press: &'static str, text: &str) -> Html {
    html! { <button type="button" data-press={press}>{ text.to_string() }</button> }
}
