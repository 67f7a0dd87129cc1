//! A file that cannot be opened says why, and where.

use rektorer_i_aktion::record::{
    Compared, Record,
    code::decode,
    file::{FileError, read, write},
};
use serde_json::json;

use crate::{file::full, properties::outline};

/// An own result of an earlier day than that of the file, and a colleague's view.
const THEN: &str = "R404-P203-T1ET";
const COLLEAGUE: &str = "R504-P203-T1X8";

fn opened(text: &str) -> Result<Record, FileError> {
    read(text, outline())
}

/// The full file with one change to its text.
fn changed(from: &str, to: &str) -> String {
    let text = write(&full(), outline());
    let changed = text.replacen(from, to, 1);
    assert_ne!(text, changed, "the change must hit something: {from}");
    changed
}

fn field(path: &str) -> Result<Record, FileError> {
    Err(FileError::Field(path.into()))
}

#[test]
fn what_is_no_json_is_named_by_its_line() {
    for (line, text) in [
        (3, changed("\"version\": 1", "\"version\": 01")),
        (4, changed("\"instrument\"", "instrument")),
        (8, changed("\"date\": \"2026-11-25\",", "\"date\": \"2026-11-25\"")),
        // A name that stands twice, of which either could be meant.
        (8, changed("\"label\"", "\"date\"")),
        (8, changed("Höst \\\"", "Höst \\ö")),
        (8, changed("Höst", "\\ud800")),
        (12, changed("Samtal", "Samtal\n")),
    ] {
        let text = text.replace('\n', "\r\n");
        assert_eq!(opened(&text), Err(FileError::NotJson(line)), "{text}");
    }
    let cut = write(&full(), outline());
    assert_eq!(opened(cut.trim_end().strip_suffix('}').expect("an end")), Err(FileError::NotJson(43)));
    assert_eq!(opened(&format!("{cut}\n]")), Err(FileError::NotJson(45)));
}

