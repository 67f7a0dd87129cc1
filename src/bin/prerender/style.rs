//! The page's one inline style: all files of the styles folder, minified.

use std::{fs, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use lightningcss::{
    printer::PrinterOptions,
    stylesheet::{ParserOptions, StyleSheet},
    targets::{Browsers, Targets},
};
use sha2::{Digest, Sha256};

/// The oldest browsers that lay the page out as meant: the first with container queries. Nothing is written in a
/// syntax that they do not know.
const OLDEST: Browsers = Browsers {
    chrome: Some(105 << 16),
    firefox: Some(110 << 16),
    safari: Some(16 << 16),
    android: None,
    edge: None,
    ie: None,
    ios_saf: None,
    opera: None,
    samsung: None,
};

/// The folder's files in the order of their names, minified into one text.
pub fn minified(folder: &Path) -> Result<String, String> {
    let at_folder = |error| format!("{}: {error}", folder.display());
    let mut paths = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>())
        .map_err(at_folder)?;
    paths.sort();
    let mut style = String::new();
    for path in paths {
        style.push_str(&fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    let sheet = StyleSheet::parse(&style, ParserOptions::default()).map_err(|error| format!("styles: {error}"))?;
    let targets = Targets { browsers: Some(OLDEST), ..Targets::default() };
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    sheet.to_css(options).map(|printed| printed.code).map_err(|error| format!("styles: {error}"))
}

/// What the Content-Security-Policy must say to allow this inline style and no other.
pub fn hash(style: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style)))
}
