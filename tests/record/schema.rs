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

/// What is done to one place in a file.
#[derive(Clone, Debug)]
enum Change {
    Put(Value),
    Remove,
    /// A member of this name more, where there is an object.
    Add(&'static str),
}

fn change() -> impl Strategy<Value = Change> {
    let values = r#"[null, true, 0, 1, 2, 5, 6, 1.5, -1, 1e300, "", "x", "dont-know", "Dont-know", "a\nb", "a\rb", [], [1], {},
        {"x": 1}, {"overview": 3}, {"analysis-1": 3}, "2024-02-29", "2023-02-29", "0000-01-01", "2023-1-1",
        "2026-11-25T10:00:00Z", "2024-02-29\n", "0123456789abcdef", "0123456789abcdeF", "0123456789abcdef\n",
        "rektorer-i-aktion", "rektorer-i-aktion-result"]"#;
    let values: Vec<Value> = serde_json::from_str(values).expect("values");
    prop_oneof![
        6 => prop::sample::select(values).prop_map(Change::Put),
        1 => Just(Change::Remove),
        1 => prop::sample::select(&["x", "note", "analysis-1"][..]).prop_map(Change::Add),
    ]
}

fn changed(value: &mut Value, place: &str, change: Change) {
    match (change, place.rsplit_once('/')) {
        (Change::Put(put), _) => *value.pointer_mut(place).expect("a place") = put,
        (Change::Add(name), _) => {
            if let Some(members) = value.pointer_mut(place).and_then(Value::as_object_mut) {
                members.insert(name.into(), 1.into());
            }
        }
        (Change::Remove, Some((parent, name))) => {
            value.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object").remove(name);
        }
        (Change::Remove, None) => {}
    }
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
        record in prop_oneof![any::record(), Just(full())],
        changes in prop::collection::vec((any::<prop::sample::Index>(), change()), 1..3)
    ) {
        let mut value: Value = serde_json::from_str(&write(&record, outline())).expect("JSON");
        for (at, change) in changes {
            let mut found = Vec::new();
            places(&value, "", &mut found);
            changed(&mut value, &found[at.index(found.len())], change);
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
            && members.get("type") == Some(&json!("object"))
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
