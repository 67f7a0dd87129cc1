//! `colleague.toml`: the page for a colleague whom a leader has asked, as serde reads it and as its JSON Schema describes
//! it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::{CAPABILITIES, STEPS};

/// All of its texts.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Sidan för den som en ledare har bett om sin bild.")]
pub struct Colleague {
    pub title: String,
    pub description: String,
    pub eyebrow: String,
    pub heading: String,
    pub lead: String,
    pub uses_heading: String,
    /// What the answers are used for, and whose they are.
    pub uses: Vec<String>,
    pub questions_heading: String,
    pub rules: Vec<String>,
    pub make: String,
    pub empty: String,
    pub code_heading: String,
    pub code_label: String,
    pub holds: String,
    pub give: String,
    pub caution: String,
    pub changed: String,
    pub needs_script: String,
    pub failed: String,
    /// The way to the leader's own page.
    pub own: String,
    #[schemars(description = "En fråga om varje förmåga, i förmågornas ordning.")]
    pub questions: [ColleagueQuestion; CAPABILITIES],
}

/// What a colleague is asked of one capability.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Frågan och dess fem steg, det lägsta först.")]
pub struct ColleagueQuestion {
    pub question: String,
    pub ladder: [String; STEPS],
}
