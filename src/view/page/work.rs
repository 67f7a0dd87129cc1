//! A work to read: the title with its link, the source, and what a leader gets from it.

use yew::prelude::*;

use crate::{
    instrument::{
        Stage,
        content::Source,
        reading::{Level, OpenAccess, Reading, Work},
    },
    lang::PageWords,
};

/// A reading pointer as a list item.
pub fn view(reading: &Reading, language: &str, words: &PageWords) -> Html {
    let Reading { work, level, fits, gist } = reading;
    let level = words.levels[*level as usize];
    let fits = if fits.len() == Stage::ALL.len() { words.fits_all.to_string() } else { Stage::named(fits, words.fits) };
    html! {
        <li data-stages={tokens(&reading.fits)}>
            { title(&work.title, &work.language, work.address(), language, words) }
            <span class="source">
                { source(work, words) }
                if work.open_access == OpenAccess::Yes {
                    { " " }<span class="tag">{ words.open_access }</span>
                }
            </span>
            <span class="gist">{ gist }</span>
            <span class="source">
                <span class={if reading.level == Level::Start { "tag level" } else { "tag deepen" }}>{ level }</span>
                { " " }{ fits }
            </span>
        </li>
    }
}

/// The stages' numbers, as the style sheet tells them apart.
pub fn tokens(stages: &[Stage]) -> String {
    stages.iter().map(|stage| stage.number().to_string()).collect::<Vec<_>>().join(" ")
}

/// One of the project's own sources as a list item.
pub fn background(source: &Source, language: &str, words: &PageWords) -> Html {
    let mut rest = source.publisher.clone();
    if let Some(year) = source.year {
        rest.push_str(&format!(", {year}"));
    }
    if !source.authors.is_empty() {
        rest = format!("{}, {rest}", authors(&source.authors, words));
    }
    html! {
        <li>
            { title(&source.title, &source.language, source.url.clone(), language, words) }
            <span class="source">{ rest }{ " · " }{ in_language(&source.language, words) }</span>
        </li>
    }
}

fn title(title: &str, of: &str, address: Option<String>, language: &str, words: &PageWords) -> Html {
    let foreign = (of != language).then(|| of.to_string());
    let title = html! { <cite lang={foreign}>{ title }</cite> };
    match address {
        Some(address) => html! {
            <a href={address} target="_blank" rel="noopener noreferrer">
                { title }<span class="aloud">{ format!(" ({})", words.opens_elsewhere) }</span>
            </a>
        },
        None => title,
    }
}

/// Who, when, where, what kind of work in which language, and its number: "Höög och Johansson, 2014 ·
/// Studentlitteratur · bok på svenska · ISBN 978…". A DOI is shown where there is no ISBN.
fn source(work: &Work, words: &PageWords) -> String {
    let mut text = authors(&work.authors, words);
    if let Some(year) = work.year {
        text.push_str(&format!(", {year}"));
    }
    let kind = words.kinds[work.kind as usize];
    text.push_str(&format!(" · {} · {kind} {}", work.container, in_language(&work.language, words)));
    match (&work.isbn13, &work.doi) {
        (Some(isbn), _) => text.push_str(&format!(" · ISBN {isbn}")),
        (None, Some(doi)) => text.push_str(&format!(" · DOI {doi}")),
        (None, None) => {}
    }
    text
}

fn in_language(code: &str, words: &PageWords) -> String {
    let name = words.languages.iter().find(|(known, _)| *known == code).map_or("", |(_, name)| name);
    [words.in_language, name].join(" ")
}

/// Family names of at most two authors, else of the first "and others". An editor's mark stays out.
fn authors(authors: &[String], words: &PageWords) -> String {
    let family = |author: &String| author.split([',', '(']).next().unwrap_or_default().trim().to_string();
    match authors {
        [] => String::new(),
        [one] => family(one),
        [one, two] => format!("{} {} {}", family(one), words.and, family(two)),
        [one, ..] => format!("{} {}", family(one), words.and_others),
    }
}
