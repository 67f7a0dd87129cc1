//! The profile as table rows: the same numbers as in the radar.

use crate::{
    assessment::{Basis, Profile, Score},
    instrument::{Outline, STATEMENTS},
    lang::ProfileWords,
    text::whole,
};

use super::decimal;

/// One row: a capability, its value, and what the value rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    /// The value as shown, `–` where there is none.
    pub value: String,
    /// What the value rests on, in words.
    pub basis: String,
    pub score: Option<Score>,
}

/// The five rows, in source order.
pub fn table(profile: &Profile, outline: &Outline, words: &ProfileWords<'_>) -> Vec<Row> {
    let rows = profile.0.iter().zip(&outline.capabilities);
    rows.map(|(basis, capability)| Row {
        name: capability.name.clone(),
        value: basis.score().map_or_else(|| "–".to_string(), |score| decimal(score, words.decimal_mark)),
        basis: match *basis {
            Basis::Unrated => words.basis_unrated.to_string(),
            Basis::DontKnow => words.basis_dont_know.to_string(),
            Basis::Overview(_) => words.basis_overview.to_string(),
            Basis::InDepth { statements, .. } => {
                [&*whole(statements as u32), " ", words.of, " ", &whole(STATEMENTS as u32), " ", words.basis_in_depth]
                    .concat()
            }
        },
        score: basis.score(),
    })
    .collect()
}

/// The chart in words, with every number of the table.
pub fn description(rows: &[Row], words: &ProfileWords<'_>) -> String {
    let mut text = words.scale.to_string();
    for row in rows {
        text.push(' ');
        text.push_str(&row.name);
        text.push_str(": ");
        if row.score.is_some() {
            text.push_str(&row.value);
            text.push_str(", ");
        }
        text.push_str(&row.basis);
        text.push('.');
    }
    text
}
