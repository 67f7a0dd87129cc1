//! The content pack: complete as it stands, and every fault in it named by file, place and what was expected.
#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path};

use rektorer_i_aktion::instrument::content::{Files, Instrument, parse};

/// The pack as it stands in `content/`.
fn files() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = Files::new();
    for part in ["", "sv"] {
        for entry in fs::read_dir(folder.join(part)).expect("the content folder") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let name = Path::new("content").join(part).join(path.file_name().expect("a name"));
                files.insert(name.to_string_lossy().into_owned(), fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    files
}

fn instrument() -> Instrument {
    parse("sv", &files()).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

/// The errors of the pack after one change to one file.
fn errors(file: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let mut files = files();
    let text = files.get_mut(file).expect("the file");
    let changed = change(text);
    assert_ne!(*text, changed, "the change must hit something");
    *text = changed;
    parse("sv", &files).expect_err("a fault").iter().map(ToString::to_string).collect()
}

const ANALYSIS: &str = "content/sv/2-analysis.toml";

#[test]
fn the_pack_is_complete() {
    let instrument = instrument();
    // The project's own words: never reworded, never reordered.
    let wordings = instrument.capabilities.each_ref().map(|capability| &*capability.wording);
    assert_eq!(
        wordings,
        [
            "förmåga att implementera strukturer och system för framgångsrik skolutveckling",
            "analytisk förmåga",
            "förmåga att säkerställa god användning av resurser och kompetenser",
            "förmåga att arbeta utifrån beprövad erfarenhet, vetenskapligt förhållningssätt och forskningsresultat",
            "förmåga att genomföra förändringar",
        ]
    );
    for capability in &instrument.capabilities {
        assert!(capability.readings.len() >= 5, "{}", capability.id);
        assert!(
            capability.readings.is_sorted_by_key(|reading| !reading.work.nordic),
            "{}: Nordic first",
            capability.id
        );
    }
}

#[test]
fn no_step_is_described_twice() {
    let instrument = instrument();
    let mut steps: Vec<&String> = instrument
        .capabilities
        .iter()
        .flat_map(|capability| {
            capability.steps.iter().chain(capability.statements.iter().flat_map(|statement| &statement.steps))
        })
        .collect();
    assert_eq!(steps.len(), 150);
    steps.sort();
    steps.dedup();
    assert_eq!(steps.len(), 150);
}

#[test]
fn a_missing_and_an_unknown_field_are_named() {
    let unknown = errors(ANALYSIS, |text| text.replacen("wording =", "wordings =", 1));
    let expected = "content/sv/2-analysis.toml: wordings: unknown field `wordings`, expected";
    assert!(unknown[0].starts_with(expected), "{unknown:?}");
    let missing = errors(ANALYSIS, |text| text.replacen("wording = \"analytisk förmåga\"", "", 1));
    assert_eq!(missing, ["content/sv/2-analysis.toml: .: missing field `wording`"]);
}

#[test]
fn a_file_that_is_no_toml_is_named() {
    let errors = errors(ANALYSIS, |text| text.replacen("id = \"analysis\"", "id = \"analysis", 1));
    assert!(errors[0].starts_with("content/sv/2-analysis.toml: line 1: "), "{errors:?}");
}

#[test]
fn a_value_of_the_wrong_kind_is_named_with_its_path() {
    let errors = errors(ANALYSIS, |text| text.replacen("id = \"analysis-3\"", "id = 3", 1));
    assert_eq!(errors, ["content/sv/2-analysis.toml: statement[2].id: invalid type: integer `3`, expected a string"]);
}

#[test]
fn a_missing_step_and_an_empty_one_are_named() {
    let first = &instrument().capabilities[1].statements[0].steps[1];
    let without = errors(ANALYSIS, |text| text.replacen(&format!("\"{first}\","), "", 1));
    assert_eq!(without, ["content/sv/2-analysis.toml: statement[0].steps: expected 5 entries, found 4"]);
    let empty = errors(ANALYSIS, |text| text.replacen(&format!("\"{first}\""), "\"\"", 1));
    assert_eq!(empty, ["content/sv/2-analysis.toml: statement[0].steps[1]: expected words, found nothing"]);
}

#[test]
fn a_text_too_long_for_its_place_is_named() {
    let errors =
        errors(ANALYSIS, |text| text.replacen("name = \"Analys\"", &format!("name = \"{}\"", "A".repeat(29)), 1));
    assert_eq!(errors, ["content/sv/2-analysis.toml: name: expected at most 28 characters, found 29"]);
}

#[test]
fn a_name_may_not_hold_what_divides_the_outline() {
    let errors = errors(ANALYSIS, |text| text.replacen("name = \"Analys\"", "name = \"Ana;lys\"", 1));
    assert_eq!(errors, ["content/sv/2-analysis.toml: name: expected none of the signs ; | / and comma"]);
}

#[test]
fn a_doubled_identifier_is_named() {
    let errors = errors(ANALYSIS, |text| text.replacen("analysis-2", "structures-1", 1));
    assert_eq!(
        errors,
        ["content/sv/2-analysis.toml: statement[1].id: expected a new identifier; content/sv/1-structures.toml has \
          structures-1 too"]
    );
}

#[test]
fn a_reading_must_be_of_the_given_list() {
    let errors = errors("content/sv/readings.toml", |text| text.replacen("\"skolverket-ska-web\"", "\"made-up\"", 1));
    assert!(errors[0].ends_with(".id: expected an id of readings.json, found made-up"), "{errors:?}");
    assert!(errors[0].starts_with("content/sv/readings.toml: reading["), "{errors:?}");
}

#[test]
fn a_missing_file_is_named() {
    let mut files = files();
    files.remove("content/sv/page.toml");
    files.remove(ANALYSIS);
    let errors: Vec<String> = parse("sv", &files).expect_err("a fault").iter().map(ToString::to_string).collect();
    assert_eq!(errors, ["sv/page.toml: .: expected this file in the content folder"]);
    let mut files = self::files();
    files.remove(ANALYSIS);
    let errors: Vec<String> = parse("sv", &files).expect_err("a fault").iter().map(ToString::to_string).collect();
    let [error] = &errors[..] else { panic!("{errors:?}") };
    assert!(
        error.starts_with("sv/: .: expected 5 capability files, found [\"content/sv/1-structures.toml\""),
        "{error}"
    );
}

#[test]
fn a_work_that_cannot_be_shown_is_named() {
    let cases = [
        ("\"language\": \"nb\"", "\"language\": \"xx\"", "language: expected one of"),
        ("\"url\": \"https://", "\"url\": \"javascript://", "url: expected an address that begins with http"),
        ("\"capability\": 4", "\"capability\": 6", "capability: expected 1 to 5"),
    ];
    for (found, fault, expected) in cases {
        let errors = errors("content/readings.json", |text| text.replacen(found, fault, 1));
        assert!(errors[0].starts_with("content/readings.json: works["), "{errors:?}");
        assert!(errors[0].contains(expected), "{errors:?}");
    }
}

#[test]
fn two_capabilities_may_not_share_a_name() {
    let errors = errors(ANALYSIS, |text| text.replacen("\"Analys\"", "\"Strukturer och system\"", 1));
    assert_eq!(
        errors,
        ["content/sv/2-analysis.toml: name: expected a new name; content/sv/1-structures.toml has it too"]
    );
}

#[test]
fn nordic_works_come_first_whatever_the_order_of_the_file() {
    let mut files = files();
    let file = files.get_mut("content/sv/readings.toml").expect("the file");
    let mut entries: Vec<&str> = file.split("[[reading]]").skip(1).collect();
    entries.reverse();
    *file =
        entries.iter().map(|entry| format!("[[reading]]{}", entry.split("\n#").next().unwrap_or_default())).collect();
    for capability in parse("sv", &files).expect("a pack").capabilities {
        assert!(capability.readings.is_sorted_by_key(|reading| !reading.work.nordic), "{}", capability.id);
    }
}
