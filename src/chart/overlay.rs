//! What a profile is laid beside, on the same axes.

use crate::{
    assessment::{Other, Span},
    instrument::CAPABILITIES,
};

use super::radar::{Point, vertex};

/// One thing to draw of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Laid {
    /// Between two neighbours that both have a value, where each has one.
    Edge,
    /// From the lowest value to the highest, along an axis.
    Span,
    /// One value: the mean of statements or an overview.
    Value { in_depth: bool },
}

/// What is drawn, in the order of drawing: edges, then what lies on the axes.
pub fn laid(other: &Other) -> Vec<(Laid, Vec<Point>)> {
    let ends = |axis: usize| other.0[axis].map(|Span { lowest, highest, .. }| [lowest, highest].map(|at| vertex(axis, at)));
    let single = |axis: usize| ends(axis).filter(|[lowest, highest]| lowest == highest).map(|[at, _]| at);
    let mut marks = Vec::new();
    for axis in (0..CAPABILITIES).filter(|_| !other.is_span()) {
        if let (Some(from), Some(to)) = (single(axis), single((axis + 1) % CAPABILITIES)) {
            marks.push((Laid::Edge, vec![from, to]));
        }
    }
    for (axis, span) in other.0.iter().enumerate() {
        marks.extend(match (single(axis), ends(axis), span) {
            (Some(at), _, Some(span)) => Some((Laid::Value { in_depth: span.in_depth }, vec![at])),
            (None, Some(ends), _) => Some((Laid::Span, ends.to_vec())),
            _ => None,
        });
    }
    marks
}
