//! Every result is read from its code as it was, however the code is written.

use std::collections::HashSet;

use proptest::prelude::*;
use rektorer_i_aktion::{
    assessment::{Answer, Date, Ratings, Step},
    instrument::Question,
    record::code::{CodeError, Coded, Kind, decode, encode},
};

use crate::{any, notation};

/// How many ways there are to answer five questions.
const FIVE_ANSWERS: u32 = 7 * 7 * 7 * 7 * 7;

pub fn first_day() -> Date {
    Date::parse("2026-01-01").expect("a day")
}

fn own(ratings: Ratings) -> Coded {
    Coded { kind: Kind::Own, date: first_day(), salt: 0, ratings }
}

/// Answers to these five questions, each of `FIVE_ANSWERS` numbers others.
fn answered(questions: impl Iterator<Item = Option<Question>>, number: u32) -> Ratings {
    let mut ratings = Ratings::default();
    for (question, place) in questions.zip(0..) {
        let digit = (number / 7u32.pow(place) % 7) as u8;
        let answer = if digit == 6 { Some(Answer::DontKnow) } else { Step::new(digit).map(Answer::Step) };
        ratings.set(question.expect("a question"), answer);
    }
    ratings
}

proptest! {
    #[test]
    fn any_result_is_read_as_it_was(coded in any::coded()) {
        let code = encode(&coded);
        prop_assert_eq!(decode(&code), Ok(coded));
    }

    #[test]
    fn only_what_is_rated_in_depth_takes_space(coded in any::coded()) {
        let code = encode(&coded);
        let deep = (0..5).filter(|&capability| coded.ratings.statements(capability).iter().any(Option::is_some)).count();
        prop_assert_eq!(code.replace('-', "").len(), 12 + 3 * deep);
        let groups: Vec<usize> = code.split('-').map(str::len).collect();
        let (last, whole) = groups.split_last().expect("a group");
        prop_assert!(whole.iter().all(|length| *length == 4) && (1..=4).contains(last), "{}", code);
    }

    #[test]
    fn any_text_gives_a_result_or_an_error(text in "\\PC*") {
        let _ = decode(&text);
    }
}

#[test]
fn every_overview_is_read_as_it_was_and_has_a_code_of_its_own() {
    let codes: HashSet<String> = (0..FIVE_ANSWERS)
        .map(|number| {
            let coded = own(answered((0..5).map(Question::overview), number));
            let code = encode(&coded);
            assert_eq!(code.len(), 14, "{code}");
            assert_eq!(decode(&code), Ok(coded));
            code
        })
        .collect();
    assert_eq!(codes.len(), FIVE_ANSWERS as usize);
}

#[test]
fn every_answer_in_depth_is_read_as_it_was() {
    for number in 0..FIVE_ANSWERS {
        let coded = own(answered((0..5).map(|statement| Question::statement(2, statement)), number));
        let code = encode(&coded);
        assert_eq!(code.replace('-', "").len(), if number == 0 { 12 } else { 15 });
        assert_eq!(decode(&code), Ok(coded));
    }
}

#[test]
fn every_day_every_salt_and_every_kind_is_read_as_it_was() {
    let ratings = notation::ratings("1x-54", "5:12345");
    for number in 0..1 << 14 {
        let kind = [Kind::Own, Kind::Colleague, Kind::Group][number as usize % 3];
        let date = first_day().plus(number).expect("a day");
        let coded = Coded { kind, date, salt: (number % 64) as u8, ratings: ratings.clone() };
        assert_eq!(decode(&encode(&coded)), Ok(coded));
    }
}

#[test]
fn a_day_that_no_code_can_carry_becomes_the_nearest() {
    let [last, after, before] = ["2070-11-09", "2070-11-10", "2025-12-31"].map(|day| Date::parse(day).expect("a day"));
    let far = ["0001-01-01", "9999-12-31"].map(|day| Date::parse(day).expect("a day"));
    for (given, read) in [(last, last), (after, last), (far[1], last), (before, first_day()), (far[0], first_day())] {
        let coded = Coded { date: given, ..own(Ratings::default()) };
        assert_eq!(decode(&encode(&coded)), Ok(Coded { date: read, ..coded }), "{given:?}");
    }
}

#[test]
fn of_a_salt_six_bits_count_and_each_makes_another_code() {
    let salted = |salt| encode(&Coded { salt, ..own(Ratings::default()) });
    assert_eq!((0..64).map(salted).collect::<HashSet<_>>().len(), 64);
    assert_eq!(salted(64 + 7), salted(7));
    assert_eq!(salted(255), salted(63));
}

#[test]
fn a_code_is_read_however_it_is_written() {
    let coded = notation::coded(["own", "2026-11-25", "17", "1-x53", "2:5x--1"]);
    let code = encode(&coded);
    let bare = code.replace('-', "");
    let one_by_one: Vec<String> = bare.chars().map(String::from).collect();
    let (first, last) = bare.split_at(7);
    let ways = [
        bare.clone(),
        code.to_lowercase(),
        one_by_one.join(" "),
        one_by_one.join("\u{2013}"),
        format!("  {first}\u{a0}\r\n\t{last}\n"),
        format!("\u{feff}{code}\u{200b}"),
        format!("\u{202a}{code}\u{202c}"),
        code.replace('-', "\u{2011}"),
        code.replace('-', " - "),
        code.replace('-', "__"),
    ];
    for way in ways {
        assert_eq!(decode(&way), Ok(coded.clone()), "{way:?}");
    }
}

#[test]
fn letters_that_look_like_others_are_those() {
    let mut seen = HashSet::new();
    for salt in 0..64 {
        let coded = Coded { salt, ..own(notation::ratings("55511", "")) };
        let code = encode(&coded);
        for (sign, like) in
            [('0', 'O'), ('0', 'o'), ('1', 'I'), ('1', 'i'), ('1', 'L'), ('1', 'l'), ('V', 'U'), ('V', 'u')]
        {
            if code.contains(sign) {
                seen.insert(like);
            }
            assert_eq!(decode(&code.replace(sign, &like.to_string())), Ok(coded.clone()));
        }
        assert!(!code.contains(['O', 'I', 'L', 'U']), "{code}");
    }
    assert_eq!(seen.len(), 8, "each letter was in a code");
}

#[test]
fn what_stands_in_no_code_is_named_and_nothing_is_no_code() {
    for nothing in ["", "   ", "-", "\u{200b}\n", "\u{2013}"] {
        assert_eq!(decode(nothing), Err(CodeError::Empty), "{nothing:?}");
    }
    let code = encode(&own(Ratings::default()));
    for (sign, text) in
        [('Å', format!("{code}Å")), ('.', format!("{code}.")), ('🙂', "🙂?".into()), ('１', "１".into())]
    {
        assert_eq!(decode(&text), Err(CodeError::Sign(sign)), "{text}");
    }
}
