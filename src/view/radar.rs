//! The marks of the radar as SVG.

use yew::prelude::*;

use crate::{
    chart::{Mark, MarkKind, Point, Rated},
    text::whole,
};

/// Radius of a dot, in the drawing's units.
const DOT: &str = "48";

/// A mark of a profile as an element. Its class is written out in each: one that is computed costs the wasm 1 KB.
pub fn mark(Mark { kind, points, text }: &Mark<MarkKind>) -> Html {
    match (kind, &points[..]) {
        (MarkKind::Edge, points) => html! { <path class="edge" d={line(points)} /> },
        (MarkKind::DotInDepth, [at, ..]) => html! { <circle class="dot" cx={place(at.x)} cy={place(at.y)} r={DOT} /> },
        (MarkKind::DotOverview, [at, ..]) => {
            html! { <circle class="dot hollow" cx={place(at.x)} cy={place(at.y)} r={DOT} /> }
        }
        (MarkKind::Label(anchor, Rated::Yes), [at, ..]) => html! {
            <text class="label" text-anchor={anchor.name()} x={place(at.x)} y={place(at.y)}>{ text.as_str() }</text>
        },
        (MarkKind::Label(anchor, Rated::No), [at, ..]) => html! {
            <text class="label empty" text-anchor={anchor.name()} x={place(at.x)} y={place(at.y)}>{ text.as_str() }</text>
        },
        (_, []) => Html::default(),
    }
}

/// A line through these points, as a path's data.
pub fn line(points: &[Point]) -> String {
    let mut path = String::new();
    for point in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&place(point.x));
        path.push(' ');
        path.push_str(&place(point.y));
    }
    path
}

/// A coordinate, none of which is negative.
fn place(coordinate: i32) -> String {
    whole(coordinate.unsigned_abs())
}