#[test]
fn json_of_others_is_not_ours() {
    let no_json = ["", "\u{feff}", "Kära kollega", "%PDF-1.7", "{\"a\": \"\\"];
    let json = ["null", "[]", "{}", "\"rektorer-i-aktion-result\"", r#"{"format": 1}"#, r#"{"format": "x"}"#];
    for text in no_json.into_iter().chain(json) {
        assert_eq!(opened(text), Err(FileError::NotOurs), "{text}");
    }
    assert_eq!(opened(&changed("aktion-result", "aktion")), Err(FileError::NotOurs));
}

#[test]
fn what_is_later_or_of_another_instrument_is_named_whatever_else_it_holds() {
    for (from, to, error) in [
        ("\"version\": 1", "\"scale\": {}, \"version\": 3", FileError::Newer(3)),
        ("\"version\": 1", "\"version\": 4294967295, \"date\": 7", FileError::Newer(u32::MAX)),
        ("instrument_version\": 1", "instrument_version\": 2, \"new\": []", FileError::Newer(2)),
        ("\": \"rektorer-i-aktion\"", "\": \"förskola\", \"new\": []", FileError::Instrument("förskola".into())),
    ] {
        assert_eq!(opened(&changed(from, to).replace("\"date\": \"2026-11-25\",", "")), Err(error), "{to}");
    }
}

#[test]
fn what_it_is_compared_with_is_there_as_we_write_it_or_named() {
    let mut compared = Compared::default();
    for text in ["R407-N50M-GHY0", THEN] {
        compared.add(decode(text).expect("a code")).expect("room");
    }
    let text = write(&Record { compared, ..full() }, outline());
    assert!(text.contains("\"version\": 2"), "{text}");
    let list = |codes: &[&str]| format!("\"compared\": {}", json!(codes));
    let written = list(&[THEN, "R407-N50M-GHY0"]);
    assert!(text.contains(&written), "{text}");
    let with = |compared: &str| opened(&text.replace(&written, compared));
    assert_eq!(with(&list(&[THEN, COLLEAGUE])).map(|record| record.compared.codes().len()), Ok(2));
    for wrong in [
        list(&[]),
        list(&["R407-N50M-GHY0", THEN]),
        list(&[THEN, THEN]),
        list(&[&THEN.to_lowercase()]),
        list(&[&THEN.replace('-', "")]),
        list(&["R407-N50M-GHY1"]),
        list(&[THEN, "R407-N50M-GHY0", COLLEAGUE]),
        list(&["R6"]),
        "\"compared\": \"R407-N50M-GHY0\"".to_string(),
        "\"compared\": [1]".to_string(),
        "\"compared\": null".to_string(),
    ] {
        assert_eq!(with(&wrong), field("compared"), "{wrong}");
    }
    // In a file of the first form it has no place, and the second is not there without it.
    assert_eq!(opened(&text.replace("\"version\": 2", "\"version\": 1")), field("compared"));
    assert_eq!(opened(&changed("\"version\": 1", "\"version\": 2")), field("compared"));
}

#[test]
fn what_is_missing_is_named() {
    for name in ["version", "instrument", "instrument_version", "id", "date"] {
        let text = write(&full(), outline());
        let of_name = |line: &&str| line.starts_with(&format!("  \"{name}\": "));
        assert_eq!(text.lines().filter(of_name).count(), 1);
        let without: String = text.lines().filter(|line| !of_name(line)).collect();
        assert_eq!(opened(&without), field(name));
    }
}

#[test]
fn what_is_wrong_is_named_by_its_place() {
    for (from, to, path) in [
        // Not known.
        ("\"label\"", "\"name\"", "name"),
        ("\"structures\"", "\"strukturer\"", "capabilities.strukturer"),
        ("\"overview\"", "\"rating\"", "capabilities.structures.rating"),
        ("\"analysis-1\"", "\"analysis-6\"", "capabilities.analysis.statements.analysis-6"),
        ("\"change-1\"", "\"analysis-1\"", "capabilities.change.statements.analysis-1"),
        ("\"sign\"", "\"signs\"", "plan.signs"),
        // No step.
        ("\"overview\": 3", "\"overview\": 0", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": 6", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": 1.5", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": 3.0", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": 3e0", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": -1", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": 259", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": \"3\"", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": \"\"", "capabilities.structures.overview"),
        ("\"overview\": 3", "\"overview\": null", "capabilities.structures.overview"),
        ("\"change-5\": 1", "\"change-5\": [1]", "capabilities.change.statements.change-5"),
        // No day.
        ("2026-11-25", "2026-11-31", "date"),
        ("\"2026-11-25\"", "20261125", "date"),
        ("2027-02-28", "2027-02-29", "plan.due"),
        ("2027-02-28", "", "plan.due"),
        // No number.
        ("cdef", "CDEF", "id"),
        ("cdef", "cde", "id"),
        ("cdef", "cdef0", "id"),
        ("\"0123456789abcdef\"", "81985529216486895", "id"),
        // No text of its field.
        ("Höst", "Höst\\r", "label"),
        ("Höst", "Höst\\n", "label"),
        ("Samtal", "\\n", "capabilities.structures.note"),
        ("\\nLängre", "\\r\\nLängre", "plan.change"),
        ("\"Fråga\"", "null", "plan.first_step"),
        ("\"Lugn\"", "[\"Lugn\"]", "plan.sign"),
        // No object.
        ("\"plan\": {", "\"plan\": null, \"x\": {", "x"),
        ("\"label\": \"Höst \\\"26\\\"\"", "\"label\": {}", "label"),
        ("\"version\": 1", "\"version\": 0", "version"),
        ("\"version\": 1", "\"version\": \"1\"", "version"),
        ("\"version\": 1", "\"version\": 1.0", "version"),
        ("\"version\": 1", "\"version\": 4294967296", "version"),
        ("instrument_version\": 1", "instrument_version\": 0", "instrument_version"),
        ("\": \"rektorer-i-aktion\"", "\": 1", "instrument"),
    ] {
        assert_eq!(opened(&changed(from, to)), field(path), "{to}");
    }
    for (name, path) in [("plan", "plan"), ("capabilities", "capabilities"), ("analysis", "capabilities.analysis")] {
        for wrong in ["null", "[]", "1", "\"\""] {
            let short = format!("\"{name}\": {wrong}");
            let inner = if name == "analysis" { format!("\"capabilities\": {{{short}}}") } else { short };
            let head = write(&full(), outline());
            let (head, _) = head.split_once("\"label\"").expect("a label");
            assert_eq!(opened(&format!("{head}{inner}}}")), field(path));
        }
    }
}
