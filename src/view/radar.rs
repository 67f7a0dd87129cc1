//! The marks of the radar as SVG.

use yew::prelude::*;

use crate::{
    chart::{Anchor, Mark, MarkKind, Rated, Row},
    lang::ProfileWords,
};

/// Radius of a dot, in the drawing's units.
const DOT: i32 = 48;

/// The chart in words, with every number of the table.
pub fn description(rows: &[Row], words: &'static ProfileWords) -> String {
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

/// A mark as an element.
pub fn mark(mark: &Mark) -> Html {
    let class = class(mark.kind);
    let points = || mark.points.iter().map(|p| pair(p.x, ' ', p.y)).collect::<Vec<_>>();
    match (mark.kind, &mark.points[..]) {
        (MarkKind::Ring, _) => html! { <path {class} d={["M", &points().join("L"), "Z"].concat()} /> },
        (MarkKind::Axis | MarkKind::Edge, _) => html! { <path {class} d={["M", &points().join("L")].concat()} /> },
        (MarkKind::DotInDepth | MarkKind::DotOverview, [at, ..]) => html! {
            <circle {class} cx={at.x.to_string()} cy={at.y.to_string()} r={DOT.to_string()} />
        },
        (MarkKind::Tick | MarkKind::Label(..), [at, ..]) => html! {
            <text {class} x={at.x.to_string()} y={at.y.to_string()}>{ &mark.text }</text>
        },
        (_, []) => Html::default(),
    }
}

fn pair(x: i32, between: char, y: i32) -> String {
    let mut text = x.to_string();
    text.push(between);
    text.push_str(&y.to_string());
    text
}

fn class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Ring => "ring",
        MarkKind::Axis => "axis",
        MarkKind::Tick => "tick",
        MarkKind::Edge => "edge",
        MarkKind::DotInDepth => "dot",
        MarkKind::DotOverview => "dot hollow",
        MarkKind::Label(Anchor::Start, Rated::Yes) => "label start",
        MarkKind::Label(Anchor::Start, Rated::No) => "label start empty",
        MarkKind::Label(Anchor::Middle, Rated::Yes) => "label",
        MarkKind::Label(Anchor::Middle, Rated::No) => "label empty",
        MarkKind::Label(Anchor::End, Rated::Yes) => "label end",
        MarkKind::Label(Anchor::End, Rated::No) => "label end empty",
    }
}
