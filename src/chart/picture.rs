//! The chart as a picture that stands for itself: with its title, its key and its own colours, on white. As elements of
//! SVG, which also a canvas can be told to draw.

use crate::{assessment::Profile, instrument::Outline, text::whole};

use super::radar::{Anchor, FrameKind, HEIGHT, MarkKind, Point, Rated, WIDTH, frame, radar};

/// An element of SVG, with what it is drawn by as attributes, since no style sheet travels with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: &'static str,
    pub text: String,
    pub attributes: Vec<(&'static str, String)>,
}

const ACCENT: &str = "#9b1846";
const TEXT: &str = "#1c1c1e";
const MUTED: &str = "#56555e";
const GRID: &str = "#b4b1bb";
const WHITE: &str = "#ffffff";
/// Room for the title, and for the two lines of the key.
const ABOVE: i32 = 320;
const BELOW: i32 = 520;
const MARGIN: i32 = 90;
/// The picture's height; it is as wide as the chart.
pub const PICTURE_HEIGHT: i32 = ABOVE + HEIGHT + BELOW;

/// The chart of a profile with a title. `key` names the filled dot and the hollow one.
pub fn picture(profile: &Profile, outline: &Outline, title: &str, key: [&str; 2]) -> Vec<Element> {
    let ground = [("width", WIDTH), ("height", PICTURE_HEIGHT)].map(|(name, units)| (name, number(units)));
    let mut elements = vec![Element {
        name: "rect",
        text: String::new(),
        attributes: ground.into_iter().chain([("fill", WHITE.to_string())]).collect(),
    }];
    elements.push(written(Point { x: WIDTH / 2, y: 200 }, Anchor::Middle, (165, "bold", TEXT), title));
    for mark in frame() {
        let points: Vec<Point> = mark.points.into_iter().map(below_title).collect();
        elements.push(match (mark.kind, &points[..]) {
            (FrameKind::Tick, [at, ..]) => number_of_ring(*at, &mark.text),
            (FrameKind::Ring, points) => line(points, "Z", GRID, 10),
            (_, points) => line(points, "", GRID, 10),
        });
    }
    for mark in radar(profile, outline) {
        let points: Vec<Point> = mark.points.into_iter().map(below_title).collect();
        elements.push(match (mark.kind, &points[..]) {
            (MarkKind::DotInDepth, [at, ..]) => dot(*at, ACCENT),
            (MarkKind::DotOverview, [at, ..]) => dot(*at, WHITE),
            (MarkKind::Label(anchor, Rated::Yes), [at, ..]) => written(*at, anchor, (165, "bold", TEXT), &mark.text),
            (MarkKind::Label(anchor, Rated::No), [at, ..]) => written(*at, anchor, (165, "normal", MUTED), &mark.text),
            (_, points) => line(points, "", ACCENT, 34),
        });
    }
    let mut y = ABOVE + HEIGHT + 120;
    for (name, fill) in key.into_iter().zip([ACCENT, WHITE]) {
        elements.push(line(&[Point { x: MARGIN, y }, Point { x: MARGIN + 400, y }], "", ACCENT, 34));
        elements.push(dot(Point { x: MARGIN + 200, y }, fill));
        let beside = Point { x: MARGIN + 520, y: y + 50 };
        elements.push(written(beside, Anchor::Start, (145, "normal", MUTED), name));
        y += 210;
    }
    elements
}

fn below_title(Point { x, y }: Point) -> Point {
    Point { x, y: y + ABOVE }
}

fn line(points: &[Point], end: &str, colour: &str, width: i32) -> Element {
    let mut path = String::new();
    for at in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&number(at.x));
        path.push(' ');
        path.push_str(&number(at.y));
    }
    path.push_str(end);
    let attributes = vec![
        ("d", path),
        ("fill", "none".to_string()),
        ("stroke", colour.to_string()),
        ("stroke-width", number(width)),
        ("stroke-linecap", "round".to_string()),
    ];
    Element { name: "path", text: String::new(), attributes }
}

fn dot(at: Point, fill: &str) -> Element {
    let attributes = vec![
        ("cx", number(at.x)),
        ("cy", number(at.y)),
        ("r", number(48)),
        ("fill", fill.to_string()),
        ("stroke", ACCENT.to_string()),
        ("stroke-width", number(26)),
    ];
    Element { name: "circle", text: String::new(), attributes }
}

/// A text of this size, weight and colour.
fn written(at: Point, anchor: Anchor, (size, weight, colour): (i32, &str, &str), text: &str) -> Element {
    let attributes = vec![
        ("x", number(at.x)),
        ("y", number(at.y)),
        ("text-anchor", anchor.name().to_string()),
        ("font-family", "system-ui, sans-serif".to_string()),
        ("font-size", number(size)),
        ("font-weight", weight.to_string()),
        ("fill", colour.to_string()),
    ];
    Element { name: "text", text: text.to_string(), attributes }
}

/// Stands out from the lines that run behind it.
fn number_of_ring(at: Point, text: &str) -> Element {
    let mut element = written(at, Anchor::Start, (140, "normal", MUTED), text);
    let edge = [("stroke", WHITE), ("stroke-width", "40"), ("paint-order", "stroke"), ("stroke-linejoin", "round")];
    element.attributes.extend(edge.map(|(name, value)| (name, value.to_string())));
    element
}

/// None of them is negative.
fn number(units: i32) -> String {
    whole(units.unsigned_abs())
}
