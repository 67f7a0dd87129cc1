//! A calendar entry is one entry, whatever is said in it.

use proptest::prelude::*;
use rektorer_i_aktion::{
    assessment::Date,
    record::calendar::{Entry, calendar},
};

use crate::any;

/// Text with what lines, values and entries are made of.
fn text() -> impl Strategy<Value = String> {
    let parts = [
        "\n",
        "\r\n",
        "\r",
        "END:VEVENT\r\nBEGIN:VEVENT\r\n",
        "\nATTACH:",
        "\u{2028}",
        "\u{85}",
        "\u{0}",
        "\\",
        "\\n",
        ";",
        ",",
        ":",
        "\t",
        " ",
    ];
    let part =
        prop_oneof![prop::sample::select(parts.to_vec()).prop_map(String::from), any::lines(), "[a-zåäö ]{0,80}"];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

/// Name and value of each line, unfolded (RFC 5545, 3.1).
fn lines(calendar: &str) -> Vec<(String, String)> {
    let unfolded = calendar.replace("\r\n ", "").replace("\r\n\t", "");
    let lines = unfolded.strip_suffix("\r\n").expect("an end of the last line").split("\r\n");
    lines.map(|line| line.split_once(':').expect("a name")).map(|(name, value)| (name.into(), value.into())).collect()
}

/// The text of a value (3.3.11).
fn unescaped(value: &str) -> String {
    let (mut text, mut signs) = (String::new(), value.chars());
    while let Some(sign) = signs.next() {
        text.push(match sign {
            '\\' => match signs.next().expect("what is escaped") {
                'n' | 'N' => '\n',
                sign => sign,
            },
            sign => {
                assert!(![';', ','].contains(&sign), "{value}");
                sign
            }
        });
    }
    text
}

/// What is left of a text: no controls but tabs and ends of lines.
fn held(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() || ['\n', '\t'].contains(sign)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_024))]

    #[test]
    fn any_text_gives_one_entry_that_says_it(summary in text(), description in text(), date in any::date()) {
        let uid = "0123456789abcdef@example.org";
        let entry = Entry { uid, stamp: "20261125T101500Z", date, summary: &summary, description: &description };
        let calendar = calendar(&entry);

        prop_assert!(calendar.replace("\r\n", "").chars().all(|sign| !sign.is_control() || sign == '\t'), "{:?}", calendar);
        prop_assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{:?}", calendar);
        let lines = lines(&calendar);
        let names: Vec<&str> = lines.iter().map(|(name, _)| &**name).collect();
        let mut expected = vec![
            "BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY",
            "DESCRIPTION", "CLASS", "TRANSP", "END", "END",
        ];
        if held(&description).is_empty() {
            expected.retain(|name| *name != "DESCRIPTION");
        }
        prop_assert_eq!(names, expected);
        let value = |name: &str| lines.iter().find(|(known, _)| known == name).map(|(_, value)| unescaped(value));
        prop_assert_eq!(value("UID"), Some(uid.to_string()));
        prop_assert_eq!(value("SUMMARY"), Some(held(&summary)));
        prop_assert_eq!(value("DESCRIPTION").unwrap_or_default(), held(&description));
        prop_assert_eq!(value("DTSTART;VALUE=DATE"), Some(date.iso().replace('-', "")));
    }
}

#[test]
fn an_entry_ends_on_the_next_day() {
    for (day, next) in [("2026-02-28", "20260301"), ("2028-02-28", "20280229"), ("2026-12-31", "20270101")] {
        let date = Date::parse(day).expect("a day");
        let entry = Entry { uid: "1", stamp: "20261125T101500Z", date, summary: "", description: "" };
        assert!(calendar(&entry).contains(&format!("\r\nDTEND;VALUE=DATE:{next}\r\n")), "{day}");
    }
}
