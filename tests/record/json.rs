//! JSON is read as `serde_json` reads it, but where it is said otherwise.

use proptest::prelude::*;
use rektorer_i_aktion::record::json::{Json, NotJson};
use serde_json::Value;

use crate::{any, properties::json::agree};

/// Any value, nested.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::lines().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any::line(), inner), 0..6).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// What JSON is made of, and what it nearly is, in any order.
fn nearly() -> impl Strategy<Value = String> {
    let parts = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "/",
        "null",
        "true",
        "false",
        "nul",
        "True",
        "NaN",
        "Infinity",
        "0",
        "00",
        "-",
        "-0",
        "1",
        "12",
        ".",
        ".5",
        "1.",
        "1.0",
        "1.25e-3",
        "e",
        "E5",
        "e+",
        "1e400",
        "-1e-400",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\u{b}",
        "\u{a0}",
        "\u{feff}",
        "\u{0}",
        "\"a\"",
        "\"b\":",
        "\"a\":1",
        "\\n",
        "\\u00e5",
        "\\u00E5",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\ude00",
        "\\u12",
        "\\x",
        "\\'",
        "'",
        "å",
        "😀",
        "\u{2028}",
        "\u{7f}",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\u0041\"",
        "//",
        "/**/",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775809",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_048))]

    #[test]
    fn valid_json_is_read_as_it_is(value in value(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.expect("JSON");
        prop_assert!(agree(&text));
    }

    #[test]
    fn json_with_a_fault_is_read_or_refused_alike(
        value in value(), at in any::<prop::sample::Index>(), gone in 0..3usize, put in nearly()
    ) {
        let text: Vec<char> = value.to_string().chars().collect();
        let at = at.index(text.len() + 1);
        let rest = text.iter().skip(at + gone);
        agree(&text[..at].iter().copied().chain(put.chars()).chain(rest.copied()).collect::<String>());
    }

    #[test]
    fn what_is_nearly_json_is_read_or_refused_alike(text in nearly()) {
        agree(&text);
        agree(&format!("[{text}]"));
        agree(&format!("{{\"a\": {text}}}"));
        agree(&format!("\"{text}\""));
    }

    #[test]
    fn any_text_is_read_or_refused_alike(text in any::lines()) {
        agree(&text);
    }
}

#[test]
fn every_escape_is_read_alike() {
    for unit in 0..=u16::MAX {
        agree(&format!("\"\\u{unit:04x}\""));
        agree(&format!("\"\\uD83D\\u{unit:04X}\""));
    }
    for sign in '\0'..='\u{ff}' {
        agree(&format!("\"\\{sign}\""));
        agree(&format!("\"{sign}\""));
        agree(&format!("{sign}1"));
        agree(&format!("1{sign}"));
        agree(&format!("\"\\u00{sign}1\""));
    }
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    assert_eq!(Json::parse("{\"a\": 1,\n\"a\": 1}"), Err(NotJson { line: 2 }));
    // However it is spelled.
    assert!(Json::parse(r#"{"a": 1, "\u0061": 2}"#).is_err());
    assert!(Json::parse(r#"[{"b": {"a": 1, "a": 1}}]"#).is_err());
    assert!(Json::parse(r#"{"a": {"a": 1}, "b": {"a": 1}, "A": 1}"#).is_ok());
}

#[test]
fn what_lies_deeper_than_thirty_two_is_refused() {
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    let named = |depth: usize| ["{\"a\":".repeat(depth), "1".into(), "}".repeat(depth)].concat();
    for text in [nested(32), named(32), ["[".repeat(31), "{\"a\": [1]}".into()].concat()] {
        assert_eq!(Json::parse(&text).is_ok(), !text.ends_with("]}"), "{text}");
    }
    assert!(Json::parse(&nested(33)).is_err());
    assert!(Json::parse(&named(33)).is_err());
    // What would overflow the stack.
    assert!(Json::parse(&"[".repeat(1_000_000)).is_err());
    assert!(Json::parse(&"{\"a\":".repeat(1_000_000)).is_err());
}

#[test]
fn an_object_of_more_than_256_names_is_refused() {
    let names = |count: usize| {
        let names: Vec<String> = (0..count).map(|number| format!("\"{number}\": {{\"a\": 1}}")).collect();
        format!("[{{{}}}]", names.join(","))
    };
    for (count, is_read) in [(256, true), (257, false), (100_000, false)] {
        assert_eq!(agree(&names(count)), is_read, "{count}");
    }
    assert!(agree(&format!("[{}]", vec![names(256); 8].join(","))));
}

#[test]
fn a_mark_of_windows_is_passed_over_once_and_in_front() {
    assert_eq!(Json::parse("\u{feff}1"), Ok(Json::Number("1".into())));
    for text in ["\u{feff}\u{feff}1", "1\u{feff}", " \u{feff}1", "[\u{feff}]"] {
        assert!(Json::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_number_stays_as_it_is_written() {
    for number in ["-0", "1e999", "0.10", "123456789012345678901234567890", "1E+2"] {
        assert_eq!(Json::parse(number), Ok(Json::Number(number.into())));
    }
    for (text, whole) in [
        ("0", Some(0)),
        ("4294967295", Some(u32::MAX)),
        ("4294967296", None),
        ("1.0", None),
        ("-1", None),
        ("-0", None),
        ("1e0", None),
        ("\"1\"", None),
    ] {
        assert_eq!(Json::parse(text).expect("JSON").whole(), whole, "{text}");
    }
}

#[test]
fn the_line_is_where_it_ceases_to_be_json() {
    for (line, text) in [
        (1, ""),
        (3, "\n\n"),
        (2, "{\n\"a\" 1\n}\n"),
        (2, "[1,\n2 3,\n4]"),
        (3, "[1,\n2\n"),
        (2, "1\nx"),
        (2, "[\n\"\\å\"\n\n\n]"),
        (2, "[\n\"\\u00å0\"\n\n\n]"),
        (2, "[\n\"a\nb\"]"),
        (2, "\u{feff}[\n1,]\n"),
    ] {
        assert_eq!(Json::parse(text), Err(NotJson { line }), "{text:?}");
    }
}
