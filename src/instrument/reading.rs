//! Works to read: the bibliographic record, and what a leader gets from it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Stage;

/// One record of `content/readings.json`. A field that could not be confirmed at a source is absent.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Work {
    pub id: String,
    /// Number of the capability it belongs to, 1 to 5.
    pub capability: u8,
    pub authors: Vec<String>,
    pub year: Option<u16>,
    pub title: String,
    /// Publisher, journal or site.
    pub container: String,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    pub doi: Option<String>,
    pub isbn13: Option<String>,
    pub url: Option<String>,
    /// BCP 47 code of the language it is written in.
    pub language: String,
    #[serde(rename = "type")]
    pub kind: Kind,
    pub open_access: OpenAccess,
    /// What a leader gets from it, in English.
    pub gist_en: String,
    /// How the record was confirmed.
    pub confirmed: String,
    #[serde(default)]
    pub unconfirmed: Vec<String>,
    /// A reserve, used where a core work does not fit.
    pub spare: bool,
    /// From or about the Nordic countries.
    pub nordic: bool,
}

/// What kind of publication it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Article,
    Book,
    Report,
    Web,
}

/// Whether it can be read without paying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum OpenAccess {
    Yes,
    No,
    Unknown,
}

impl Work {
    /// A confirmed address, where there is one.
    pub fn address(&self) -> Option<String> {
        self.url.clone().or_else(|| self.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")))
    }
}

/// A work as shown to a leader in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub work: Work,
    pub level: Level,
    /// The stages that it fits, in rising order, without a gap.
    pub fits: Vec<Stage>,
    /// One or two sentences on what a leader gets from it and when, in the language of the page.
    pub gist: String,
}

/// How much it asks of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// To begin with: worth an evening.
    Start,
    /// To go deeper.
    Deepen,
}
