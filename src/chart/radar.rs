//! The radar: five axes in source order, rings 1–5 with step 1 innermost, a dot at each value and a line
//! between neighbours that both have one. No fill, since an area grows with the square of the values and with
//! the order of the axes.

use crate::{
    assessment::{Basis, Profile, Score},
    instrument::{CAPABILITIES, Outline, STEPS},
    text::whole,
};

/// Size of the drawing, in tenths of a pixel at its natural size. All coordinates are whole numbers of these.
pub const WIDTH: i32 = 3600;
pub const HEIGHT: i32 = 2960;

/// Where the axes meet.
const CENTRE: Point = Point { x: WIDTH / 2, y: 1580 };
/// Distance between two rings; the innermost lies as far from the centre.
const RING: i32 = 225;
const LINE_HEIGHT: i32 = 185;
/// Unit vectors of the axes in ten-thousandths: the first straight up, then clockwise.
const AXES: [(i32, i32); CAPABILITIES] =
    [(0, -10_000), (9_511, -3_090), (5_878, 8_090), (-5_878, 8_090), (-9_511, -3_090)];

/// A place in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// One thing to draw, in the order of drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark<Kind> {
    pub kind: Kind,
    /// One point for a dot or a text, two for a line, more for a closed ring.
    pub points: Vec<Point>,
    /// The words of a text, else empty.
    pub text: String,
}

/// What a mark of the frame is, which decides its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameKind {
    Ring,
    Axis,
    /// The number of a ring.
    Tick,
}

/// What a mark of a profile is, which decides its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Between two neighbours that both have a value.
    Edge,
    DotInDepth,
    DotOverview,
    /// A line of a capability's label, centred, set from the left or from the right; `rated` or not.
    Label(Anchor, Rated),
}

/// Which end of a text lies at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// SVG's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Whether a labelled capability has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    Yes,
    No,
}

/// What is the same for every profile: rings, axes, the rings' numbers.
pub fn frame() -> Vec<Mark<FrameKind>> {
    let mut marks = Vec::new();
    for step in 1..=STEPS as i32 {
        let corners = (0..CAPABILITIES).map(|axis| along(axis, step * RING)).collect();
        marks.push(Mark { kind: FrameKind::Ring, points: corners, text: String::new() });
    }
    for axis in 0..CAPABILITIES {
        let points = vec![along(axis, RING), along(axis, STEPS as i32 * RING)];
        marks.push(Mark { kind: FrameKind::Axis, points, text: String::new() });
    }
    for step in 1..=STEPS as i32 {
        let at = Point { x: CENTRE.x + 75, y: CENTRE.y - step * RING + 55 };
        marks.push(Mark { kind: FrameKind::Tick, points: vec![at], text: whole(step.unsigned_abs()) });
    }
    marks
}

/// Draws a profile over the frame.
pub fn radar(profile: &Profile, outline: &Outline) -> Vec<Mark<MarkKind>> {
    let mut marks = Vec::new();
    let vertices: [Option<Point>; CAPABILITIES] =
        std::array::from_fn(|axis| profile.score(axis).map(|score| vertex(axis, score)));
    for axis in 0..CAPABILITIES {
        if let (Some(from), Some(to)) = (vertices[axis], vertices[(axis + 1) % CAPABILITIES]) {
            marks.push(Mark { kind: MarkKind::Edge, points: vec![from, to], text: String::new() });
        }
    }
    for (basis, vertex) in profile.0.iter().zip(vertices) {
        let kind = if let Basis::InDepth { .. } = basis { MarkKind::DotInDepth } else { MarkKind::DotOverview };
        if let Some(at) = vertex {
            marks.push(Mark { kind, points: vec![at], text: String::new() });
        }
    }
    for (axis, capability) in outline.capabilities.iter().enumerate() {
        let rated = if vertices[axis].is_some() { Rated::Yes } else { Rated::No };
        marks.extend(label(axis, rated, &capability.label));
    }
    marks
}

