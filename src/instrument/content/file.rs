//! The shapes of the content files, as serde reads them and as the JSON Schemas describe them. The descriptions are
//! in Swedish, since editors of the content read them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::{
    STATEMENTS, STEPS, Stage,
    reading::{Level, Work},
};

/// Texts longer than this, in characters, do not hold in their place at 320 px.
pub mod limits {
    pub const NAME: usize = 28;
    pub const LABEL_LINE: usize = 13;
    pub const WORDING: usize = 140;
    pub const STATEMENT: usize = 130;
    pub const STEP: usize = 95;
    pub const QUESTION: usize = 150;
    pub const FIRST_STEP: usize = 140;
    pub const SIGN: usize = 120;
    pub const GIST: usize = 230;
    pub const HEADING: usize = 60;
    pub const LINE: usize = 400;
    pub const PARAGRAPH: usize = 600;
    /// For editors, who read at a desk.
    pub const LONG_PARAGRAPH: usize = 700;
    pub const INSTRUCTION: usize = 250;
}

/// How many sections *Om självskattningen* may have, and how many paragraphs each.
pub const SECTIONS: usize = 12;
pub const PARAGRAPHS: usize = 6;
/// On how many things a statement may rest.
pub const GROUNDS: usize = 3;
/// How many rules for rating there may be.
pub const RULES: usize = 5;
/// How many questions to take to colleagues a capability has for every stage, and how many more for each.
pub const QUESTIONS: usize = 4;
pub const QUESTIONS_OF_STAGE: usize = 2;
/// How many first steps there are for each stage.
pub const FIRST_STEPS: usize = 3;

/// `page.toml`: the texts of the page around the capabilities.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Sidans texter runt de fem förmågorna.")]
pub struct Page {
    #[schemars(description = "Sidans titel, som syns i webbläsarens flik.", length(min = 1, max = limits::LINE))]
    pub title: String,
    #[schemars(description = "En mening som sökmotorer visar.", length(min = 1, max = limits::LINE))]
    pub description: String,
    #[schemars(description = "Raden över rubriken.", length(min = 1, max = limits::HEADING))]
    pub eyebrow: String,
    #[schemars(description = "Sidans rubrik.", length(min = 1, max = limits::HEADING))]
    pub heading: String,
    #[schemars(description = "Ingressen.", length(min = 1, max = limits::LINE))]
    pub lead: String,
    #[schemars(description = "Löftet under ingressen.", length(min = 1, max = limits::LINE))]
    pub promise: String,
    #[schemars(
        description = "Så gör man, ovanför korten, en punkt i taget.",
        length(min = 1, max = RULES),
        inner(length(min = 1, max = limits::STATEMENT))
    )]
    pub rules: Vec<String>,
    #[schemars(description = "Visas där JavaScript är avstängt.", length(min = 1, max = limits::LINE))]
    pub needs_script: String,
    #[schemars(description = "Visas där profilen inte kan visas.", length(min = 1, max = limits::LINE))]
    pub failed: String,
    #[schemars(description = "Följer efter, där svaren finns kvar efter en omladdning.", length(min = 1, max = limits::LINE))]
    pub kept: String,
    #[schemars(description = "Visas där webbläsaren inte kan spara svaren.", length(min = 1, max = limits::LINE))]
    pub unkept: String,
    #[schemars(description = "Där självskattningen visas inuti en annan webbsida.")]
    pub embed: EmbedWords,
    #[schemars(description = "Avsnitten i Om självskattningen.", length(min = 1, max = SECTIONS))]
    pub about: Vec<Section>,
    #[schemars(description = "Vem som står bakom den här kopian.")]
    pub publisher: PublisherWords,
}

/// What is said where the form stands in another page.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmbedWords {
    #[schemars(description = "Titeln på en ram, som skärmläsare läser upp.", length(min = 1, max = limits::HEADING))]
    pub title: String,
    #[schemars(description = "Länken till självskattningens egen sida, från en webbplats som visar den.", length(min = 1, max = limits::HEADING))]
    pub link: String,
    #[schemars(description = "Löftet, där sidan runt om har egna skript.", length(min = 1, max = limits::LINE))]
    pub promise: String,
    #[schemars(description = "Länken till självskattningens egen sida.", length(min = 1, max = limits::HEADING))]
    pub open: String,
    #[schemars(description = "Vad sidan runt om skulle kunna göra, där den kan det.", length(min = 1, max = limits::LINE))]
    pub surroundings: String,
    #[schemars(description = "Länken längst ned till Om självskattningen.", length(min = 1, max = limits::LINE))]
    pub about: String,
    #[schemars(description = "Före en länks adress, där länken kanske inte kan öppnas.", length(min = 1, max = limits::LINE))]
    pub blocked: String,
}

/// A section of *Om självskattningen*.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Ett avsnitt med rubrik och stycken.")]
pub struct Section {
    #[schemars(description = "Avsnittets rubrik.", length(min = 1, max = limits::HEADING))]
    pub heading: String,
    #[schemars(description = "Avsnittets stycken.", length(min = 1, max = PARAGRAPHS), inner(length(min = 1, max = limits::PARAGRAPH)))]
    pub paragraphs: Vec<String>,
}

