//! A file opened again is exactly what was saved.

use proptest::prelude::*;
use rektorer_i_aktion::{
    assessment::{Date, Plan, Ratings},
    record::{
        Compared, Id, Record,
        file::{FileError, read, write},
    },
};

use crate::{any, notation, properties::outline};

/// A result with something in every field.
pub fn full() -> Record {
    Record {
        id: Id(0x0123_4567_89ab_cdef),
        date: Date::parse("2026-11-25").expect("a day"),
        label: "Höst \"26\"".into(),
        ratings: notation::ratings("31x-5", "2:12345 5:x---1"),
        notes: ["Samtal med två arbetslag", "", "C:\\möten", "", "👩🏽‍🏫 שלום"].map(String::from),
        plan: Plan {
            change: "Färre möten.\nLängre.".into(),
            first_step: "Fråga".into(),
            sign: "Lugn".into(),
            due: Date::parse("2027-02-28"),
        },
        // Else it would be of the second form.
        compared: Compared::default(),
    }
}

fn opened(text: &str) -> Result<Record, FileError> {
    read(text, outline())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_024))]

    #[test]
    fn what_was_saved_is_opened_as_it_was(record in any::record()) {
        let text = write(&record, outline());
        prop_assert_eq!(opened(&text), Ok(record.clone()));
        // As Windows may hand it on: with a mark before it, and its own ends of lines.
        prop_assert_eq!(opened(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), Ok(record));
    }

    #[test]
    fn any_text_gives_a_result_or_an_error(text in "\\PC*") {
        prop_assert!(opened(&text).is_err());
    }
}

#[test]
fn a_file_is_written_for_people_too() {
    insta::assert_snapshot!(write(&full(), outline()), @r#"
    {
      "format": "rektorer-i-aktion-result",
      "version": 1,
      "instrument": "rektorer-i-aktion",
      "instrument_version": 1,
      "id": "0123456789abcdef",
      "date": "2026-11-25",
      "label": "Höst \"26\"",
      "capabilities": {
        "structures": {
          "overview": 3,
          "note": "Samtal med två arbetslag"
        },
        "analysis": {
          "overview": 1,
          "statements": {
            "analysis-1": 1,
            "analysis-2": 2,
            "analysis-3": 3,
            "analysis-4": 4,
            "analysis-5": 5
          }
        },
        "resources": {
          "overview": "dont-know",
          "note": "C:\\möten"
        },
        "change": {
          "overview": 5,
          "statements": {
            "change-1": "dont-know",
            "change-5": 1
          },
          "note": "👩🏽‍🏫 שלום"
        }
      },
      "plan": {
        "change": "Färre möten.\nLängre.",
        "first_step": "Fråga",
        "sign": "Lugn",
        "due": "2027-02-28"
      }
    }
    "#);
}

#[test]
fn what_holds_nothing_is_left_out_and_may_be_there() {
    let (label, notes, plan) = Default::default();
    let empty = Record { label, ratings: Ratings::default(), notes, plan, ..full() };
    let text = write(&empty, outline());
    assert!(["label", "structures", "plan"].iter().all(|name| !text.contains(&format!("\"{name}\""))), "{text}");
    assert_eq!(opened(&text), Ok(empty.clone()));
    let spelled_out = r#"{"label": "", "plan": {"change": ""}, "capabilities": {"analysis": {"statements": {}}},"#;
    assert_eq!(opened(&text.replacen("\"capabilities\": {}", "\"plan\": {}", 1)), Ok(empty.clone()));
    let text = text.replacen(",\n  \"capabilities\": {}", "", 1).replacen('{', spelled_out, 1);
    assert_eq!(opened(&text), Ok(empty));
}
