//! The short lines that follow along beside the form: how far one has come, and what is suggested.

use crate::{
    assessment::{Basis, Extremes, Profile, Ratings},
    chart::decimal,
    instrument::{CAPABILITIES, Outline, STATEMENTS},
    lang::StatusWords,
    text::whole,
};

/// Below each card: "3 av 5 skattade".
pub fn progress(profile: &Profile, words: &StatusWords<'_>) -> String {
    [&count(profile.rated().count(), CAPABILITIES, words), words.progress].join(" ")
}

/// Beside a card's statements: how many are answered, and whether their mean stands in the profile.
pub fn depth(capability: usize, ratings: &Ratings, words: &StatusWords<'_>, decimal_mark: &str) -> String {
    let answered = ratings.statements(capability).iter().flatten().count();
    let mut text = String::new();
    if answered > 0 {
        text = [&count(answered, STATEMENTS, words), words.answered, ""].join(" ");
    }
    match Profile::of(ratings).0[capability] {
        Basis::InDepth { mean, .. } => {
            let value = decimal(mean, decimal_mark);
            text.push_str(&[words.mean_before, &value, words.mean_after].join(" "));
        }
        _ if answered > 0 => text.push_str(words.depth_more),
        _ => text.push_str(words.depth_hint),
    }
    text
}

/// Above the readings: which capability is suggested and why.
pub fn suggestion(profile: &Profile, outline: &Outline, words: &StatusWords<'_>) -> String {
    let Some(capability) = profile.suggested() else {
        return words.no_suggestion.to_string();
    };
    let reason = match profile.extremes() {
        Extremes::Equal(_) => words.suggested_of_equal,
        Extremes::Apart { lowest, .. } if lowest.len() > 1 => words.suggested_of_lowest,
        _ => words.suggested_lowest,
    };
    [words.suggested_before, &outline.capabilities[capability].name, reason].join(" ")
}

fn count(part: usize, all: usize, words: &StatusWords<'_>) -> String {
    [&*whole(part as u32), words.of, &whole(all as u32)].join(" ")
}
