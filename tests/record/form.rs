//! What fields hold is the result, and a result is what its fields hold.

use proptest::prelude::*;
use rektorer_i_aktion::{
    assessment::{Date, Ratings},
    record::{Id, Record},
};

use crate::{any, file::full, properties::outline};

fn of_fields<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>, date: Date) -> Record {
    Record::of_fields(&fields.into_iter().collect::<Vec<_>>(), date, outline())
}

proptest! {
    #[test]
    fn a_result_is_what_its_fields_hold(record in any::record()) {
        let fields = record.fields(outline());
        let read = of_fields(fields.iter().map(|(name, value)| (&**name, &**value)), record.date);
        // What it is called belongs to no form.
        prop_assert_eq!(read, Record { label: String::new(), ..record });
    }

    #[test]
    fn any_fields_give_a_result(fields in prop::collection::vec((any::line(), any::lines()), 0..9), date in any::date()) {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        prop_assert!(of_fields(fields, date).ratings == Ratings::default());
    }
}

#[test]
fn every_field_is_there_once_also_where_it_is_empty() {
    let fields = full().fields(outline());
    let names = |fields: &[(String, String)]| fields.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let empty = of_fields([], full().date);
    assert!(empty.is_empty());
    for held in [
        ("structures", "x"),
        ("change-5", "1"),
        ("research-grund", "a"),
        ("plan-sign", "b"),
        ("plan-due", "2026-11-25"),
    ] {
        assert!(!of_fields([held], full().date).is_empty(), "{held:?}");
    }
    assert_eq!(names(&fields), names(&empty.fields(outline())));
    assert!(empty.fields(outline()).iter().all(|(_, value)| value.is_empty()));
    let mut sorted = names(&fields);
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), fields.len());
}

#[test]
fn a_field_that_holds_nothing_of_ours_is_passed_over() {
    let odd = [
        ("structures", "6"),
        ("analysis-1", "X"),
        ("plan-due", "2026-02-30"),
        ("result", "7"),
        ("x-grund", "a"),
        ("", "1"),
    ];
    let record = of_fields(odd, full().date);
    assert!(record.is_empty() && record.id == Id(0));
}
