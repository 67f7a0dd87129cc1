//! The profile as a table, a bar in each row.

use yew::prelude::*;

use crate::{assessment::Score, chart::Row, instrument::STEPS, lang::ProfileWords};

/// Height of a bar and the gap at its steps, in sixtieths of a step.
const BAR: &str = "24";
const GAP: u16 = 4;

/// The table; rows come in source order and always are as many.
pub fn view(rows: &[Row], words: &'static ProfileWords) -> Html {
    html! {
        <table class="numbers">
            <caption>{ words.table_caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.column_capability }</th>
                    <th scope="col">{ words.column_value }</th>
                </tr>
            </thead>
            <tbody>
                { for rows.iter().map(row) }
            </tbody>
        </table>
    }
}

fn row(row: &Row) -> Html {
    html! {
        <tr key={row.name.clone()}>
            <th scope="row">{ &row.name }{ " " }<span class="basis">{ &row.basis }</span></th>
            <td><span class="value">{ &row.value }{ bar(row.score) }</span></td>
        </tr>
    }
}

/// A bar from 0 to the value, over a track of five steps.
fn bar(score: Option<Score>) -> Html {
    let unit = Score::UNIT;
    let full = (unit * STEPS as u16).to_string();
    let gap =
        |step: u16| html! { <rect class="gap" x={(step * unit).to_string()} width={GAP.to_string()} height={BAR} /> };
    html! {
        <svg class="bar" viewBox={["0 0", &full, BAR].join(" ")} preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width={full.clone()} height={BAR} />
            <rect class="fill" width={score.map_or(0, Score::sixtieths).to_string()} height={BAR} />
            { for (1..STEPS as u16).map(gap) }
        </svg>
    }
}
