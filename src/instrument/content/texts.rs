//! All texts of a file whose shape is nothing but texts, and how long each may be by the name of its field.

use serde::Serialize;

use super::file::limits;

/// Adds to a JSON Schema of these types how long each text may be.
pub fn with_limits(mut schema: serde_json::Value) -> serde_json::Value {
    fn bound(schema: &mut serde_json::Value, field: &str) {
        if let Some(fields) = schema.get_mut("properties").and_then(|fields| fields.as_object_mut()) {
            fields.iter_mut().for_each(|(name, schema)| bound(schema, name));
        }
        if let Some(items) = schema.get_mut("items") {
            bound(items, field);
        }
        let kind = schema.get("type");
        let is_text = kind.is_some_and(|kind| kind == "string" || *kind == serde_json::json!(["string", "null"]));
        if is_text && schema.get("enum").is_none() {
            schema["minLength"] = 1.into();
            schema["maxLength"] = limit(field).into();
        }
    }
    bound(&mut schema, "");
    if let Some(types) = schema.get_mut("$defs").and_then(|types| types.as_object_mut()) {
        types.values_mut().for_each(|schema| bound(schema, ""));
    }
    schema
}

/// Every text of a file with its path there and the most characters that it may have. What is copied as it stands, and
/// identifiers, are none.
pub fn texts(file: &impl Serialize) -> Vec<(String, String, usize)> {
    let mut texts = Vec::new();
    collect(&serde_json::to_value(file).unwrap_or_default(), "", &mut texts);
    texts
}

/// The most characters of a text, by the name of its field.
fn limit(field: &str) -> usize {
    match field {
        "paragraphs" | "more" | "code" => limits::LONG_PARAGRAPH,
        "heading" | "eyebrow" | "legend" | "copy" | "copied" | "short" | "link" => limits::HEADING,
        "frame" | "native" => limits::INSTRUCTION,
        "uses" | "rules" => limits::STATEMENT,
        "question" => limits::QUESTION,
        "ladder" => limits::STEP,
        _ => limits::LINE,
    }
}

fn collect(value: &serde_json::Value, path: &str, texts: &mut Vec<(String, String, usize)>) {
    use serde_json::Value;
    let name = path.rsplit('.').next().unwrap_or(path).split('[').next().unwrap_or_default();
    match value {
        Value::String(text) if !matches!(name, "id" | "pastes") => {
            texts.push((path.to_string(), text.clone(), limit(name)));
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                collect(value, &format!("{path}[{index}]"), texts);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                let path = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
                collect(value, &path, texts);
            }
        }
        _ => {}
    }
}
