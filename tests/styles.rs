//! What the styles may count from: not from the root's letters nor from the window, which are a host's.
#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path};

/// Of the root's letters (CSS Values 4, 6.1.1), and of the window (6.1.2), which come in a small, large and dynamic kind.
const OF_ROOT: [&str; 6] = ["rem", "rex", "rch", "rlh", "rcap", "ric"];
const OF_WINDOW: [&str; 6] = ["vh", "vw", "vmin", "vmax", "vi", "vb"];
const QUERIES: [&str; 4] = ["width", "height", "orientation", "aspect-ratio"];

#[test]
fn nothing_in_the_page_of_another_counts_from_its_root_or_its_window() {
    for folder in ["styles", "styles/embed", "styles/frame", "styles/native"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("styles") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let style = fs::read_to_string(&path).expect("a style sheet");
                assert_eq!(foreign(&style), Vec::<String>::new(), "{}", path.display());
            }
        }
    }
}

#[test]
fn what_is_foreign_is_seen() {
    let style = "a { width: 10rem; height: 1em; top: 50vh; left: 2dvmin } @media (width < 3em) {} \
        @media (scripting: none) {} @container (min-width: 3em) {}";
    assert_eq!(foreign(style), ["10rem", "50vh", "2dvmin", "@media (width < 3em)"]);
}

/// Lengths and queries that depend on the page around.
fn foreign(style: &str) -> Vec<String> {
    let words = style.split(|sign: char| !(sign.is_alphanumeric() || sign == '.'));
    let lengths = words.filter(|word| {
        let unit = word.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
        let of_window = OF_WINDOW.contains(&unit.strip_prefix(['s', 'l', 'd']).unwrap_or(unit));
        unit.len() < word.len() && (of_window || OF_ROOT.contains(&unit))
    });
    let media = style.split('{').filter_map(|rule| rule.rfind("@media").map(|at| rule[at..].trim()));
    let queries = media.filter(|rule| QUERIES.iter().any(|query| rule.contains(query)));
    lengths.chain(queries).map(String::from).collect()
}
