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

/// Names of the places, in the order of [`Parts::others`].
pub const PLACES: [&str; 3] = ["radar-text", "radar", "rows"];

/// What is drawn from one profile.
pub struct Parts {
    /// The sentence, which is the first of the parts.
    pub sentence: Html,
    /// The chart in words, the chart itself, the rows of the table.
    pub others: [Html; 3],
}

/// Draws a profile. A function, not a component: each component costs the wasm some 3 KB.
pub fn parts(profile: &Profile, outline: &Outline, words: &'static ProfileWords) -> Parts {
    let rows = chart::table(profile, outline, words);
    Parts {
        sentence: chart::sentence(profile, outline, words).into_iter().map(clause).collect(),
        others: [
            radar::description(&rows, words).into(),
            chart::radar(profile, outline).iter().map(radar::mark).collect(),
            rows.iter().map(table::row).collect(),
        ],
    }
}

fn clause(Clause { lead, rest }: Clause) -> Html {
    html! { <span class="clause"><b>{ lead }</b>{ " " }{ rest }{ " " }</span> }
}