/// The section on the publisher, who is known only when the page is built.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublisherWords {
    #[schemars(description = "Avsnittets rubrik.", length(min = 1, max = limits::HEADING))]
    pub heading: String,
    #[schemars(description = "När utgivaren är känd; {namn} byts mot namnet.", length(min = 1, max = limits::LINE))]
    pub named: String,
    #[schemars(description = "När ingen utgivare har angetts.", length(min = 1, max = limits::LINE))]
    pub unnamed: String,
    #[schemars(description = "Hur man berättar om ett fel; {adress} byts mot en länk.", length(min = 1, max = limits::LINE))]
    pub contact: String,
    #[schemars(description = "När ingen adress har angetts.", length(min = 1, max = limits::LINE))]
    pub no_contact: String,
}

/// A capability's own file.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "En av de fem förmågorna: överblick, påståenden, frågor och första steg.")]
pub struct CapabilityFile {
    #[schemars(
        description = "Förmågans märke i sparade svar. Ändra det aldrig.",
        regex(pattern = r"^[a-z][a-z0-9-]*$")
    )]
    pub id: String,
    #[schemars(description = "Kort namn.", length(min = 1, max = limits::NAME))]
    pub name: String,
    #[schemars(
        description = "Det korta namnet på en eller två rader i diagrammet.",
        length(min = 1, max = 2),
        inner(length(min = 1, max = limits::LABEL_LINE))
    )]
    pub label: Vec<String>,
    #[schemars(description = "Projektets egna ord. Ändra dem aldrig.", length(min = 1, max = limits::WORDING))]
    pub wording: String,
    #[schemars(
        description = "Överblickens fem steg, det lägsta först.",
        length(equal = STEPS),
        inner(length(min = 1, max = limits::STEP))
    )]
    pub steps: Vec<String>,
    #[schemars(
        description = "Frågor till kollegor som passar alla steg.",
        length(equal = QUESTIONS),
        inner(length(min = 1, max = limits::QUESTION))
    )]
    pub questions: Vec<String>,
    #[schemars(description = "Frågor och första steg för steg 1–2, 3 och 4–5.")]
    pub stage: Stages,
    #[schemars(description = "Förmågans fem påståenden.", length(equal = STATEMENTS))]
    pub statement: Vec<StatementEntry>,
}

/// What follows from standing at each stage, from the lowest.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Ett avsnitt för varje grupp av steg.")]
pub struct Stages {
    #[serde(rename = "1-2")]
    pub beginning: StageEntry,
    #[serde(rename = "3")]
    pub regular: StageEntry,
    #[serde(rename = "4-5")]
    pub rooted: StageEntry,
}

/// What follows from standing at one stage.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Det som passar den som står på de här stegen.")]
pub struct StageEntry {
    #[schemars(
        description = "Frågor till kollegor för den som står här.",
        length(equal = QUESTIONS_OF_STAGE),
        inner(length(min = 1, max = limits::QUESTION))
    )]
    pub questions: Vec<String>,
    #[schemars(description = "Första steg att välja bland.", length(equal = FIRST_STEPS))]
    pub first_steps: Vec<FirstStep>,
}

/// Something small to do within a month.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Något litet att göra inom en månad.")]
pub struct FirstStep {
    /// What to do.
    #[schemars(description = "Vad man gör inom en månad.", length(min = 1, max = limits::FIRST_STEP))]
    pub r#do: String,
    /// How one sees that it worked.
    #[schemars(description = "Så ser man att det gav något.", length(min = 1, max = limits::SIGN))]
    pub sign: String,
}

/// A statement of a capability.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Ett påstående med sina fem steg.")]
pub struct StatementEntry {
    #[schemars(
        description = "Påståendets märke i sparade svar. Ändra det aldrig.",
        regex(pattern = r"^[a-z][a-z0-9-]*$")
    )]
    pub id: String,
    #[schemars(description = "Påståendet: Jag … tillsammans med …", length(min = 1, max = limits::STATEMENT))]
    pub text: String,
    #[schemars(
        description = "Vad påståendet vilar på: en av projektets idéer eller ett verk i readings.json.",
        length(min = 1, max = GROUNDS)
    )]
    pub rests_on: Vec<String>,
    #[schemars(
        description = "Påståendets fem steg, det lägsta först.",
        length(equal = STEPS),
        inner(length(min = 1, max = limits::STEP))
    )]
    pub steps: Vec<String>,
}

/// `readings.json`: the works.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Verken bakom lästipsen. Ett fält som inte kunde bekräftas ska saknas.")]
pub struct Works {
    #[serde(rename = "$schema", default)]
    pub _schema: String,
    #[serde(rename = "about")]
    pub _about: String,
    #[schemars(description = "Projektets egna källor, som visas som bakgrund.")]
    pub project_sources: Vec<Source>,
    pub works: Vec<Work>,
}

/// A source of the project itself.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub title: String,
    #[serde(default)]
    pub authors: Vec<String>,
    pub year: Option<u16>,
    pub publisher: String,
    /// BCP 47 code of the language it is written in.
    pub language: String,
    pub url: Option<String>,
    /// Why it is here, in English.
    pub why: String,
}

/// `readings.toml`: what a leader gets from each work.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    description = "Lästipsen, i den ordning de visas (nordiska verk läggs först, och bland dem och de andra de man börjar med)."
)]
pub struct Readings {
    pub reading: Vec<ReadingEntry>,
}

/// One reading pointer.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Ett lästips.")]
pub struct ReadingEntry {
    #[schemars(description = "Verkets id i readings.json.")]
    pub id: String,
    #[schemars(description = "start: börja här. deepen: fördjupa.")]
    pub level: Level,
    #[schemars(description = "Vilka steg det passar.", length(min = 1))]
    pub fits: Vec<Stage>,
    #[schemars(description = "Vad man får ut av det och när det passar.", length(min = 1, max = limits::GIST))]
    pub gist: String,
}
