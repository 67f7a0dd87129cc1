//! What is found in the browser's storage.

use std::collections::BTreeMap;

use rektorer_i_aktion::record::{
    Record, file,
    kept::{self, Kept, OURS},
};

use super::outline;

/// What divides entries in a text that stands for storage; the first line of each is its key.
const DIVIDER: &str = "\n==\n";

/// The storage that the text of these bytes stands for.
pub fn storage(bytes: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(bytes);
    let stored = entries(&text);
    let kept = results(stored.iter().map(|(key, value)| (*key, *value)));
    assert_eq!(kept, results(stored.iter().rev().map(|(key, value)| (*key, *value))), "in any order the same");
    let dates: Vec<_> = kept.iter().map(|kept| kept.record.as_ref().ok().map(|record| record.date)).collect();
    assert!(dates.is_sorted_by(|one, next| one >= next), "the latest first, what cannot be read last: {dates:?}");
    for Kept { key, record } in &kept {
        assert!(key.starts_with(OURS) && stored.contains_key(&**key), "{key:?}");
        let version: u32 = key.split(':').nth(2).and_then(|version| version.parse().ok()).expect("a version");
        assert!(version <= 1 || record.is_err(), "{key:?}");
        // A draft may have been spoilt so that it holds what no field can, and no file.
        if let Ok(record) = record
            && (key.contains(":result:") || is_of_fields(record))
        {
            let text = file::write(record, outline());
            let key = "rektorer-i-aktion:result:1:again";
            let again = results([(key, &*text)]);
            assert_eq!(again, [Kept { key: key.to_string(), record: Ok(record.clone()) }]);
        }
    }
    for key in stored.keys().filter(|key| key.starts_with("rektorer-i-aktion:result:1:")) {
        assert_eq!(kept.iter().filter(|kept| kept.key == **key).count(), 1, "{key:?}");
    }
    match (kept.iter().any(|kept| kept.record.is_ok()), kept.iter().any(|kept| kept.record.is_err())) {
        (true, true) => "read, some of it",
        (true, false) => "read",
        (false, true) => "unreadable",
        (false, false) => "nothing",
    }
}

/// Whether it holds no ends of lines but those that fields have.
fn is_of_fields(record: &Record) -> bool {
    let plan = [&record.plan.change, &record.plan.first_step, &record.plan.sign];
    !record.notes.iter().any(|note| note.contains(['\r', '\n'])) && !plan.iter().any(|text| text.contains('\r'))
}

/// The entries that a text stands for; of a key that stands twice the last, as in storage.
pub fn entries(text: &str) -> BTreeMap<&str, &str> {
    text.split(DIVIDER).filter_map(|entry| entry.split_once('\n')).collect()
}

pub fn results<'a>(stored: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Kept> {
    kept::results(stored, "", outline())
}
