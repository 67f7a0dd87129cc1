//! The rows of the profile's table, a bar in each.

use yew::prelude::*;

use crate::{assessment::Score, chart::Row, instrument::STEPS, text::whole};

/// How high a bar is drawn, and the gaps between its five steps, in sixtieths of a step. Its track is the style sheet's.
const HEIGHT: &str = "24";
const GAPS: &str = "M60 0h4v24h-4zM120 0h4v24h-4zM180 0h4v24h-4zM240 0h4v24h-4z";

/// A row: what is rated, the value, and the value as a bar.
pub fn row(row: &Row) -> Html {
    html! {
        <tr>
            <th scope="row">{ row.name.as_str() }{ " " }<span class="basis">{ row.basis.as_str() }</span></th>
            <td><span class="value">{ row.value.as_str() }{ bar(row.score) }</span></td>
        </tr>
    }
}

/// A bar from 0 to the value, over its track.
fn bar(score: Option<Score>) -> Html {
    html! {
        <svg class="bar" viewBox="0 0 300 24" preserveAspectRatio="none" aria-hidden="true">
            <rect class="fill" width={whole(score.map_or(0, Score::sixtieths).into())} height={HEIGHT} />
            <path class="gap" d={GAPS} />
        </svg>
    }
}

const _: () = assert!(Score::UNIT == 60 && STEPS == 5, "the bar is drawn in sixtieths of five steps");
