//! The profile in one sentence: what lies highest, what lowest, what is not rated.

use crate::{
    assessment::{Extremes, Profile},
    instrument::Outline,
    lang::ProfileWords,
};

use super::decimal;

/// A part of the sentence: a lead in bold and what it says. Either may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause<'a> {
    pub lead: &'a str,
    pub rest: String,
}

/// The sentence's clauses. All that tie are named, by their exact values.
pub fn sentence<'a>(profile: &Profile, outline: &Outline, words: &ProfileWords<'a>) -> Vec<Clause<'a>> {
    let with_value = |capability: usize| {
        let mut text = outline.capabilities[capability].name.clone();
        if let Some(score) = profile.score(capability) {
            text.push_str(&bracketed(decimal(score, words.decimal_mark)));
        }
        text
    };
    let clause = |lead: &'a str, capabilities: &[usize]| {
        let names: Vec<String> = capabilities.iter().map(|&capability| with_value(capability)).collect();
        Clause { lead, rest: names.join(", ") + "." }
    };
    let mut clauses = match profile.extremes() {
        Extremes::None => return vec![Clause { lead: "", rest: words.nothing_rated.to_string() }],
        Extremes::Single(only) => vec![clause(words.rated, &[only])],
        Extremes::Equal(score) => {
            let value = bracketed(decimal(score, words.decimal_mark)) + ".";
            vec![Clause { lead: words.all_equal, rest: value.trim_start().to_string() }]
        }
        Extremes::Apart { highest, lowest } => {
            vec![clause(words.highest, &highest), clause(words.lowest, &lowest)]
        }
    };
    let unrated: Vec<usize> = profile.unrated().collect();
    if !unrated.is_empty() {
        clauses.push(clause(words.unrated, &unrated));
    }
    clauses
}

/// The sentence as plain text, for the live message.
pub fn text(clauses: &[Clause<'_>]) -> String {
    let mut text = String::new();
    for part in clauses.iter().flat_map(|clause| [clause.lead, &clause.rest]).filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

fn bracketed(value: String) -> String {
    [" (", &value, ")"].concat()
}
