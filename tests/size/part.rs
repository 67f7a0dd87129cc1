//! What a file is made of, so that a fault can say what grew.

use std::{collections::BTreeMap, io::Write};

use scraper::{Html, Selector};
use wasmparser::{Parser, Payload};

/// How many bytes brotli at its highest level makes of this.
pub fn brotli(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes).expect("writes to memory");
    writer.flush().expect("writes to memory");
    writer.into_inner().len()
}

/// The parts of a file: of a page style, words and markup, compressed; of a wasm code, data and the rest, as they are.
pub fn parts(file: &str, bytes: &[u8]) -> BTreeMap<String, usize> {
    let parts = match file.rsplit('.').next() {
        Some("html") => page(bytes),
        Some("wasm") => wasm(bytes),
        _ => vec![("script", bytes.len())],
    };
    parts.into_iter().map(|(name, size)| (name.to_string(), size)).collect()
}

fn page(bytes: &[u8]) -> Vec<(&'static str, usize)> {
    let text = String::from_utf8_lossy(bytes);
    let document = Html::parse_document(&text);
    let all = |selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        document.select(&selector).flat_map(|element| element.text()).collect::<Vec<_>>().join("\n")
    };
    let (style, words) = (brotli(all("style").as_bytes()), brotli(all("body").as_bytes()));
    vec![("style", style), ("words", words), ("markup", brotli(bytes).saturating_sub(style + words))]
}

fn wasm(bytes: &[u8]) -> Vec<(&'static str, usize)> {
    let (mut code, mut data) = (0, 0);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.expect("a wasm module") {
            Payload::CodeSectionStart { size, .. } => code += size as usize,
            Payload::DataSection(section) => {
                data += {
                    let range = section.range();
                    (range.end - range.start) as usize
                }
            }
            _ => {}
        }
    }
    vec![("code", code), ("data", data), ("other", bytes.len() - code - data)]
}
