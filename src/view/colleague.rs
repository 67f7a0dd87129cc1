//! The page for a colleague whom a leader has asked, as it is prerendered: what it is for, five questions, and a place for
//! the code. `embed/kollega.js` does what is done there.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    instrument::content::Instrument,
    lang::{Words, words},
};

use super::page::{ladder, languages};

/// Everything it is made from.
#[derive(Clone, Properties)]
struct Props {
    instrument: Rc<Instrument>,
    words: Words,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.instrument == other.instrument
    }
}

/// The page as HTML; `None` where the interface has no words in its language.
pub async fn render(instrument: Rc<Instrument>) -> Option<String> {
    let words = words(&instrument.language)?;
    let props = Props { instrument, words };
    Some(yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await)
}

#[component]
fn Page(Props { instrument, words }: &Props) -> Html {
    let (page, all) = (&instrument.colleague, *words);
    let words = words.page;
    let list = |texts: &[String]| texts.iter().map(|text| html! { <li>{ text }</li> }).collect::<Html>();
    html! {
        <main class="ria colleague" data-outline={instrument.outline().encode()}>
            <header>
                { languages::view(&instrument.language, "kollega/", all) }
                <p class="eyebrow">{ &page.eyebrow }</p>
                <h1>{ &page.heading }</h1>
                <p class="lead">{ &page.lead }</p>
                <p class="promise">{ &instrument.page.promise }</p>
            </header>
            <section aria-labelledby="innan">
                <h2 id="innan">{ &page.uses_heading }</h2>
                <ul>{ list(&page.uses) }</ul>
            </section>
            <form autocomplete="off">
                <section class="rate" aria-labelledby="fragor">
                    <h2 id="fragor">{ &page.questions_heading }</h2>
                    <ul class="hint rules">{ list(&page.rules) }</ul>
                    { for instrument.capabilities.iter().zip(&page.questions).enumerate().map(|(index, (capability, asked))| {
                        let legend = html! {
                            <h3>
                                <span class="number" aria-hidden="true">{ index + 1 }</span>
                                { &capability.name }
                                <span class="wording">{ &asked.question }</span>
                            </h3>
                        };
                        html! { <div class="card">{ ladder::view(&capability.id, "overview", legend, &asked.ladder, words) }</div> }
                    }) }
                </section>
                <noscript><p class="notice">{ &page.needs_script }</p></noscript>
                <p class="notice failed" role="alert">{ &page.failed }</p>
                <p class="made"><button type="button" data-press="make">{ &page.make }</button></p>
                <p class="said" role="status" data-empty={page.empty.clone()} data-changed={page.changed.clone()}></p>
                <section class="code" aria-labelledby="koden" hidden=true>
                    <h2 id="koden" tabindex="-1">{ &page.code_heading }</h2>
                    <div class="field">
                        <label for="kod">{ &page.code_label }</label>
                        <textarea id="kod" rows="2" readonly=true spellcheck="false" translate="no" />
                        <button type="button" data-press="copy">{ &instrument.record.code.button }</button>
                        <p class="said" role="status" data-copied={instrument.record.carry.copied.clone()}
                            data-select={instrument.record.carry.select.clone()}></p>
                    </div>
                    <p>{ &page.holds }</p>
                    <p>{ &page.give }</p>
                    <p>{ &page.caution }</p>
                </section>
            </form>
            <footer>
                <p><a href="../">{ &page.own }</a></p>
                <p><a href="../#om">{ words.about_heading }</a></p>
            </footer>
        </main>
    }
}
