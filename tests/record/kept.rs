//! Results in the browser's storage: found in order, what cannot be read among them, and nobody else's touched.

use rektorer_i_aktion::{
    assessment::Date,
    record::{
        Id, Record,
        file::{FileError, write},
        kept::{self, Kept},
    },
};

use crate::{
    file::full,
    notation,
    properties::{outline, results},
};

fn key(id: Id) -> String {
    format!("rektorer-i-aktion:result:1:{}", id.digits())
}

fn dated(id: u64, date: &str) -> (String, String) {
    let record = Record { id: Id(id), date: Date::parse(date).expect("a day"), ..full() };
    (key(record.id), write(&record, outline()))
}

fn found(stored: &[(String, String)]) -> Vec<Kept> {
    results(stored.iter().map(|(key, text)| (&**key, &**text)))
}

fn keys(kept: &[Kept]) -> Vec<&str> {
    kept.iter().map(|kept| kept.key.strip_prefix("rektorer-i-aktion:result:").expect("a result")).collect()
}

#[test]
fn a_number_is_read_from_its_digits() {
    for id in [0, 1, 0xab, 0x0123_4567_89ab_cdef, u64::MAX] {
        assert_eq!(Id::parse(&Id(id).digits()), Some(Id(id)));
    }
}

#[test]
fn the_latest_comes_first_and_of_one_day_the_latest_key() {
    let mut stored = [dated(2, "2026-11-25"), dated(9, "2026-03-01"), dated(1, "2026-11-25"), dated(5, "2027-01-31")];
    let expected = ["5", "2", "1", "9"].map(|digit| format!("1:000000000000000{digit}"));
    for _ in 0..stored.len() {
        assert_eq!(keys(&found(&stored)), expected);
        stored.rotate_left(1);
    }
    stored.reverse();
    assert_eq!(keys(&found(&stored)), expected);
    assert_eq!(found(&stored)[0].record.as_ref().map(|record| record.id), Ok(Id(5)));
}

#[test]
fn what_cannot_be_read_comes_last_says_why_and_hides_nothing() {
    let (_, ours) = dated(7, "2026-11-25");
    let other = |key: &str, text: &str| (format!("rektorer-i-aktion:result:{key}"), text.to_string());
    let stored = [
        other("1:b", "[]"),
        other("1:a", &ours.replacen("\"version\": 1", "\"version\": 3", 1)),
        // A later version may have stored anything.
        other("2:c", &ours),
        dated(7, "2026-11-25"),
        other("1:d", ""),
        other("1", &ours.replacen("2026", "2026x", 1)),
    ];
    let kept = found(&stored);
    assert_eq!(keys(&kept), ["1:0000000000000007", "2:c", "1:d", "1:b", "1:a", "1"]);
    let errors: Vec<_> = kept.into_iter().filter_map(|kept| kept.record.err()).collect();
    let field = FileError::Field("date".into());
    assert_eq!(errors, [FileError::Newer(2), FileError::NotOurs, FileError::NotOurs, FileError::Newer(3), field]);
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let (_, ours) = dated(7, "2026-11-25");
    let others = [
        "",
        "theme",
        "result:1:0000000000000007",
        "rektorer-i-aktion",
        "rektorer-i-aktion:",
        "rektorer-i-aktion:result",
        "rektorer-i-aktion:result:",
        "rektorer-i-aktion:result:x:7",
        "rektorer-i-aktion:result:-1:7",
        "rektorer-i-aktion:results:1:7",
        "rektorer-i-aktion:form:1",
        "Rektorer-i-aktion:result:1:7",
        "x-rektorer-i-aktion:result:1:7",
        " rektorer-i-aktion:result:1:7",
        "rektorer-i-aktion-result:1:7",
    ];
    for key in others {
        assert_eq!(results([(key, &*ours)]), [], "{key:?}");
    }
}

#[test]
fn the_form_that_is_shown_is_left_out() {
    let stored = [dated(1, "2026-11-25"), dated(2, "2026-11-25")];
    let stored = || stored.iter().map(|(key, text)| (&**key, &**text));
    let but = |key: &str| kept::results(stored(), key, outline()).len();
    assert_eq!([but(&key(Id(1))), but("rektorer-i-aktion:result:1"), but("")], [1, 2, 2]);
}

#[test]
fn what_a_later_version_has_stored_is_known() {
    let (_, ours) = dated(7, "2026-11-25");
    for kind in ["draft", "result"] {
        for rest in ["", ":", ":page", ":a:b"] {
            let newer = |version: &str| {
                let key = format!("rektorer-i-aktion:{kind}:{version}{rest}");
                match &results([(&*key, &*ours)])[0].record {
                    Err(FileError::Newer(newer)) => Some(newer.to_string()),
                    _ => None,
                }
            };
            for version in ["2", "10", "4294967295"] {
                assert_eq!(newer(version).as_deref(), Some(version), "{kind}{rest}");
            }
            assert_eq!(["0", "1"].map(newer), [None, None], "{kind}{rest}");
        }
    }
}

#[test]
fn what_other_tabs_hold_is_found_but_what_is_empty_is_not() {
    let draft = |fields: &str| format!("{{\"changed\": \"2026-12-01T10:00:00Z\", \"fields\": [{fields}]}}");
    let held = draft("[\"structures\", \"3\"], [\"change-grund\", \"Samtal\"], [\"other\", \"1\"]");
    let stored = [
        ("rektorer-i-aktion:draft:1:a", held.clone()),
        ("rektorer-i-aktion:draft:1:b", draft("")),
        ("rektorer-i-aktion:draft:1:c", draft("[\"structures\", \"\"]")),
        ("rektorer-i-aktion:draft:2:d", held.clone()),
        ("rektorer-i-aktion:draft:1:e", draft("[\"structures\"]")),
        ("rektorer-i-aktion:draft:1:f", held.replace("2026-12-01", "2026-12-32")),
        ("rektorer-i-aktion:draft:1:g", held.replace("2026-12-01T10:00:00Z", "2026-12-0å")),
        ("rektorer-i-aktion:draft:1:h", "{".into()),
        ("rektorer-i-aktion:draft:1:i", "[]".into()),
    ];
    let kept = results(stored.iter().map(|(key, text)| (*key, &**text)));
    let read = kept[0].record.as_ref().expect("a draft");
    assert_eq!((read.date.iso(), &*read.notes[4]), ("2026-12-01".into(), "Samtal"));
    assert_eq!(notation::told_ratings(&read.ratings), ["3----", ""]);
    let unreadable: Vec<_> = kept[1..].iter().map(|kept| (&kept.key[24..], kept.record.as_ref().err())).collect();
    let [fields, changed] = ["fields", "changed"].map(|path| FileError::Field(path.into()));
    let no_json = FileError::NotJson(1);
    let newer = FileError::Newer(2);
    assert_eq!(
        unreadable,
        [
            ("2:d", Some(&newer)),
            ("1:i", Some(&changed)),
            ("1:h", Some(&no_json)),
            ("1:g", Some(&changed)),
            ("1:f", Some(&changed)),
            ("1:e", Some(&fields)),
        ]
    );
}
