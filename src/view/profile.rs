//! The parts of the profile that follow the ratings. The app draws each into its place in the prerendered frame
//! (`page/frame.rs`), which stays as it is.

use yew::prelude::*;

use crate::{
    assessment::Profile,
    chart::{self, Clause},
    instrument::Outline,
    lang::ProfileWords,
};

use super::{radar, table};

/// Names of the places: the sentence, the chart in words, the chart itself, the rows of the table.
pub const PLACES: [&str; 4] = ["sentence", "radar-text", "radar", "rows"];

/// Draws a profile: what belongs into each of [`PLACES`]. A function, not a component: each component costs the wasm
/// some 3 KB.
pub fn parts(profile: &Profile, outline: &Outline, words: &ProfileWords<'_>) -> [Html; PLACES.len()] {
    let rows = chart::table(profile, outline, words);
    [
        chart::sentence(profile, outline, words).into_iter().map(clause).collect(),
        chart::description(&rows, words).into(),
        chart::radar(profile, outline).iter().map(radar::mark).collect(),
        rows.iter().map(table::row).collect(),
    ]
}

fn clause(Clause { lead, rest }: Clause<'_>) -> Html {
    html! { <span class="clause"><b>{ lead }</b>{ " " }{ rest }{ " " }</span> }
}
