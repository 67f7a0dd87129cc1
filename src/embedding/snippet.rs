//! What is pasted: an address, the HTML of a frame, or two lines. Whatever a content system takes out of it, a link to the
//! form's own page stays.

use super::{Choice, First, Heading, Theme};
use crate::{lang::folder, text::escaped};

/// The words of a snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// Of the frame, for who listens to the page.
    pub title: &'a str,
    /// Of the link to the form's own page.
    pub link: &'a str,
    /// BCP 47 code of the form's language.
    pub language: &'a str,
}

/// How high the frame's HTML makes it, in pixels, in a page where nobody hears how high it is.
const HEIGHT: u32 = 1200;

/// The options of a frame's address: empty, or beginning with `?`.
pub fn query(choice: &Choice) -> String {
    let accent = choice.accent.as_ref().map(|accent| ["accent=", accent].concat());
    let heading = (choice.heading == Heading::Hidden).then(|| "heading=off".to_string());
    let first = first(choice).map(|first| ["first=", first].concat());
    let options: Vec<String> = [accent, heading, first].into_iter().flatten().collect();
    if options.is_empty() { String::new() } else { ["?", &options.join("&")].concat() }
}

/// The address of the form's own page in a language. `base` is that of the first and ends in a slash.
pub fn own_page(base: &str, language: &str) -> String {
    [base, &folder(language)].concat()
}

/// The address of the frame in a language.
pub fn address(base: &str, choice: &Choice, language: &str) -> String {
    [&own_page(base, language), "embed/", &query(choice)].concat()
}

/// The frame as HTML, a link below it, and the script that gives the frame its height.
pub fn frame(base: &str, choice: &Choice, words: &Words) -> String {
    let address = escaped(&address(base, choice, words.language));
    let (title, link) = (escaped(words.title), link(base, words));
    let height = HEIGHT.to_string();
    let frame = ["<iframe src=\"", &address, "\" title=\"", &title, "\" width=\"100%\" height=\"", &height, "\">"];
    [&frame.concat(), "</iframe>\n", &link, "\n", &script(base)].concat()
}

/// The attributes of what is chosen.
pub fn attributes(choice: &Choice) -> Vec<(&'static str, String)> {
    let level = (choice.level != Choice::LEVEL).then(|| ("data-heading-level", choice.level.to_string()));
    let theme = (choice.theme == Theme::Neutral).then(|| ("data-theme", "neutral".to_string()));
    let name = choice.name.as_ref().map(|name| ("data-name", name.clone()));
    let first = first(choice).map(|first| ("data-first", first.to_string()));
    [level, theme, name, first].into_iter().flatten().collect()
}

/// The element that the form comes to stand in, with a link until then, and the script that brings it.
pub fn lines(base: &str, choice: &Choice, words: &Words) -> String {
    let attributes = attributes(choice).into_iter();
    let attributes: String =
        attributes.map(|(name, value)| [" ", name, "=\"", &escaped(&value), "\""].concat()).collect();
    let language = escaped(words.language);
    let element = ["<div data-rektorer-i-aktion lang=\"", &language, "\"", &attributes, ">"].concat();
    [&element, &*link(base, words), "</div>\n", &script(base)].concat()
}

/// The one script of a host page.
fn script(base: &str) -> String {
    ["<script type=\"module\" src=\"", &escaped(&[base, "v1/embed.js"].concat()), "\"></script>"].concat()
}

fn link(base: &str, words: &Words) -> String {
    ["<p><a href=\"", &escaped(&own_page(base, words.language)), "\">", &escaped(words.link), "</a></p>"].concat()
}

fn first(choice: &Choice) -> Option<&'static str> {
    match choice.first {
        First::Rate => None,
        First::Profile => Some("profile"),
        First::Read => Some("read"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://example.org/a/";
    const WORDS: Words = Words { title: "Titel & mer", link: "Öppna <den>", language: "sv" };

    #[test]
    fn what_is_not_chosen_is_not_said() {
        let choice = Choice::default();
        assert_eq!(address(BASE, &choice, "sv"), "https://example.org/a/embed/");
        assert_eq!(
            frame(BASE, &choice, &WORDS),
            "<iframe src=\"https://example.org/a/embed/\" title=\"Titel &amp; mer\" width=\"100%\" height=\"1200\"></iframe>\n\
            <p><a href=\"https://example.org/a/\">Öppna &lt;den></a></p>\n\
            <script type=\"module\" src=\"https://example.org/a/v1/embed.js\"></script>"
        );
        assert_eq!(
            lines(BASE, &choice, &WORDS),
            "<div data-rektorer-i-aktion lang=\"sv\"><p><a href=\"https://example.org/a/\">Öppna &lt;den></a></p></div>\n\
            <script type=\"module\" src=\"https://example.org/a/v1/embed.js\"></script>"
        );
    }

    #[test]
    fn each_language_has_its_own_addresses() {
        let words = Words { language: "nb", ..WORDS };
        let frame = frame(BASE, &Choice::default(), &words);
        assert!(frame.starts_with("<iframe src=\"https://example.org/a/nb/embed/\""), "{frame}");
        assert!(frame.contains("href=\"https://example.org/a/nb/\"") && frame.contains("/a/v1/embed.js"), "{frame}");
        let lines = lines(BASE, &Choice::default(), &words);
        assert!(lines.contains("lang=\"nb\"") && lines.contains("href=\"https://example.org/a/nb/\""), "{lines}");
    }

    #[test]
    fn what_is_chosen_is_said() {
        let choice = Choice {
            accent: Some("005a9c".into()),
            heading: Heading::Hidden,
            first: First::Profile,
            level: 3,
            theme: Theme::Neutral,
            name: Some("Kvartal 1".into()),
        };
        assert_eq!(query(&choice), "?accent=005a9c&heading=off&first=profile");
        assert!(frame(BASE, &choice, &WORDS).contains("embed/?accent=005a9c&amp;heading=off&amp;first=profile\""));
        let expected = "lang=\"sv\" data-heading-level=\"3\" data-theme=\"neutral\" data-name=\"Kvartal 1\" data-first=\"profile\">";
        assert!(lines(BASE, &choice, &WORDS).contains(expected));
    }
}
