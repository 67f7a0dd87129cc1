//! What is kept in the browser: each result under a key of its own, so that none overwrites another.

use crate::{assessment::Date, instrument::Outline};

use super::{
    file::{self, FileError, Record},
    json::{Json, NotJson},
};

/// Everything that we ever store has a key that begins like this; the part after it says what it is, the next in which
/// version.
pub const OURS: &str = "rektorer-i-aktion:";
/// The version in which everything is stored and can be read.
const VERSION: u32 = 1;

/// A result that was kept, or what was found in the place of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub key: String,
    pub record: Result<Record, FileError>,
}

/// All results among what is stored, and what other tabs have kept of their forms; the latest first. Those that cannot be
/// read come last, and stay as they are. `but` is left out: the form that is shown.
pub fn results<'a>(stored: impl IntoIterator<Item = (&'a str, &'a str)>, but: &str, outline: &Outline) -> Vec<Kept> {
    let mut kept: Vec<Kept> = Vec::new();
    for (key, text) in stored.into_iter().filter(|(key, _)| *key != but) {
        let Some(record) = read(key, text, outline) else { continue };
        let found = Kept { key: key.to_string(), record };
        // One after another to its place: the library's sorting takes 0.3 KB of what travels.
        let at = kept.partition_point(|other| other.rank() > found.rank());
        kept.insert(at, found);
    }
    kept
}

impl Kept {
    /// The greater, the earlier it comes: by its day, and of one day what was kept last, since keys begin with the time.
    fn rank(&self) -> (Option<Date>, &str) {
        (self.record.as_ref().ok().map(|record| record.date), &self.key)
    }
}

/// What lies under a key; `None` where that is no result, and no form that another tab has kept.
pub fn read(key: &str, text: &str, outline: &Outline) -> Option<Result<Record, FileError>> {
    let (kind, version) = kind_of(key)?;
    Some(match kind {
        "result" if version > VERSION => Err(FileError::Newer(version)),
        "result" => file::read(text, outline),
        "draft" if version > VERSION => Err(FileError::Newer(version)),
        // One that holds nothing is no result.
        "draft" => draft(text, outline).map(|record| (!record.is_empty()).then_some(record)).transpose()?,
        _ => return None,
    })
}

/// What a tab has kept of its form (`embed/store.js`): pairs of names and values, and when they were last changed.
fn draft(text: &str, outline: &Outline) -> Result<Record, FileError> {
    let json = Json::parse(text).map_err(|NotJson { line }| FileError::NotJson(line))?;
    let changed = json.get("changed").and_then(Json::text).and_then(|time| Date::parse(time.get(..10)?));
    let date = changed.ok_or_else(|| FileError::Field("changed".to_string()))?;
    let fields = json.get("fields").and_then(Json::pairs).ok_or_else(|| FileError::Field("fields".to_string()))?;
    Ok(Record::of_fields(&fields, date, outline))
}

/// What lies under a key of ours, and in which version; `None` of other keys.
fn kind_of(key: &str) -> Option<(&str, u32)> {
    let mut parts = key.strip_prefix(OURS)?.split(':');
    Some((parts.next()?, parts.next()?.parse().ok()?))
}
