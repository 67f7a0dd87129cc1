//! `docs/result.schema.json` says what we write and what we read.

use std::{fs, path::Path};

use jsonschema::Validator;
use proptest::prelude::*;
use rektorer_i_aktion::{
    disk,
    instrument::{
        NAME, VERSION,
        content::{Instrument, parse},
    },
    record::file::{read, write},
};
use serde_json::{Value, json};

use crate::{any, file::full, properties::outline};

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/result.schema.json");
    serde_json::from_str(&fs::read_to_string(path).expect("the schema")).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).expect("a schema")
}

fn content() -> Instrument {
    let files = disk::content_files(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content folder");
    parse("sv", &files).expect("a pack")
}

/// A place in a file, and what is put there; nothing takes it away.
fn change() -> impl Strategy<Value = (usize, Option<Value>)> {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!(5),
        json!(6),
        json!(1.5),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("x"),
        json!("dont-know"),
        json!("Dont-know"),
        json!("a\nb"),
        json!("a\rb"),
        json!([]),
        json!([1]),
        json!({}),
        json!({"x": 1}),
        json!({"overview": 3}),
        json!({"analysis-1": 3}),
        json!("2024-02-29"),
        json!("2023-02-29"),
        json!("0000-01-01"),
        json!("2023-1-1"),
        json!("2026-11-25T10:00:00Z"),
        json!("0123456789abcdef"),
        json!("0123456789abcdeF"),
        json!("0123456789abcdef\n"),
        json!("2024-02-29\n"),
        json!("rektorer-i-aktion"),
        json!("rektorer-i-aktion-result"),
    ];
    (
        any::<prop::sample::Index>().prop_map(|index| index.index(1_000)),
        prop::option::weighted(0.9, prop::sample::select(values.to_vec())),
    )
}

/// All places in a value, as pointers.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_string());
    if let Value::Object(members) = value {
        members.iter().for_each(|(name, value)| places(value, &format!("{here}/{name}"), found));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_is_written_conforms(record in any::record()) {
        let value: Value = serde_json::from_str(&write(&record, outline())).expect("JSON");
        prop_assert!(VALIDATOR.is_valid(&value), "{}", value);
    }

    #[test]
    fn what_the_schema_refuses_is_not_read_and_the_other_way_round(
        record in any::record(), full_one in any::<bool>(), changes in prop::collection::vec(change(), 1..3)
    ) {
        let record = if full_one { full() } else { record };
        let mut value: Value = serde_json::from_str(&write(&record, outline())).expect("JSON");
        for (at, put) in changes {
            let mut found = Vec::new();
            places(&value, "", &mut found);
            let place = &found[at % found.len()];
            match (put, place.rsplit_once('/')) {
                (Some(put), _) => *value.pointer_mut(place).expect("a place") = put,
                (None, Some((parent, name))) => {
                    value.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object").remove(name);
                }
                (None, None) => {}
            }
        }
        prop_assert_eq!(VALIDATOR.is_valid(&value), read(&value.to_string(), outline()).is_ok(), "{}", value);
    }
}

static VALIDATOR: std::sync::LazyLock<Validator> = std::sync::LazyLock::new(validator);

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn identifiers_are_those_of_the_content() {
    let schema = schema();
    let content = content().outline();
    let names = |pointer: &str| -> Vec<String> {
        schema.pointer(pointer).and_then(Value::as_object).expect("members").keys().cloned().collect()
    };
    let mut ids: Vec<String> = content.capabilities.iter().map(|capability| capability.id.clone()).collect();
    for capability in &content.capabilities {
        let id = &capability.id;
        assert_eq!(names(&format!("/$defs/{id}/properties")), capability.statements);
        assert_eq!(
            schema["properties"]["capabilities"]["properties"][id]["properties"]["statements"]["$ref"],
            format!("#/$defs/{id}")
        );
    }
    let mut named = names("/properties/capabilities/properties");
    // Whether an object keeps the order of its names depends on what else is built.
    ids.sort();
    named.sort();
    assert_eq!(named, ids);
    for (name, value) in [("instrument", json!(NAME)), ("instrument_version", json!(VERSION))] {
        assert_eq!(schema["properties"][name]["const"], value);
    }
    let ids = |outline: &rektorer_i_aktion::instrument::Outline| {
        outline.capabilities.each_ref().map(|capability| (capability.id.clone(), capability.statements.clone()))
    };
    assert_eq!(ids(outline()), ids(&content), "what the tests and fuzz targets go by");
}

/// Every object is closed, and every member described.
#[test]
fn the_schema_is_strict_and_says_what_everything_is() {
    fn look(value: &Value, place: &str) {
        let Value::Object(members) = value else { return };
        if let Some(properties) = members.get("properties").and_then(Value::as_object)
            && members.contains_key("additionalProperties")
        {
            assert_eq!(members["additionalProperties"], false, "{place}");
            for (name, property) in properties {
                let described = property.get("description").or(property.get("$ref"));
                assert!(described.is_some(), "{place}/{name}");
            }
        }
        members.iter().for_each(|(name, value)| look(value, &format!("{place}/{name}")));
    }
    look(&schema(), "");
}
