//! The house: which room may know which, and what no room may name. Reads the sources as text.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Each room and the rooms it may know, from the ground up.
const ROOMS: [(&str, &[&str]); 6] = [
    ("lang", &[]),
    ("instrument", &[]),
    ("assessment", &["instrument"]),
    ("chart", &["lang", "instrument", "assessment"]),
    ("view", &["lang", "instrument", "assessment", "chart"]),
    ("browser", &[]),
];
/// The rooms that run anywhere: no web types, no input or output, no floating point.
const PURE: [&str; 4] = ["lang", "instrument", "assessment", "chart"];
/// What a pure room may not name.
const IMPURE: [&str; 12] = [
    "yew",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "std::fs",
    "std::net",
    "std::env",
    "std::time",
    "std::io",
    "f32",
    "f64",
];

#[test]
fn each_floor_knows_only_the_floors_below() {
    for (room, allowed) in ROOMS {
        for (path, code) in sources(room) {
            for other in words_after(&code, "crate::") {
                let known = other == room || allowed.contains(&&*other) || !is_room(&other);
                assert!(known, "{}: {room} may not know {other}", path.display());
            }
        }
    }
}

#[test]
fn every_room_has_its_rule() {
    let rooms: Vec<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    for entry in fs::read_dir(root().join("src")).expect("src") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(!path.is_dir() || name == "bin" || rooms.contains(&&*name), "src/{name} has no rule in this test");
    }
}

#[test]
fn pure_rooms_name_no_web_type_and_do_no_input_or_output() {
    for room in PURE {
        for (path, code) in sources(room) {
            for name in IMPURE {
                assert!(!names(&code, name), "{}: {room} may not name {name}", path.display());
            }
        }
    }
}

#[test]
fn only_the_browser_room_names_web_sys() {
    for room in ["lang", "instrument", "assessment", "chart", "view", "bin"] {
        for (path, code) in sources(room) {
            assert!(!names(&code, "web_sys"), "{}: only browser/ names web_sys", path.display());
        }
    }
}

#[test]
fn nothing_from_outside_can_panic() {
    for room in ["lang", "instrument", "assessment", "chart", "view", "browser", "bin"] {
        for (path, code) in sources(room) {
            for call in [".unwrap()", ".expect(", "panic!", "unreachable!", "todo!"] {
                assert!(!code.contains(call), "{}: {call}", path.display());
            }
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|(room, _)| *room == name)
}

/// The code of a room by file, without comments and without its unit tests.
fn sources(room: &str) -> BTreeMap<PathBuf, String> {
    fn collect(path: &Path, found: &mut BTreeMap<PathBuf, String>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).expect("a folder") {
                collect(&entry.expect("an entry").path(), found);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(path).expect("a source file");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default().lines();
            let code = code.filter(|line| !line.trim_start().starts_with("//"));
            found.insert(path.to_path_buf(), code.collect::<Vec<_>>().join("\n"));
        }
    }
    let mut found = BTreeMap::new();
    collect(&root().join("src").join(room), &mut found);
    assert!(!found.is_empty(), "src/{room} has no sources");
    found
}

/// The identifiers that follow a prefix, also each of a braced list directly after it.
fn words_after(code: &str, prefix: &str) -> Vec<String> {
    let identifier = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut words = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            None => words.push(identifier(rest)),
            Some(list) => {
                let mut depth = 0;
                let mut fresh = true;
                for (index, sign) in list.char_indices() {
                    match sign {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => fresh = true,
                        c if fresh && c.is_alphabetic() => {
                            words.push(identifier(&list[index..]));
                            fresh = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    words
}

/// Whether code names an identifier or a path, as whole words.
fn names(code: &str, name: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_some_and(part_of_word);
        // `gloo` stands for all of its crates.
        let after = code[at + name.len()..].chars().next().is_some_and(part_of_word) && name != "gloo";
        !before && !after
    })
}

#[test]
fn the_reader_of_use_lines_sees_nested_lists() {
    let code = "use crate::{\n    chart::{Row, table},\n    lang,\n};\nuse crate::view::page;";
    assert_eq!(words_after(code, "crate::"), ["chart", "lang", "view"]);
    assert!(names("let x: f64 = 1.0;", "f64") && !names("let xf64 = 1;", "f64"));
    assert!(names("use gloo_events::EventListener;", "gloo"));
}
