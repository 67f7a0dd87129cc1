//! What is kept in the browser: each result under a key of its own, so that none overwrites another.

use crate::instrument::Outline;

use super::file::{self, FileError, Id, Record};

/// Everything that we ever store has a key that begins like this; the part after it says what it is, the next in which
/// version.
pub const OURS: &str = "rektorer-i-aktion:";
/// The versions that can be read.
const FORM: u32 = 1;
const DRAFT: u32 = 1;
const RESULT: u32 = 1;

/// A result that was kept, or what was found in the place of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub key: String,
    pub record: Result<Record, FileError>,
}

/// The key of a result that is kept under this number.
pub fn key(id: Id) -> String {
    [OURS, "result:1:", &id.digits()].concat()
}

/// All results among what is stored, the latest first; those that cannot be read come last, and stay as they are.
pub fn results<'a>(stored: impl IntoIterator<Item = (&'a str, &'a str)>, outline: &Outline) -> Vec<Kept> {
    let is_result = |key: &str| kind_of(key).is_some_and(|(kind, _)| kind == "result");
    let mut kept: Vec<Kept> = stored
        .into_iter()
        .filter(|(key, _)| is_result(key))
        .map(|(key, text)| {
            let record = match kind_of(key) {
                Some((_, version)) if version > RESULT => Err(FileError::Newer(version)),
                _ => file::read(text, outline),
            };
            Kept { key: key.to_string(), record }
        })
        .collect();
    // What was given on the same day lies by its key, so that the order is the same at each look.
    kept.sort_by(|one, other| {
        let date = |kept: &Kept| kept.record.as_ref().ok().map(|record| record.date);
        date(other).cmp(&date(one)).then_with(|| one.key.cmp(&other.key))
    });
    kept
}

/// Whether a later version of ours has stored something under this key.
pub fn is_newer(key: &str) -> bool {
    match kind_of(key) {
        Some(("form", version)) => version > FORM,
        Some(("draft" | "keep", version)) => version > DRAFT,
        Some(("result", version)) => version > RESULT,
        _ => false,
    }
}

/// What lies under a key of ours, and in which version; `None` of other keys.
fn kind_of(key: &str) -> Option<(&str, u32)> {
    let mut parts = key.strip_prefix(OURS)?.split(':');
    Some((parts.next()?, parts.next()?.parse().ok()?))
}
