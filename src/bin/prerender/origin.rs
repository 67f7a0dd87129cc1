//! Where a copy will be served, where that is known when it is built: for what needs an absolute address.

use std::fmt;

use rektorer_i_aktion::{
    lang::{LANGUAGES, folder},
    text::escaped,
};
use serde_json::json;
use url::Url;

/// The height of the card that a page by oEmbed gets at first, in pixels; WordPress's own.
const CARD_HEIGHT: u32 = 338;
const CARD_WIDTH: u32 = 600;

/// The address of the folder's root, ending in a slash.
#[derive(Debug, PartialEq, Eq)]
pub struct Origin(Url);

impl Origin {
    /// From what the build was told.
    ///
    /// # Errors
    /// What is no https address of a folder, or carries more than that.
    pub fn new(text: &str) -> Result<Self, String> {
        let expected = |found: &str| format!("expected https://…, the folder's own address, found {text}: {found}");
        let mut url = Url::parse(text.trim()).map_err(|error| expected(&error.to_string()))?;
        if url.scheme() != "https" {
            return Err(expected(&format!("{} is not https", url.scheme())));
        }
        let more =
            [url.query().is_some(), url.fragment().is_some(), !url.username().is_empty(), url.password().is_some()];
        if more.contains(&true) {
            return Err(expected("name, password, ? and # have no place in it"));
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(Self(url))
    }

    /// The address of the page in a language.
    fn of(&self, language: &str) -> String {
        [self.0.as_str(), &folder(language)].concat()
    }

    /// What search engines and content systems find in the head of the page in a language.
    pub fn head(&self, language: &str, title: &str) -> String {
        let at = |language: &str| escaped(&self.of(language));
        let alternate = |(code, language): (&str, &str)| {
            format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{}\">\n", at(language))
        };
        let others = LANGUAGES.map(|(code, _)| (code, code)).into_iter().chain([("x-default", LANGUAGES[0].0)]);
        let canonical = format!("<link rel=\"canonical\" href=\"{}\">\n", at(language));
        canonical + &others.map(alternate).collect::<String>() + &self.discovery(language, title)
    }

    /// Where content systems find what stands for the page in theirs, whether they were given its address or that of the
    /// page in a frame.
    pub fn discovery(&self, language: &str, title: &str) -> String {
        let (at, title) = (escaped(&self.of(language)), escaped(title));
        format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{at}oembed.json\" title=\"{title}\">\n"
        )
    }

    /// The answer of oEmbed 1.0 for the page in a language (oembed.com, 2.3), which is the same whatever is asked.
    ///
    /// Only for a frame with a quotation before it does WordPress load the script that gives the frame its height and
    /// follows its link (`wp_filter_oembed_result` and `wp_maybe_enqueue_oembed_host_js`, 6.1). The quotation must be
    /// without attributes and hold nothing but a link; it stays where scripts do not run.
    pub fn oembed(&self, language: &str, title: &str, publisher: Option<&str>) -> String {
        let (at, name) = (escaped(&self.of(language)), escaped(title));
        let quotation = format!(r#"<blockquote><a href="{at}">{name}</a></blockquote>"#);
        let frame =
            format!(r#"<iframe src="{at}embed/" title="{name}" width="{CARD_WIDTH}" height="{CARD_HEIGHT}"></iframe>"#);
        let answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": publisher.unwrap_or(title),
            "provider_url": self.0.as_str(),
            "html": quotation + &frame,
            "width": CARD_WIDTH,
            "height": CARD_HEIGHT,
        });
        format!("{answer:#}\n")
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_a_host_ends_in_a_slash() {
        let told =
            ["https://example.org", "https://example.org/a/b", "https://example.org/a/b/", " HTTPS://Example.org/ "];
        let origins = told.map(|text| Origin::new(text).map(|origin| origin.to_string()));
        let expected =
            ["https://example.org/", "https://example.org/a/b/", "https://example.org/a/b/", "https://example.org/"];
        assert_eq!(origins, expected.map(|origin| Ok(origin.to_string())));
    }

    #[test]
    fn each_language_has_an_address_and_names_the_others() {
        let origin = Origin::new("https://example.org/a").expect("an address");
        let head = origin.head("nb", "Tittel");
        let expected = r#"<link rel="canonical" href="https://example.org/a/nb/">
<link rel="alternate" hreflang="sv" href="https://example.org/a/">
<link rel="alternate" hreflang="nb" href="https://example.org/a/nb/">
<link rel="alternate" hreflang="en" href="https://example.org/a/en/">
<link rel="alternate" hreflang="x-default" href="https://example.org/a/">
<link rel="alternate" type="application/json+oembed" href="https://example.org/a/nb/oembed.json" title="Tittel">
"#;
        assert_eq!(head, expected);
        let oembed = origin.oembed("en", "Title", None);
        assert!(oembed.contains("https://example.org/a/en/embed/"), "{oembed}");
    }

    #[test]
    fn what_is_more_or_less_is_refused() {
        for text in [
            "",
            "example.org",
            "http://example.org",
            "https://",
            "https://a b",
            "https://u:p@example.org",
            "https://example.org/?a",
            "https://example.org/#a",
            "javascript:alert(1)",
        ] {
            let error = Origin::new(text).expect_err(text);
            assert!(error.starts_with("expected https://…"), "{error}");
        }
    }

    #[test]
    fn nothing_breaks_out_of_its_attribute() {
        let origin = Origin::new("https://example.org/\"><script>").expect("an odd address");
        let [head, oembed] = [origin.head("sv", "\"><script>"), origin.oembed("sv", "\"><script>", Some("<script>"))];
        assert!(!head.contains("<script"), "{head}");
        let oembed: serde_json::Value = serde_json::from_str(&oembed).expect("JSON");
        assert!(!oembed["html"].as_str().expect("text").contains("<script"), "{oembed}");
    }
}
