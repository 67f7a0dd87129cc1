//! Works to read: the bibliographic record, and what a leader gets from it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Stage;

/// One record of `content/readings.json`. A field that could not be confirmed at a source is absent.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Ett verk. Ett fält som inte kunde bekräftas ska saknas.")]
pub struct Work {
    #[schemars(description = "Verkets id, som lästipsen och påståendena pekar på.", length(min = 1))]
    pub id: String,
    /// Number of the capability it belongs to, 1 to 5.
    #[schemars(description = "Vilken förmåga det hör till.", range(min = 1, max = 5))]
    pub capability: u8,
    #[schemars(description = "Författare: Efternamn, Förnamn.", length(min = 1))]
    pub authors: Vec<String>,
    #[schemars(description = "Utgivningsår.")]
    pub year: Option<u16>,
    #[schemars(description = "Titeln, på verkets språk.", length(min = 1))]
    pub title: String,
    /// Publisher, journal or site.
    #[schemars(description = "Förlag, tidskrift eller webbplats.")]
    pub container: String,
    #[schemars(description = "Årgång.")]
    pub volume: Option<String>,
    #[schemars(description = "Nummer.")]
    pub issue: Option<String>,
    #[schemars(description = "Sidor.")]
    pub pages: Option<String>,
    #[schemars(description = "DOI, som 10.1000/182.")]
    pub doi: Option<String>,
    #[schemars(description = "ISBN med tretton siffror.")]
    pub isbn13: Option<String>,
    #[schemars(description = "Adress som börjar med https://.")]
    pub url: Option<String>,
    /// BCP 47 code of the language it is written in.
    #[schemars(description = "Verkets språk.", regex(pattern = r"^(sv|nb|nn|en)$"))]
    pub language: String,
    #[serde(rename = "type")]
    #[schemars(description = "article, book, report eller web.")]
    pub kind: Kind,
    #[schemars(description = "Fritt tillgänglig: yes, no eller unknown.")]
    pub open_access: OpenAccess,
    /// What a leader gets from it, in English.
    #[schemars(description = "Vad man får ut av det, på engelska.")]
    pub gist_en: String,
    /// How the record was confirmed.
    #[schemars(description = "Hur uppgifterna bekräftades.")]
    pub confirmed: String,
    #[serde(default)]
    #[schemars(description = "Uppgifter som inte kunde bekräftas.")]
    pub unconfirmed: Vec<String>,
    /// A reserve, used where a core work does not fit.
    #[schemars(description = "Reserv, där ett annat verk inte passar.")]
    pub spare: bool,
    /// From or about the Nordic countries.
    #[schemars(description = "Från eller om Norden.")]
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
#[schemars(description = "start: börja här. deepen: fördjupa.")]
pub enum Level {
    /// To begin with: worth an evening.
    Start,
    /// To go deeper.
    Deepen,
}
