//! The frame of the profile: what is the same for everyone, with a place for each part that follows the ratings.

use yew::prelude::*;

use crate::{
    chart::{self, FrameKind, HEIGHT, Mark, MarkKind, Point, WIDTH},
    lang::PageWords,
    view::{profile::PLACES, radar},
};

/// The frame, filled with the parts of one profile.
pub fn view([sentence, text, marks, rows]: [Html; PLACES.len()], words: &PageWords) -> Html {
    let [sentence_place, text_place, marks_place, rows_place] = PLACES;
    html! {
        <div class="profile-body" translate="no">
            <p class="sentence" data-slot={sentence_place}>{ sentence }</p>
            <svg class="radar" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={words.profile_heading}
                aria-describedby={text_place}>
                <desc id={text_place} data-slot={text_place}>{ text }</desc>
                { grid() }
                <g data-slot={marks_place}>{ marks }</g>
            </svg>
            <ul class="key">
                <li>{ sample(MarkKind::DotInDepth) }{ words.key_in_depth }</li>
                <li>{ sample(MarkKind::DotOverview) }{ words.key_overview }</li>
            </ul>
            { table(rows, Some(rows_place), words) }
            <p class="caution">{ words.caution }{ " " }<a href="#ta-med">{ words.carry }</a></p>
        </div>
    }
}

/// The table around its rows, which are filled in at a place of this name.
pub fn table(rows: Html, place: Option<&'static str>, words: &PageWords) -> Html {
    html! {
        <table class="numbers">
            <caption>{ words.table_caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.column_capability }</th>
                    <th scope="col">{ words.column_value }</th>
                </tr>
            </thead>
            <tbody data-slot={place}>{ rows }</tbody>
        </table>
    }
}

/// What is the same for every profile. Rings and axes are one element and their numbers another, since each takes more than
/// a kilobyte of memory.
fn grid() -> Html {
    let (mut lines, mut numbers, mut across, mut down) = (String::new(), String::new(), Vec::new(), Vec::new());
    for Mark { kind, points, text } in chart::frame() {
        match (kind, &points[..]) {
            (FrameKind::Tick, at) => {
                numbers.push_str(&text);
                across.extend(at.iter().map(|at| at.x.to_string()));
                down.extend(at.iter().map(|at| at.y.to_string()));
            }
            (FrameKind::Ring, points) => lines.push_str(&[&radar::line(points), "Z"].concat()),
            (FrameKind::Axis, points) => lines.push_str(&radar::line(points)),
        }
    }
    html! {
        <>
            <path class="grid" d={lines} />
            <text class="tick" x={across.join(" ")} y={down.join(" ")}>{ numbers }</text>
        </>
    }
}

/// A sample of a dot and its line, for the key.
fn sample(kind: MarkKind) -> Html {
    let ends = vec![Point { x: 0, y: 60 }, Point { x: 300, y: 60 }];
    html! {
        <svg class="sample" viewBox="0 0 300 120" aria-hidden="true">
            { radar::mark(&Mark { kind: MarkKind::Edge, points: ends, text: String::new() }) }
            { radar::mark(&Mark { kind, points: vec![Point { x: 150, y: 60 }], text: String::new() }) }
        </svg>
    }
}
