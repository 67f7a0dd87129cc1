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
    /// Each as `name=value`, with `|` between them.
    pub attributes: String,
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
    /// Corners around the value; none of a circle.
    marker: &'static [(i32, i32)],
}

const OWN: Style = Style { colour: "#9b1846", dash: SOLID, marker: &[] };
/// Told apart by dash and marker, and only then by colour. Greater than the dot, so that they are seen around it.
const OTHERS: [Style; 2] = [
    Style { colour: "#1d5f8a", dash: "110 75", marker: &[(-75, -75), (75, -75), (75, 75), (-75, 75)] },
    Style { colour: "#3d3d44", dash: "1 62", marker: &[(0, -120), (110, 75), (-110, 75)] },
];
const SOLID: &str = "none";
const TEXT: &str = "#1c1c1e";
const MUTED: &str = "#56555e";
const GRID: &str = "#b4b1bb";
const WHITE: &str = "#ffffff";
/// Size and weight of what is to be read first, and of what stands in the key.
const GREAT: &str = "165|font-weight=bold";
const NORMAL: &str = "165|font-weight=normal";
const SMALL: &str = "145|font-weight=normal";
/// Width of a line of the profile, of another's, and of a span.
const LINE_WIDTH: &str = "34";
const SPAN_WIDTH: &str = "100";
/// Room for the title, for each line of the key, and around them.
const ABOVE: i32 = 320;
const LINE: i32 = 210;
const MARGIN: i32 = 90;

/// The chart of a profile, with others laid below it, each with its name: at most two.
pub fn picture(profile: &Profile, others: &[(&Other, &str)], outline: &Outline, key: Key) -> Picture {
    // The ground, once its height is known.
    let mut elements = vec![Element { name: "rect", text: String::new(), attributes: String::new() }];
    elements.push(written(Point { x: WIDTH / 2, y: 200 }, Anchor::Middle, GREAT, TEXT, key.title));
    for mut mark in frame() {
        mark.points.iter_mut().for_each(below_title);
        elements.push(match (mark.kind, &mark.points[..]) {
            (FrameKind::Tick, [at, ..]) => number_of_ring(*at, &mark.text),
            (kind, points) => line(points, if kind == FrameKind::Ring { "Z" } else { "" }, GRID, "10", SOLID),
        });
    }
    for ((other, _), style) in others.iter().zip(OTHERS).rev() {
        for (kind, mut points) in laid(other) {
            points.iter_mut().for_each(below_title);
            elements.push(match (kind, &points[..]) {
                (Laid::Value { in_depth }, [at, ..]) => marker(*at, style, in_depth),
                (Laid::Span, points) => line(points, "", style.colour, SPAN_WIDTH, SOLID),
                (_, points) => line(points, "", style.colour, LINE_WIDTH, style.dash),
            });
        }
    }
    for mut mark in radar(profile, outline) {
        mark.points.iter_mut().for_each(below_title);
        elements.push(match (mark.kind, &mark.points[..]) {
            (MarkKind::DotInDepth | MarkKind::DotOverview, [at, ..]) => {
                marker(*at, OWN, mark.kind == MarkKind::DotInDepth)
            }
            (MarkKind::Label(anchor, rated), [at, ..]) => {
                let (size, colour) = if rated == Rated::Yes { (GREAT, TEXT) } else { (NORMAL, MUTED) };
                written(*at, anchor, size, colour, &mark.text)
            }
            (_, points) => line(points, "", OWN.colour, LINE_WIDTH, SOLID),
        });
    }
    let mut y = ABOVE + HEIGHT + 120;
    let own = (!others.is_empty()).then_some((key.own, OWN, true, false));
    let laid = others.iter().zip(OTHERS).map(|((other, name), style)| (*name, style, true, other.is_span()));
    let dots = key.dots.into_iter().zip([true, false]).map(|(name, filled)| (name, OWN, filled, false));
    for (name, style, filled, is_span) in own.into_iter().chain(laid).chain(dots) {
        let (width, dash) = if is_span { (SPAN_WIDTH, SOLID) } else { (LINE_WIDTH, style.dash) };
        elements.push(line(&[Point { x: MARGIN, y }, Point { x: MARGIN + 400, y }], "", style.colour, width, dash));
        elements.push(marker(Point { x: MARGIN + 200, y }, style, filled));
        elements.push(written(Point { x: MARGIN + 520, y: y + 50 }, Anchor::Start, SMALL, MUTED, name));
        y += LINE;
    }
    let height = y - 20;
    elements[0].attributes = ["width=", &number(WIDTH), "|height=", &number(height), "|fill=", WHITE].concat();
    Picture { height, elements }
}

fn below_title(point: &mut Point) {
    point.y += ABOVE;
}

fn line(points: &[Point], end: &str, colour: &str, width: &str, dash: &str) -> Element {
    path(points, end, ["none", colour, width, dash])
}

fn path(points: &[Point], end: &str, [fill, colour, width, dash]: [&str; 4]) -> Element {
    let mut path = String::new();
    for at in points {
        path.push_str(if path.is_empty() { "M" } else { "L" });
        path.push_str(&[&*number(at.x), " ", &number(at.y)].concat());
    }
    let attributes = ["fill=", fill, "|stroke=", colour, "|stroke-width=", width, "|stroke-dasharray=", dash];
    let attributes = [&*attributes.concat(), "|stroke-linecap=round|stroke-linejoin=round|d=", &path, end].concat();
    Element { name: "path", text: String::new(), attributes }
}

/// What stands at a value; filled for the mean of statements, hollow for an overview.
fn marker(at: Point, Style { colour, marker, .. }: Style, filled: bool) -> Element {
    let fill = if filled { colour } else { WHITE };
    if marker.is_empty() {
        let attributes = ["cx=", &number(at.x), "|cy=", &number(at.y), "|r=48|stroke-width=26|fill=", fill, "|stroke=", colour];
        return Element { name: "circle", text: String::new(), attributes: attributes.concat() };
    }
    let corners: Vec<Point> = marker.iter().map(|(x, y)| Point { x: at.x + x, y: at.y + y }).collect();
    path(&corners, "Z", [fill, colour, "26", SOLID])
}

/// A text of this size and weight and of this colour.
fn written(at: Point, anchor: Anchor, size: &str, colour: &str, text: &str) -> Element {
    let attributes = [
        "x=", &number(at.x), "|y=", &number(at.y), "|text-anchor=", anchor.name(),
        "|font-family=system-ui, sans-serif|font-size=", size, "|fill=", colour,
    ];
    Element { name: "text", text: text.to_string(), attributes: attributes.concat() }
}

/// Stands out from the lines that run behind it.
fn number_of_ring(at: Point, text: &str) -> Element {
    let mut element = written(at, Anchor::Start, "140|font-weight=normal", MUTED, text);
    element.attributes.push_str("|stroke=#ffffff|stroke-width=40|paint-order=stroke|stroke-linejoin=round");
    element
}

/// None of them is negative.
fn number(units: i32) -> String {
    whole(units.unsigned_abs())
}
