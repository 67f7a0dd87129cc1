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
    #[schemars(description = "Orden i länken till självskattningens egen sida.")]
    pub link: String,
    pub title: String,
    pub title_text: String,
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

/// Adds to a JSON Schema of these types how long each text may be.
pub fn with_limits(mut schema: serde_json::Value) -> serde_json::Value {
    fn bound(schema: &mut serde_json::Value, field: &str) {
        if let Some(fields) = schema.get_mut("properties").and_then(|fields| fields.as_object_mut()) {
            fields.iter_mut().for_each(|(name, schema)| bound(schema, name));
        }
        if let Some(items) = schema.get_mut("items") {
            bound(items, field);
        }
        let kind = schema.get("type");
        let is_text = kind.is_some_and(|kind| kind == "string" || *kind == serde_json::json!(["string", "null"]));
        if is_text && schema.get("enum").is_none() {
            schema["minLength"] = 1.into();
            schema["maxLength"] = limit(field).into();
        }
    }
    bound(&mut schema, "");
    if let Some(types) = schema.get_mut("$defs").and_then(|types| types.as_object_mut()) {
        types.values_mut().for_each(|schema| bound(schema, ""));
    }
    schema
}

impl Editors {
    /// Every text with its path in the file and the most characters that it may have. What is copied as it stands, and
    /// identifiers, are none.
    pub fn texts(&self) -> Vec<(String, String, usize)> {
        let mut texts = Vec::new();
        collect(&serde_json::to_value(self).unwrap_or_default(), "", &mut texts);
        texts
    }
}

/// The most characters of a text, by the name of its field.
fn limit(field: &str) -> usize {
    use super::file::limits;
    match field {
        "paragraphs" | "more" | "code" => limits::LONG_PARAGRAPH,
        "heading" | "eyebrow" | "legend" | "copy" | "copied" | "short" | "link" => limits::HEADING,
        "frame" | "native" => limits::INSTRUCTION,
        _ => limits::LINE,
    }
}

fn collect(value: &serde_json::Value, path: &str, texts: &mut Vec<(String, String, usize)>) {
    use serde_json::Value;
    let name = path.rsplit('.').next().unwrap_or(path).split('[').next().unwrap_or_default();
    match value {
        Value::String(text) if !matches!(name, "id" | "pastes") => {
            texts.push((path.to_string(), text.clone(), limit(name)));
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                collect(value, &format!("{path}[{index}]"), texts);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                let path = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
                collect(value, &path, texts);
            }
        }
        _ => {}
    }
}
