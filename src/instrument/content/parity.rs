//! Whether a pack says the same as that of the source language, as far as a machine can tell: the same files, the same
//! places in them, the same identifiers, and in each text the same signs that stand for something.

use std::collections::BTreeSet;

use toml::Value;

use super::{ContentError, Files, SOURCE, fault};

/// Files of the source language that no other has: the page for editors is in Swedish alone.
pub const SOURCE_ONLY: [&str; 1] = ["editors.toml"];
/// Fields that hold no words but names, which are the same in every language.
const NAMES: [&str; 5] = ["id", "rests_on", "level", "fits", "pastes"];
/// Fields whose texts may be divided otherwise.
const DIVIDED: [&str; 1] = ["label"];

/// Everything in which the pack of this language differs from the source. What cannot be read at all is named elsewhere.
pub fn differences(language: &str, files: &Files) -> Vec<ContentError> {
    let mut found = Vec::new();
    for name in names(SOURCE, files).symmetric_difference(&names(language, files)) {
        let file = path(language, name);
        let expected = if files.contains_key(&file) {
            format!("väntade ingen sådan fil, eftersom {} inte finns", path(SOURCE, name))
        } else {
            "filen saknas i mappen content".to_string()
        };
        found.push(fault(&file, ".", &expected));
    }
    for name in names(SOURCE, files).intersection(&names(language, files)) {
        let read = |language| files.get(&path(language, name)).and_then(|text| toml::from_str::<Value>(text).ok());
        if let (Some(source), Some(other)) = (read(SOURCE), read(language)) {
            compare(&source, &other, "", &mut |place, expected| {
                found.push(fault(&path(language, name), place, &expected));
            });
        }
    }
    found
}

fn path(language: &str, name: &str) -> String {
    format!("content/{language}/{name}")
}

/// The files of a language that others have, too.
fn names<'a>(language: &str, files: &'a Files) -> BTreeSet<&'a str> {
    let folder = path(language, "");
    let names = files.keys().filter_map(|path| path.strip_prefix(&folder));
    names.filter(|name| !SOURCE_ONLY.contains(name)).collect()
}

fn compare(source: &Value, other: &Value, place: &str, differ: &mut impl FnMut(&str, String)) {
    let field = place.rsplit('.').next().unwrap_or_default().split('[').next().unwrap_or_default();
    match (source, other) {
        (Value::Table(source), Value::Table(other)) => {
            let within = |key: &str| if place.is_empty() { key.to_string() } else { format!("{place}.{key}") };
            for (key, value) in source {
                match other.get(key) {
                    Some(found) => compare(value, found, &within(key), differ),
                    None => differ(&within(key), format!("här saknas fältet, som finns på svenska ({SOURCE})")),
                }
            }
            for key in other.keys().filter(|key| !source.contains_key(*key)) {
                differ(&within(key), format!("okänt fält: det finns inte på svenska ({SOURCE})"));
            }
        }
        (Value::Array(_), Value::Array(_)) if DIVIDED.contains(&field) => {}
        (Value::Array(source), Value::Array(other)) => {
            if source.len() != other.len() {
                differ(place, format!("väntade {} stycken som på svenska, fann {}", source.len(), other.len()));
            }
            for (index, (source, other)) in source.iter().zip(other).enumerate() {
                compare(source, other, &format!("{place}[{index}]"), differ);
            }
        }
        (Value::String(source), Value::String(other)) if NAMES.contains(&field) => {
            if source != other {
                differ(place, format!("väntade {source} som på svenska, fann {other}"));
            }
        }
        (Value::String(source), Value::String(other)) => {
            let (expected, found) = (signs(source), signs(other));
            if expected != found {
                let said = |signs: &[&str]| if signs.is_empty() { "inget".to_string() } else { signs.join(", ") };
                let (expected, found) = (said(&expected), said(&found));
                differ(place, format!("väntade {expected} inom klamrar som på svenska, fann {found}"));
            }
        }
        _ if source.type_str() == other.type_str() => {}
        _ => differ(place, format!("väntade samma slags värde som på svenska ({})", source.type_str())),
    }
}

/// What stands in braces in a text, in its order: that is how it is filled in.
fn signs(text: &str) -> Vec<&str> {
    let opened = text.split('{').skip(1);
    opened.map(|rest| rest.split_once('}').map_or(rest, |(sign, _)| sign)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str, other: &str) -> Vec<String> {
        let pack = [("content/sv/a.toml", source), ("content/nb/a.toml", other)];
        let files = pack.map(|(path, text)| (path.to_string(), text.to_string())).into();
        differences("nb", &files).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_same_in_other_words_differs_in_nothing() {
        let source = "id = \"a\"\nlabel = [\"Struk-\", \"turer\"]\n[b]\nc = [\"{ett} och {två}\", \"tre\"]";
        let other = "id = \"a\"\nlabel = [\"Strukturer\"]\n[b]\nc = [\"først {ett}, så {två}\", \"tre\"]";
        assert_eq!(found(source, other), [""; 0]);
    }

    #[test]
    fn each_difference_is_named_with_its_place() {
        let source = "id = \"a\"\ntext = \"{ett} av {två}\"\nmore = 1\n[[b]]\nc = [\"ett\", \"två\"]";
        let other = "id = \"b\"\ntext = \"{två} av {ett}\"\nfler = 1\n[[b]]\nc = [\"ett {x}\"]";
        assert_eq!(
            found(source, other),
            [
                "content/nb/a.toml: b[0].c: väntade 2 stycken som på svenska, fann 1",
                "content/nb/a.toml: b[0].c[0]: väntade inget inom klamrar som på svenska, fann x",
                "content/nb/a.toml: id: väntade a som på svenska, fann b",
                "content/nb/a.toml: more: här saknas fältet, som finns på svenska (sv)",
                "content/nb/a.toml: text: väntade ett, två inom klamrar som på svenska, fann två, ett",
                "content/nb/a.toml: fler: okänt fält: det finns inte på svenska (sv)",
            ]
        );
    }

    #[test]
    fn a_file_too_many_or_too_few_is_named() {
        let pack = ["content/sv/a.toml", "content/sv/editors.toml", "content/nb/b.toml"];
        let files = pack.map(|path| (path.to_string(), String::new())).into();
        let found: Vec<String> = differences("nb", &files).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "content/nb/a.toml: .: filen saknas i mappen content",
                "content/nb/b.toml: .: väntade ingen sådan fil, eftersom content/sv/b.toml inte finns",
            ]
        );
    }
}
