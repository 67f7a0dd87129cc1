//! What comes after the page: all that keeps, shares and opens a result, as it is prerendered. The scripts in
//! `embed/carry/` put its parts into their places in the form when they are asked for, and fill them in.

mod compare;
mod keep;
mod open;
mod ways;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    instrument::content::Instrument,
    lang::{PageWords, words},
};

/// Everything it is made from.
#[derive(Clone, Properties)]
struct Props {
    instrument: Rc<Instrument>,
    words: &'static PageWords,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.instrument == other.instrument
    }
}

/// The parts as HTML, each in an element that says by `data-part` what it is; `None` where the interface has no words in
/// their language.
pub async fn render(instrument: Rc<Instrument>) -> Option<String> {
    let words = words(&instrument.language)?.page;
    Some(yew::LocalServerRenderer::<Parts>::with_props(Props { instrument, words }).hydratable(false).render().await)
}

#[component]
fn Parts(Props { instrument, words }: &Props) -> Html {
    let record = &instrument.record;
    html! {
        <div data-record="">
            <div class="panel" data-part="panel">
                { ways::view(record, words.opens_elsewhere) }
                { keep::view(record) }
                { compare::view(record) }
                { open::view(record) }
            </div>
            { open::opened(instrument, words) }
            { compare::compared(record) }
            // What the scripts say, by name.
            <div data-part="words" hidden=true>{ for said(instrument) }</div>
        </div>
    }
}

/// All that the scripts say, by the name that they know it by.
fn said(instrument: &Instrument) -> Vec<Html> {
    let record = &instrument.record;
    let said: Vec<(&str, &String)> = vec![
        ("taken", &record.plan.taken),
        ("no-suggestions", &record.plan.no_suggestions),
        ("added", &record.keep.added),
        ("added-in-memory", &record.keep.added_in_memory),
        ("unlabelled", &record.keep.unlabelled),
        ("elsewhere", &record.keep.elsewhere),
        ("unreadable", &record.keep.unreadable),
        ("ended", &record.keep.ended),
        ("removed", &record.keep.removed),
        ("erased", &record.keep.erased),
        ("not-erased", &record.keep.not_erased),
        ("dated", &record.carry.dated),
        ("no-answers", &record.carry.no_answers),
        ("statements", &record.carry.statements),
        ("dont-know", &record.carry.dont_know),
        ("copied", &record.carry.copied),
        ("select", &record.carry.select),
        ("chart-title", &record.image.title),
        ("image-failed", &record.image.failed),
        ("action", &record.plan.heading),
        ("again", &record.calendar.again_summary),
        ("again-text", &record.calendar.again_text),
        ("from-file", &record.opened.from_file),
        ("from-code", &record.opened.from_code),
        ("from-link", &record.opened.from_link),
        ("from-kept", &record.opened.from_kept),
        ("from-form", &record.opened.from_form),
        ("of-colleague", &record.opened.colleague),
        ("used", &record.opened.used),
        ("with-comparison", &record.opened.compared),
        ("words-stay", &record.opened.words_stay),
        ("filled-in", &record.opened.filled_in),
        ("compared-title", &record.compare.title),
        ("now", &record.compare.now),
        ("then", &record.compare.then),
        ("colleague", &record.compare.colleague),
        ("colleagues", &record.compare.colleagues),
        ("colleagues-number", &record.compare.colleagues_number),
        ("drawn-0", &record.compare.drawn[0]),
        ("drawn-1", &record.compare.drawn[1]),
        ("drawn-span", &record.compare.drawn_span),
        ("span", &record.compare.span),
        ("equal", &record.compare.equal),
        ("too-few", &record.compare.too_few),
        ("unlike", &record.compare.unlike),
        ("laid", &record.compare.added),
        ("lift", &record.keep.remove),
        ("lifted", &record.compare.lifted),
        ("most", &record.compare.most),
        ("only", &record.compare.only),
        ("steps-one", &record.compare.steps.one),
        ("steps-other", &record.compare.steps.other),
        ("higher", &record.compare.higher),
        ("lower", &record.compare.lower),
        ("same", &record.compare.same),
        ("nothing", &record.compare.nothing),
        ("learning", &record.compare.learning),
        ("mixed", &record.compare.mixed),
        ("alike-most", &record.compare.alike_most),
        ("differ-most", &record.compare.differ_most),
        ("differ", &record.compare.differ),
        ("pair", &record.compare.pair),
        ("pair-range", &record.compare.pair_range),
        ("alike-all", &record.compare.alike_all),
        ("talk", &record.compare.talk),
        ("nothing-shared", &record.compare.nothing_shared),
        ("one", &record.compare.one),
        ("range", &record.compare.range),
        ("again-now", &record.compare.again),
        ("again-had", &record.compare.again_had),
        ("wrong-many", &record.compare.many),
        ("wrong-twice", &record.compare.twice),
        ("wrong-itself", &record.compare.itself),
        ("wrong-future", &record.compare.future),
        ("wrong-later", &record.compare.later),
        ("wrong-colleague", &record.compare.colleague_here),
        ("row", &record.ask.row),
        ("wrong-own", &record.ask.own),
        ("wrong-many-colleagues", &record.ask.many),
        ("wrong-empty", &record.wrong.empty),
        ("wrong-sign", &record.wrong.sign),
        ("wrong-mistyped", &record.wrong.mistyped),
        ("wrong-newer", &record.wrong.newer),
        ("wrong-instrument", &record.wrong.instrument),
        ("wrong-group", &record.wrong.group),
        ("wrong-not-ours", &record.wrong.not_ours),
        ("wrong-not-json", &record.wrong.not_json),
        ("wrong-field", &record.wrong.field),
        ("wrong-too-large", &record.wrong.too_large),
        ("wrong-unreadable", &record.wrong.unreadable),
        ("wrong-no-link", &record.wrong.no_link),
    ];
    said.into_iter().map(|(name, text)| html! { <p data-word={name.to_string()}>{ text }</p> }).collect()
}
