//! The page as it is prerendered: all questions, steps and readings, readable and fillable without any code.

mod about;
mod card;
mod carry;
mod embedded;
pub(super) mod frame;
pub mod ladder;
pub mod languages;
mod plan;
mod read;
mod work;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    assessment::{Profile, Ratings},
    instrument::{
        Outline,
        content::{self, Instrument},
    },
    lang::{Words, folder, words},
};

pub use about::Publisher;

use super::{profile, status};

/// Where the form stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a page of its own, which also says who publishes it.
    Own(Publisher),
    /// In a frame of another page, one folder below its own.
    Framed,
    /// In another page itself.
    Native,
}

/// Everything the page is made from.
#[derive(Clone, Properties)]
pub struct Props {
    pub instrument: Rc<Instrument>,
    pub place: Place,
    pub words: Words,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.instrument == other.instrument && self.place == other.place
    }
}

/// The body of the page as HTML; `None` where the interface has no words in the instrument's language.
pub async fn render(instrument: Rc<Instrument>, place: Place) -> Option<String> {
    let words = words(&instrument.language)?;
    let props = Props { instrument, place, words };
    Some(yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await)
}

/// The profile in its frame.
pub fn profile(profile: &Profile, outline: &Outline, words: Words) -> Html {
    frame::view(profile::parts(profile, outline, words.profile), words.page)
}

/// The main part of the page, of one language.
#[component]
pub fn Page(props: &Props) -> Html {
    let Props { instrument, place, words } = props;
    let language = &instrument.language;
    let outline = carried(&instrument.outline(), *words);
    let parts = [&folder(language), "carry.html"].concat();
    let words = words.page;
    match place {
        Place::Own(publisher) => html! {
            <main class="ria" data-outline={outline} data-parts={parts}>
                <header>
                    { languages::view(language, "", props.words) }
                    { head(&instrument.page, &instrument.page.promise) }
                </header>
                { form(props) }
                { about::view(instrument, publisher, words) }
            </main>
        },
        Place::Framed => html! {
            <main>
                { embedded::teaser(&instrument.page) }
                <div class="ria" data-outline={outline} data-parts={parts}>
                    <header>
                        { languages::view(language, "embed/", props.words) }
                        { head(&instrument.page, &instrument.page.promise) }
                    </header>
                    { form(props) }
                    <footer>
                        { embedded::about("../", &instrument.page.embed, words) }
                        { embedded::blocked(&instrument.page.embed) }
                    </footer>
                </div>
            </main>
        },
        Place::Native => html! {
            <div class="ria" data-outline={outline} data-parts={parts} lang={language.clone()} role="region"
                aria-label={instrument.page.title.clone()}>
                // The page around has a header and a footer of its own.
                <header role="presentation">
                    { languages::view(language, "", props.words) }
                    { head(&instrument.page, &instrument.page.embed.promise) }
                    { embedded::surroundings(&instrument.page.embed, words) }
                </header>
                { form(props) }
                <footer role="presentation">{ embedded::about("./", &instrument.page.embed, words) }</footer>
            </div>
        },
    }
}

/// What the apps must know, in lines: the outline, and the words that they write with.
fn carried(outline: &Outline, words: Words) -> String {
    [vec![&*outline.encode()], words.profile.lines(), words.status.lines()].concat().join("\n")
}

fn head(page: &content::Page, promise: &str) -> Html {
    html! {
        <>
            <p class="eyebrow">{ &page.eyebrow }</p>
            <h1>{ &page.heading }</h1>
            <p class="lead">{ &page.lead }</p>
            <p class="promise">{ promise.to_string() }<span class="unkept">{ " " }{ &page.unkept }</span></p>
        </>
    }
}

/// Everything that is filled in, the profile and the readings.
fn form(Props { instrument, place, words }: &Props) -> Html {
    let Words { page: words, profile: profile_words, status: status_words } = *words;
    let page = &instrument.page;
    let outline = instrument.outline();
    let nothing = Profile::of(&Ratings::default());
    html! {
        <form>
            <div class="columns">
                <section class="rate" aria-labelledby="rate">
                    <h2 id="rate">{ words.rate_heading }</h2>
                    <ul class="hint rules">{ for page.rules.iter().map(|rule| html! { <li>{ rule }</li> }) }</ul>
                    { for instrument.capabilities.iter().enumerate().map(|(index, capability)| {
                        card::view(index + 1, capability, words, status_words)
                    }) }
                </section>
                <section class="profile" id="profil" tabindex="-1" aria-labelledby="profil-rubrik">
                    <h2 id="profil-rubrik">{ words.profile_heading }</h2>
                    <noscript><p class="notice">{ &page.needs_script }</p></noscript>
                    <p class="notice failed" role="alert">
                        { &page.failed }<span class="kept">{ " " }{ &page.kept }</span>
                    </p>
                    { frame::view(profile::parts(&nothing, &outline, profile_words), words) }
                    <p class="aloud" role="status" data-announce=""></p>
                </section>
            </div>
            <div data-place="opened"></div>
            <div data-place="compared"></div>
            { read::view(instrument, &status::suggestion(&nothing, &outline, status_words), words) }
            { plan::view(&instrument.record) }
            { carry::view(instrument, place) }
        </form>
    }
}
