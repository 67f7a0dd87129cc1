//! The chart as a picture: an SVG that stands for itself, and a PNG that is drawn like it.

use std::{collections::HashMap, fs, io::Cursor};

use roxmltree::{Document, Node};

use super::shown;
use crate::support::{EVERYTHING, Engine, File, Outcome, Page, SECRET, Site, Widget, in_each_engine, words};

in_each_engine!(is_saved_as_svg_and_as_png);

const SVG: &str = "http://www.w3.org/2000/svg";
const TITLE: &str = "Title";
const DESCRIPTION: &str = "Description";

async fn is_saved_as_svg_and_as_png(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    widget.fill(&[("analysis-1", "4"), ("analysis-2", "3")]).await?;
    widget.open_panel().await?;
    widget.open_way("more").await?;
    let on_the_page = widget.eval("new XMLSerializer().serializeToString(root.querySelector('.picture svg'))").await?;
    widget.press("svg").await?;
    let svg = page.saved().await;
    assert_eq!(Some(svg.text()), on_the_page.as_str(), "what was shown");
    widget.press("png").await?;
    let png = page.saved().await;
    fs::write(shown(engine, "profil.svg"), &svg.bytes)?;
    fs::write(shown(engine, "profil.png"), &png.bytes)?;
    widget.picture(".ways .picture", &shown(engine, "profil-på-sidan.png")).await?;
    page.close().await?;
    is_the_same(&svg, &png)
}

/// Whether both stand for themselves, hold no words of the leader's, and show the same.
pub fn is_the_same(svg: &File, png: &File) -> Outcome {
    assert!(svg.name.ends_with(".svg") && png.name.ends_with(".png"), "{} {}", svg.name, png.name);
    let document = Document::parse(svg.text())?;
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("svg", Some(SVG)));
    let text = |name: &str| child(root, name).and_then(|node| node.text()).unwrap_or_default().to_string();
    let [title, description] = [text("title"), text("desc")];
    assert!(title.starts_with(words("image", "title").split('{').next().unwrap_or_default()), "{title}");
    assert!(description.contains("Strukturer och system"), "{description}");
    for node in document.descendants() {
        assert!(node.attribute("style").is_none() && node.attribute("class").is_none(), "{node:?}");
        assert_ne!(node.tag_name().name(), "style");
    }
    assert!(!svg.text().contains(SECRET) && !holds(&png.bytes, SECRET));

    let picture = Picture::read(&png.bytes)?;
    assert_eq!(picture.texts.get(TITLE), Some(&title));
    assert_eq!(picture.texts.get(DESCRIPTION), Some(&description));
    assert!(!picture.texts.values().any(|text| text.contains(SECRET)));
    let size = root
        .attribute("viewBox")
        .unwrap_or_default()
        .split(' ')
        .map(str::parse::<f64>)
        .collect::<Result<Vec<_>, _>>()?;
    assert_eq!(size[0], 0.0);
    // The title lies above what the chart of the page begins with.
    let top = size[1];
    let scale = f64::from(picture.width) / size[2];
    assert_eq!(f64::from(picture.height), (size[3] * scale).round(), "the same shape");
    assert!(picture.width >= 1_000, "sharp on paper: {}", picture.width);

    let number =
        |node: Node, name: &str| node.attribute(name).and_then(|text| text.parse::<f64>().ok()).expect("a number");
    // A dot begins at its left, and is drawn by two arcs.
    let place = |dot: &Node| {
        let (from, arcs) = dot.attribute("d")?.strip_prefix('M')?.split_once('a')?;
        let [x, y] = [0, 1].map(|at| from.split(' ').nth(at).and_then(|text| text.parse::<f64>().ok()));
        let radius = arcs.split(' ').next()?.parse::<f64>().ok()?;
        Some([x? + radius, y? - top, radius])
    };
    let dots: Vec<(Node, [f64; 3])> =
        document.descendants().filter_map(|node| place(&node).map(|place| (node, place))).collect();
    // Five, and two that say what they mean.
    assert_eq!(dots.len(), 5 + 2);
    for (dot, [x, y, r]) in dots {
        assert_eq!(picture.at(x * scale, y * scale), dot.attribute("fill").unwrap_or_default(), "in {dot:?}");
        assert_eq!(
            picture.at((x + r) * scale, y * scale),
            dot.attribute("stroke").unwrap_or_default(),
            "around {dot:?}"
        );
    }
    assert_eq!(picture.at(1.0, 1.0), "#ffffff", "on white");
    for label in document.descendants().filter(|node| node.tag_name().name() == "text") {
        let [x, y, height] = ["x", "y", "font-size"].map(|name| number(label, name));
        let width = height * 2.0;
        let left = match label.attribute("text-anchor") {
            Some("middle") => x - width / 2.0,
            Some("end") => x - width,
            _ => x,
        };
        // Something of its own colour is written there.
        let colour = label.attribute("fill").unwrap_or_default();
        let area = [left, y - top - height, width.min(size[2] - left), height].map(|units| (units * scale) as u32);
        assert!(picture.holds(area, colour), "{:?} at {area:?}", label.text());
    }
    Ok(())
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children().find(|child| child.tag_name().name() == name)
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// A PNG, as a decoder of others reads it.
struct Picture {
    width: u32,
    height: u32,
    /// Red, green, blue and how opaque it is, of each pixel.
    pixels: Vec<u8>,
    texts: HashMap<String, String>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Result<Self, Box<dyn std::error::Error>> {
        let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels)?;
        reader.finish()?;
        let texts = &reader.info().utf8_text;
        let texts = texts.iter().map(|text| Ok((text.keyword.clone(), text.get_text()?)));
        let texts = texts.collect::<Result<_, png::DecodingError>>()?;
        assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Rgba, png::BitDepth::Eight));
        Ok(Self { width: info.width, height: info.height, pixels, texts })
    }

    /// The colour at a place, in pixels; nothing where something would shine through.
    fn at(&self, x: f64, y: f64) -> String {
        let at = (y as usize * self.width as usize + x as usize) * 4;
        match self.pixels[at..at + 4] {
            [red, green, blue, 255] => format!("#{red:02x}{green:02x}{blue:02x}"),
            _ => String::new(),
        }
    }

    /// Whether any pixel of an area has a colour.
    fn holds(&self, [x, y, width, height]: [u32; 4], colour: &str) -> bool {
        let places = (y..y + height).flat_map(|y| (x..x + width).map(move |x| (f64::from(x), f64::from(y))));
        places.into_iter().any(|(x, y)| self.at(x, y) == colour)
    }
}
