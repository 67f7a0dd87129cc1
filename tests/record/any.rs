//! Any answers, texts and days.

use proptest::prelude::*;
use rektorer_i_aktion::{
    assessment::{Answer, Date, Plan, Ratings, Step},
    instrument::Question,
    record::{
        Compared, Id, Record,
        code::{Coded, Kind},
    },
};

/// Any answers; each capability is in depth in half of the cases.
pub fn ratings() -> impl Strategy<Value = Ratings> {
    let answers = prop::collection::vec(answer(), Question::all().count());
    (answers, prop::array::uniform5(any::<bool>())).prop_map(|(answers, deep)| {
        let mut ratings = Ratings::default();
        for (question, answer) in Question::all().zip(answers) {
            if question.statement_index().is_none() || deep[question.capability()] {
                ratings.set(question, answer);
            }
        }
        ratings
    })
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    (0..7u8).prop_map(|digit| if digit == 6 { Some(Answer::DontKnow) } else { Step::new(digit).map(Answer::Step) })
}

/// Any result as a code can carry it.
pub fn coded() -> impl Strategy<Value = Coded> {
    (kind(), 0..1u32 << 14, 0..64u8, ratings()).prop_map(|(kind, day, salt, ratings)| Coded {
        kind,
        date: crate::code::first_day().plus(day).expect("a day"),
        salt,
        ratings,
    })
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Own), Just(Kind::Colleague), Just(Kind::Group)]
}

/// Any day of the calendar.
pub fn date() -> impl Strategy<Value = Date> {
    (1..=9_999u16, 1..=12u8, 1..=31u8).prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day))
}

/// Any text of any script, controls and all, but for the ends of lines that no field holds.
pub fn lines() -> impl Strategy<Value = String> {
    let sign =
        prop_oneof![4 => any::<char>(), 1 => prop::char::range('\0', '\u{7f}'), 1 => prop::sample::select(&ODD[..])];
    prop::collection::vec(sign, 0..60).prop_map(|signs| signs.into_iter().filter(|sign| *sign != '\r').collect())
}

/// The same on one line.
pub fn line() -> impl Strategy<Value = String> {
    lines().prop_map(|text| text.replace('\n', ""))
}

/// From right to left, joined, invisible, ends of lines for some, the last of all.
const ODD: [char; 12] = [
    '\u{5d0}',
    '\u{645}',
    '\u{202e}',
    '\u{200d}',
    '\u{301}',
    '\u{2028}',
    '\u{85}',
    '\u{feff}',
    '👩',
    '🏽',
    '\n',
    '\u{10ffff}',
];

/// Anything that a file can hold.
pub fn record() -> impl Strategy<Value = Record> {
    let plan = (lines(), lines(), lines(), prop::option::of(date())).prop_map(|(change, first_step, sign, due)| Plan {
        change,
        first_step,
        sign,
        due,
    });
    let notes = prop::array::uniform5(prop_oneof![Just(String::new()), line()]);
    (any::<u64>(), date(), line(), ratings(), notes, prop_oneof![Just(Plan::default()), plan], compared()).prop_map(
        |(id, date, label, ratings, notes, plan, compared)| Record {
            id: Id(id),
            date,
            label,
            ratings,
            notes,
            plan,
            compared,
        },
    )
}

/// Anything that a result can be compared with.
pub fn compared() -> impl Strategy<Value = Compared> {
    prop_oneof![Just(Vec::new()), prop::collection::vec(coded(), 1..16)].prop_map(|codes| {
        let mut compared = Compared::default();
        for coded in codes {
            let _ = compared.add(coded);
        }
        compared
    })
}
