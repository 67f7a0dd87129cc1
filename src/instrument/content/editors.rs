//! `editors.toml`: the texts of the page for editors, as serde reads them and as its JSON Schema describes them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The texts of the page for editors.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Texterna på sidan för webbredaktörer, /badda-in/.")]
pub struct Editors {
    pub title: String,
    pub description: String,
    pub eyebrow: String,
    pub heading: String,
    pub lead: String,
    pub system: SystemWords,
    pub systems: Vec<System>,
    pub way: WayWords,
    pub options: OptionWords,
    pub copy: CopyWords,
    pub preview: PreviewWords,
    pub after: Vec<After>,
}

/// Around the choice of the content system.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SystemWords {
    pub heading: String,
    pub legend: String,
    #[schemars(description = "Visas för system som vi inte har provat själva.")]
    pub not_tried: String,
    #[schemars(description = "Före modulens namn och före den roll som behövs.")]
    pub module: String,
    pub role: String,
}

/// A content system, and what is to be done there.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct System {
    pub id: String,
    pub name: String,
    #[schemars(description = "Namnet inne i en mening, där det är ett annat.")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    #[schemars(description = "Vad man klistrar in i en ram där: adress och titel, HTML-kod, eller något av dem.")]
    pub pastes: Vec<Pasted>,
    #[schemars(description = "Vad leverantören kallar modulen.")]
    pub module: String,
    #[schemars(description = "Vilken roll som behövs.")]
    pub role: String,
    #[schemars(description = "Var och hur stegen är provade. Utelämnas där de inte är det.")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried: Option<String>,
    #[schemars(description = "Stegen för en ram.")]
    pub frame: Vec<String>,
    #[schemars(description = "Stegen för två rader i själva sidan.")]
    pub native: Vec<String>,
}

/// What is pasted for a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Pasted {
    Address,
    Html,
}

/// Around the choice between a frame and the page itself.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WayWords {
    pub heading: String,
    pub legend: String,
    pub frame: String,
    pub frame_why: String,
    pub native: String,
    pub native_why: String,
}

/// Names of the options, and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionWords {
    pub heading: String,
    pub hint: String,
    pub language: String,
    pub accent: String,
    pub accent_hint: String,
    pub heading_label: String,
    pub first: String,
    pub first_rate: String,
    pub first_profile: String,
    pub first_read: String,
    pub level: String,
    pub level_hint: String,
    pub theme: String,
    pub theme_host: String,
    pub theme_neutral: String,
    pub name: String,
    pub name_hint: String,
    pub faults: FaultWords,
}

/// What stands beside an option that is refused.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FaultWords {
    pub accent_form: String,
    #[schemars(description = "{kontrast} står för färgens kontrast.")]
    pub accent_contrast: String,
    pub name: String,
}

/// Around what is copied.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyWords {
    pub heading: String,
    pub address: String,
    pub html: String,
    pub html_hint: String,
    pub lines: String,
    pub title: String,
    pub title_hint: String,
    pub copy: String,
    pub copied: String,
    pub select: String,
    pub refused: String,
    #[schemars(description = "Visas där sidan inte kommer med https.")]
    pub insecure: String,
    pub own_page: String,
    #[schemars(description = "Rubriken över stegen. {system} står för systemets namn.")]
    pub steps: String,
    #[schemars(description = "Står där stegen kommer, innan ett system är valt.")]
    pub any: String,
}

/// Around the preview.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewWords {
    pub heading: String,
    #[schemars(description = "Namnet på rutan, för den som lyssnar.")]
    pub stage: String,
    pub legend: String,
    pub phone: String,
    pub column: String,
    pub full: String,
    pub hint: String,
    #[schemars(description = "Länken förbi förhandsvisningen.")]
    pub skip: String,
    pub needs_script: String,
    pub needs_host: String,
    #[schemars(description = "Visas där sidans program inte kan starta.")]
    pub failed: String,
}

/// A section below the steps.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct After {
    pub id: String,
    pub heading: String,
    #[schemars(description = "Styckena. {värd} står för värdens adress.")]
    pub paragraphs: Vec<String>,
    #[schemars(description = "En text att kopiera.")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[schemars(description = "Stycken efter den.")]
    #[serde(default)]
    pub more: Vec<String>,
}
