//! The chart as a picture that stands for itself: with its title, its key and its own colours, on white. As elements of
//! SVG, which also a canvas can be told to draw.

use crate::{
    assessment::{Other, Profile},
    instrument::Outline,
    text::whole,
};

use super::{
    overlay::{Laid, laid},
    radar::{Anchor, FrameKind, HEIGHT, MarkKind, Point, Rated, WIDTH, frame, radar},
};

/// A picture: how high it is, in the units of the chart, and what it is drawn of. It is as wide as the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub height: i32,
    pub elements: Vec<Element>,
}

/// An element of SVG, with what it is drawn by as attributes, since no style sheet travels with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: &'static str,
    pub text: String,
    pub attributes: Vec<(&'static str, String)>,
}

/// The words in a picture.
#[derive(Clone, Copy, Debug)]
pub struct Key<'a> {
    pub title: &'a str,
    /// What a filled dot means, and a hollow one.
    pub dots: [&'a str; 2],
    /// What the profile is called where it is laid beside others.
    pub own: &'a str,
}

/// How a profile is drawn: colour, how its lines are dashed, and what stands at its values.
#[derive(Clone, Copy)]
struct Style {
    colour: &'static str,
    dash: &'static str,
    marker: Marker,
}

#[derive(Clone, Copy)]
enum Marker {
    Circle,
    Square,
    Triangle,
}

const OWN: Style = Style { colour: "#9b1846", dash: "", marker: Marker::Circle };
/// Told apart by dash and marker, and only then by colour. Greater than the dot, so that they are seen around it.
const OTHERS: [Style; 2] = [
    Style { colour: "#1d5f8a", dash: "110 75", marker: Marker::Square },
    Style { colour: "#3d3d44", dash: "1 62", marker: Marker::Triangle },
];
const TEXT: &str = "#1c1c1e";
const MUTED: &str = "#56555e";
const GRID: &str = "#b4b1bb";
const WHITE: &str = "#ffffff";
/// Room for the title, for each line of the key, and around them.
const ABOVE: i32 = 320;
const LINE: i32 = 210;
const MARGIN: i32 = 90;

/// The chart of a profile, with others laid below it, each with its name: at most two.
pub fn picture(profile: &Profile, others: &[(Other, String)], outline: &Outline, key: Key) -> Picture {
    let mut elements = vec![written(Point { x: WIDTH / 2, y: 200 }, Anchor::Middle, (165, "bold", TEXT), key.title)];
    for mark in frame() {
        let points: Vec<Point> = mark.points.into_iter().map(below_title).collect();
        elements.push(match (mark.kind, &points[..]) {
            (FrameKind::Tick, [at, ..]) => number_of_ring(*at, &mark.text),
            (FrameKind::Ring, points) => line(points, "Z", GRID, 10, ""),
            (_, points) => line(points, "", GRID, 10, ""),
        });
    }
    for ((other, _), style) in others.iter().zip(OTHERS).rev() {
        for (laid, points) in laid(other) {
            let points: Vec<Point> = points.into_iter().map(below_title).collect();
            elements.push(match (laid, &points[..]) {
                (Laid::Value { in_depth }, [at, ..]) => marker(*at, style, in_depth),
                (Laid::Span, points) => line(points, "", style.colour, 100, ""),
                (_, points) => line(points, "", style.colour, 30, style.dash),
            });
        }
    }
    for mark in radar(profile, outline) {
        let points: Vec<Point> = mark.points.into_iter().map(below_title).collect();
        elements.push(match (mark.kind, &points[..]) {
            (MarkKind::DotInDepth, [at, ..]) => marker(*at, OWN, true),
            (MarkKind::DotOverview, [at, ..]) => marker(*at, OWN, false),
            (MarkKind::Label(anchor, Rated::Yes), [at, ..]) => written(*at, anchor, (165, "bold", TEXT), &mark.text),
            (MarkKind::Label(anchor, Rated::No), [at, ..]) => written(*at, anchor, (165, "normal", MUTED), &mark.text),
            (_, points) => line(points, "", OWN.colour, 34, ""),
        });
    }
    let mut y = ABOVE + HEIGHT + 120;
    let own = (!others.is_empty()).then_some((key.own, OWN, true, false));
    let laid = others.iter().zip(OTHERS).map(|((other, name), style)| (&**name, style, true, other.is_span()));
    let dots = key.dots.into_iter().zip([true, false]).map(|(name, filled)| (name, OWN, filled, false));
    for (name, style, filled, is_span) in own.into_iter().chain(laid).chain(dots) {
        let (width, dash) = if is_span { (100, "") } else { (34, style.dash) };
        elements.push(line(&[Point { x: MARGIN, y }, Point { x: MARGIN + 400, y }], "", style.colour, width, dash));
        elements.push(marker(Point { x: MARGIN + 200, y }, style, filled));
        let beside = Point { x: MARGIN + 520, y: y + 50 };
        elements.push(written(beside, Anchor::Start, (145, "normal", MUTED), name));
        y += LINE;
    }
    let height = y - 20;
    let ground = [("width", number(WIDTH)), ("height", number(height)), ("fill", WHITE.to_string())];
    elements.insert(0, Element { name: "rect", text: String::new(), attributes: ground.into() });
    Picture { height, elements }
}

fn below_title(Point { x, y }: Point) -> Point {
    Point { x, y: y + ABOVE }
}

fn line(points: &[Point], end: &str, colour: &str, width: i32, dash: &str) -> Element {
    let mut element = path(points, end, "none", colour, width);
    if !dash.is_empty() {
        element.attributes.push(("stroke-dasharray", dash.to_string()));
    }
    element
}

fn path(points: &[Point], end: &str, fill: &str, colour: &str, width: i32) -> Element {
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
        ("fill", fill.to_string()),
        ("stroke", colour.to_string()),
        ("stroke-width", number(width)),
        ("stroke-linecap", "round".to_string()),
    ];
    Element { name: "path", text: String::new(), attributes }
}

/// What stands at a value; filled for the mean of statements, hollow for an overview.
fn marker(at: Point, Style { colour, marker, .. }: Style, filled: bool) -> Element {
    let fill = if filled { colour } else { WHITE };
    let corners: &[(i32, i32)] = match marker {
        Marker::Circle => return dot(at, fill, colour),
        Marker::Square => &[(-75, -75), (75, -75), (75, 75), (-75, 75)],
        Marker::Triangle => &[(0, -120), (110, 75), (-110, 75)],
    };
    let corners: Vec<Point> = corners.iter().map(|(x, y)| Point { x: at.x + x, y: at.y + y }).collect();
    path(&corners, "Z", fill, colour, 26)
}

fn dot(at: Point, fill: &str, colour: &str) -> Element {
    let attributes = vec![
        ("cx", number(at.x)),
        ("cy", number(at.y)),
        ("r", number(48)),
        ("fill", fill.to_string()),
        ("stroke", colour.to_string()),
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
