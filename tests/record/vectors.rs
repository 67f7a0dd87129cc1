//! The test vectors of `docs/result-code.md` hold, both ways.

use std::{fs, path::Path};

use rektorer_i_aktion::record::code::{CodeError, decode, encode};

use crate::{
    notation::{self, row},
    properties::word,
};

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/result-code.md");
    fs::read_to_string(path).expect("the document")
}

/// The rows under a heading, without those that head a table.
fn rows<'a>(document: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, after) = document.split_once(&format!("\n### {heading}\n")).expect("the heading");
    let section = after.split("\n#").next().unwrap_or_default();
    section.lines().filter_map(row).skip(2).collect()
}

#[test]
fn what_the_document_encodes_and_decodes_we_do() {
    let document = document();
    let rows = rows(&document, "Right codes");
    for row in &rows {
        let [code, kind, date, salt, overview, in_depth] = row[..] else { panic!("{row:?}") };
        let coded = notation::coded([kind, date, salt, overview, in_depth]);
        assert_eq!(encode(&coded), code);
        assert_eq!(decode(code).as_ref(), Ok(&coded), "{code}");
        assert_eq!(notation::told(&coded), [kind, date, salt, overview, in_depth], "{code}");
        assert!(word::is_right(&word::values(code)), "{code}");
    }
    assert!(rows.len() >= 10, "{} test vectors", rows.len());
    for told in ["own", "colleague", "group"] {
        assert!(rows.iter().any(|row| row[1] == told), "{told}");
    }
}

#[test]
fn what_the_document_refuses_we_do_for_the_reason_that_it_names() {
    let document = document();
    let rows = rows(&document, "Refused");
    for row in &rows {
        let [text, error, ..] = row[..] else { panic!("{row:?}") };
        let expected = match error.split_once(' ').unwrap_or((error, "")) {
            ("empty", _) => CodeError::Empty,
            ("mistyped", _) => CodeError::Mistyped,
            ("sign", sign) => CodeError::Sign(sign.parse().expect("a sign")),
            ("instrument", sign) => CodeError::Instrument(sign.parse().expect("a sign")),
            ("newer", version) => CodeError::Newer(version.parse().expect("a version")),
            _ => panic!("{error}"),
        };
        assert_eq!(decode(text), Err(expected), "{text}");
    }
    assert!(rows.len() >= 8, "{} test vectors", rows.len());
}

#[test]
fn alphabet_and_powers_are_those_of_the_document() {
    let document = document();
    let signs: String = word::SIGNS.iter().map(|&sign| char::from(sign)).collect();
    assert!(document.contains(&format!("`{signs}`")), "the alphabet");
    let mut powers: Vec<String> = vec!["1".into()];
    let mut power = 1;
    while powers.len() < word::LONGEST {
        power = if power < 16 { power * 2 } else { (power * 2) ^ 0b10_0101 };
        powers.push(power.to_string());
    }
    let words: Vec<&str> = document.split([' ', '\n', ',', '`']).filter(|word| !word.is_empty()).collect();
    assert!(words.windows(powers.len()).any(|window| window == powers), "the powers of x: {powers:?}");
}