/// The label's lines: above the first axis, beside and above the upper two, below the lower two. The upper two
/// are set from the edges of the drawing, so that long names stay whole on a narrow screen.
fn label(axis: usize, rated: Rated, lines: &[String]) -> Vec<Mark<MarkKind>> {
    let tip = along(axis, STEPS as i32 * RING);
    let above = (lines.len() as i32 - 1) * LINE_HEIGHT;
    let (anchor, first) = match axis {
        0 => (Anchor::Middle, Point { x: tip.x, y: tip.y - 90 - above }),
        1 => (Anchor::End, Point { x: WIDTH - 30, y: tip.y - 270 - above }),
        2 => (Anchor::Middle, Point { x: tip.x + 210, y: tip.y + 210 }),
        3 => (Anchor::Middle, Point { x: tip.x - 210, y: tip.y + 210 }),
        _ => (Anchor::Start, Point { x: 30, y: tip.y - 270 - above }),
    };
    let line = |(index, text): (usize, &String)| Mark {
        kind: MarkKind::Label(anchor, rated),
        points: vec![Point { y: first.y + index as i32 * LINE_HEIGHT, ..first }],
        text: text.clone(),
    };
    lines.iter().enumerate().map(line).collect()
}

fn vertex(axis: usize, score: Score) -> Point {
    let unit = i32::from(Score::UNIT);
    along(axis, (i32::from(score.sixtieths()) * RING + unit / 2) / unit)
}

fn along(axis: usize, distance: i32) -> Point {
    let (x, y) = AXES[axis];
    let part = |unit: i32| {
        let product = unit * distance;
        (product + 5_000 * product.signum()) / 10_000
    };
    Point { x: CENTRE.x + part(x), y: CENTRE.y + part(y) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assessment::any::ratings, instrument::CapabilityOutline};
    use proptest::prelude::*;

    fn outline() -> Outline {
        Outline {
            capabilities: std::array::from_fn(|index| CapabilityOutline {
                id: format!("c{index}"),
                name: format!("C{index}"),
                label: vec![format!("C{index}")],
                statements: std::array::from_fn(|statement| format!("c{index}-{statement}")),
            }),
        }
    }

    fn profile() -> impl Strategy<Value = Profile> {
        ratings().prop_map(|ratings| Profile::of(&ratings))
    }

    fn of_kind<Kind: Clone + PartialEq>(marks: &[Mark<Kind>], wanted: &[Kind]) -> Vec<Mark<Kind>> {
        marks.iter().filter(|mark| wanted.contains(&mark.kind)).cloned().collect()
    }

    /// Where a point lies on its axis, measured from the centre, and how far beside the axis.
    fn on_axis(axis: usize, point: Point) -> (f64, f64) {
        let (ux, uy) = (f64::from(AXES[axis].0) / 10_000.0, f64::from(AXES[axis].1) / 10_000.0);
        let (x, y) = (f64::from(point.x - CENTRE.x), f64::from(point.y - CENTRE.y));
        (x * ux + y * uy, (x * uy - y * ux).abs())
    }

    proptest! {
        #[test]
        fn no_vertex_lies_outside_the_outer_ring_or_inside_the_innermost(profile in profile()) {
            let marks = radar(&profile, &outline());
            let dots = of_kind(&marks, &[MarkKind::DotInDepth, MarkKind::DotOverview]);
            prop_assert_eq!(dots.len(), profile.rated().count());
            for (axis, dot) in profile.rated().zip(dots) {
                let (distance, beside) = on_axis(axis, dot.points[0]);
                let (inner, outer) = (f64::from(RING), f64::from(RING * STEPS as i32));
                prop_assert!(distance > inner - 1.0 && distance < outer + 1.0, "{distance}");
                prop_assert!(beside < 1.0, "{beside}");
            }
        }

        #[test]
        fn what_is_not_rated_has_no_dot_and_no_line(profile in profile()) {
            let marks = radar(&profile, &outline());
            let dots = of_kind(&marks, &[MarkKind::DotInDepth, MarkKind::DotOverview]);
            let places: Vec<Point> = dots.iter().map(|dot| dot.points[0]).collect();
            let expected: Vec<Point> =
                profile.rated().map(|axis| vertex(axis, profile.score(axis).unwrap())).collect();
            prop_assert_eq!(&places, &expected);
            let edges = of_kind(&marks, &[MarkKind::Edge]);
            let neighbours = (0..CAPABILITIES)
                .filter(|&axis| profile.score(axis).is_some())
                .filter(|&axis| profile.score((axis + 1) % CAPABILITIES).is_some())
                .count();
            prop_assert_eq!(edges.len(), neighbours);
            for edge in edges {
                prop_assert!(edge.points.iter().all(|point| places.contains(point)));
            }
        }
    }

    #[test]
    fn rings_are_evenly_spaced_and_step_one_is_not_the_centre() {
        let rings = of_kind(&frame(), &[FrameKind::Ring]);
        let tops: Vec<i32> = rings.iter().map(|ring| CENTRE.y - ring.points[0].y).collect();
        assert_eq!(tops, [1, 2, 3, 4, 5].map(|step| step * RING));
    }
}
