//! The page for editors, as it is prerendered: choose, copy, look. What follows a choice is shown by the style sheet where
//! it can be; the rest is filled in by `bin/editor`.

mod after;
mod copy;
mod field;
mod preview;
mod settings;
mod system;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    embedding::Words,
    instrument::content::{EmbedWords, Instrument},
    lang::LANGUAGES,
};

/// Where the form lies, for an address that is to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// The address of its own page, ending in a slash.
    Known(String),
    /// Beside this page; a browser knows where that is.
    Beside,
}

impl Base {
    /// Stands for a host that is not known before the page is opened.
    const ANY: &str = "https://HOST/";

    /// The address, or one that stands for it.
    fn address(&self) -> &str {
        match self {
            Self::Known(address) => address,
            Self::Beside => Self::ANY,
        }
    }
}

/// Everything the page is made from.
#[derive(Clone, Properties)]
pub struct Props {
    pub instrument: Rc<Instrument>,
    pub base: Base,
    /// What is handed out in each language of [`LANGUAGES`].
    pub handed_out: [EmbedWords; LANGUAGES.len()],
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.instrument == other.instrument && self.base == other.base && self.handed_out == other.handed_out
    }
}

/// The body of the page as HTML; nothing where the pack has no words for it.
pub async fn render(props: Props) -> String {
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}

/// The main part of the page.
#[component]
pub fn Page(Props { instrument, base, handed_out }: &Props) -> Html {
    let Some(page) = &instrument.editors else { return Html::default() };
    let [first, ..] = handed_out;
    let words = Words { title: &first.title, link: &first.link, language: LANGUAGES[0].0 };
    // One a line, in the order of the languages.
    let lines = |of: fn(&EmbedWords) -> &str| handed_out.each_ref().map(of).join("\n");
    let known = match base {
        Base::Known(address) => Some(address.clone()),
        Base::Beside => None,
    };
    html! {
        <main class="ria editors" data-editors="" data-base={known}
            data-titles={lines(|words| &words.title)} data-links={lines(|words| &words.link)}
            data-copied={page.copy.copied.clone()} data-select={page.copy.select.clone()}>
            <header>
                <p class="eyebrow">{ &page.eyebrow }</p>
                <h1>{ &page.heading }</h1>
                <p class="lead">{ &page.lead }</p>
                <p class="notice failed" role="alert">{ &page.preview.failed }</p>
                <noscript>
                    <p class="notice">
                        { &page.preview.needs_script }
                        if *base == Base::Beside {
                            { " " }{ &page.preview.needs_host }
                        }
                    </p>
                </noscript>
            </header>
            <form autocomplete="off">
                { system::view(page) }
                { copy::view(page, base, &words) }
                { settings::way(&page.way) }
                { settings::options(&page.options) }
                { preview::view(&page.preview, words.title) }
            </form>
            <div class="after" id="efter" tabindex="-1">{ for page.after.iter().map(|section| after::view(section, &page.copy.copy, base.address())) }</div>
        </main>
    }
}
