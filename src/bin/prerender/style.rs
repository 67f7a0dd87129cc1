//! A page's one inline style: all files of some folders, minified.

use std::{
    fs,
    path::{Path, PathBuf},
};

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

/// The folders' files, in each in the order of their names, minified into one text.
pub fn minified(folders: &[PathBuf]) -> Result<String, String> {
    let mut style = String::new();
    for path in folders.iter().map(|folder| files(folder)).collect::<Result<Vec<_>, _>>()?.concat() {
        style.push_str(&fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    let sheet = StyleSheet::parse(&style, ParserOptions::default()).map_err(|error| format!("styles: {error}"))?;
    let targets = Targets { browsers: Some(OLDEST), ..Targets::default() };
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    sheet.to_css(options).map(|printed| printed.code).map_err(|error| format!("styles: {error}"))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
    let entries = entries.map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

/// What the Content-Security-Policy must say to allow this inline style and no other.
pub fn hash(style: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style)))
}
