//! *Om självskattningen*: where it comes from, what it is not, who publishes this copy, and the background.

use yew::prelude::*;

use crate::{
    instrument::content::{Instrument, PublisherWords},
    lang::PageWords,
};

use super::work;

/// The most characters that a publisher's name may have; it stands in a sentence, and as a provider's in oEmbed.
const LONGEST_NAME: usize = 100;

/// Who publishes a copy; known only when it is built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    pub name: Option<String>,
    /// Where faults are reported: a web address, or an e-mail address.
    pub contact: Option<String>,
}

impl Publisher {
    /// From what the build was told; what is empty was not told.
    ///
    /// # Errors
    /// A name that is no short line, or a contact that is neither a web address (https) nor an e-mail address.
    pub fn new(name: Option<String>, contact: Option<String>) -> Result<Self, String> {
        let told = |text: Option<String>| text.map(|text| text.trim().to_string()).filter(|text| !text.is_empty());
        let (name, contact) = (told(name), told(contact));
        let reachable = |contact: &String| {
            let mail = contact.contains('@') && !contact.contains(':');
            (mail || contact.starts_with("https://")) && !contact.contains(char::is_whitespace)
        };
        let line = |name: &String| name.chars().count() <= LONGEST_NAME && !name.contains(char::is_control);
        match (name, contact) {
            (Some(odd), _) if !line(&odd) => Err(format!(
                "PUBLISHER: expected a name of one line and at most {LONGEST_NAME} characters, found {odd:?}"
            )),
            (_, Some(odd)) if !reachable(&odd) => {
                Err(format!("PUBLISHER_CONTACT: expected an e-mail address or https://…, found {odd}"))
            }
            (name, contact) => Ok(Self { name, contact }),
        }
    }
}

/// The page's footer.
pub fn view(instrument: &Instrument, publisher: &Publisher, words: &PageWords) -> Html {
    html! {
        <footer id="om">
            <h2>{ words.about_heading }</h2>
            { for instrument.page.about.iter().map(|section| html! {
                <>
                    <h3>{ &section.heading }</h3>
                    { for section.paragraphs.iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
                </>
            }) }
            { publisher_section(&instrument.page.publisher, publisher) }
            <h3>{ words.background_heading }</h3>
            <ul class="works">
                { for instrument.sources.iter().map(|source| work::background(source, &instrument.language, words)) }
            </ul>
        </footer>
    }
}

fn publisher_section(words: &PublisherWords, publisher: &Publisher) -> Html {
    let who = match &publisher.name {
        Some(name) => html! { words.named.replace("{namn}", name) },
        None => html! { &words.unnamed },
    };
    let report = match (&publisher.contact, words.contact.split_once("{adress}")) {
        (Some(contact), Some((before, after))) => {
            let mail = !contact.contains("://");
            let address = if mail { ["mailto:", contact].concat() } else { contact.clone() };
            html! { <>{ before }<a href={address}>{ contact }</a>{ after }</> }
        }
        _ => html! { &words.no_contact },
    };
    html! {
        <>
            <h3>{ &words.heading }</h3>
            <p>{ who }{ " " }{ report }</p>
        </>
    }
}
