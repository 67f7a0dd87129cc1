//! Every wrong symbol, every two, every swap of unlike neighbours, and every symbol that is missing or too many is
//! noticed: tried, one and all, on codes of every length.

use rektorer_i_aktion::{
    assessment::{Answer, Ratings, Step},
    instrument::Question,
    record::code::{CodeError, Coded, Kind, decode, encode},
};

use crate::{
    code::first_day,
    properties::word::{signs, values},
};

/// The values of a code in which just the capabilities of these bits are in depth, each `variant` others.
fn word(deep: u32, variant: u32) -> Vec<u8> {
    let mut ratings = Ratings::default();
    for (question, place) in Question::all().zip(1..) {
        let digit = ((deep * 37 + variant * 11 + place) * place % 7) as u8;
        let answer = if digit == 6 { Some(Answer::DontKnow) } else { Step::new(digit).map(Answer::Step) };
        if question.statement_index().is_none() || deep >> question.capability() & 1 == 1 {
            // One answer at least, without which nothing is in depth.
            let answer = answer.or((question.statement_index() == Some(0)).then_some(Answer::DontKnow));
            ratings.set(question, answer);
        }
    }
    let kind = [Kind::Own, Kind::Colleague, Kind::Group][(deep + variant) as usize % 3];
    let date = first_day().plus((deep * 1_237 + variant * 5_003) % (1 << 14)).expect("a day");
    let word = values(&encode(&Coded { kind, date, salt: (deep * 7 + variant * 29) as u8, ratings }));
    assert_eq!(word.len(), 12 + 3 * deep.count_ones() as usize);
    word
}

/// For each set of capabilities in depth, some codes.
fn words() -> impl Iterator<Item = Vec<u8>> {
    (0..32).flat_map(|deep| (0..3).map(move |variant| word(deep, variant)))
}

/// Never read, and never called newer or another instrument's either.
fn assert_refused(word: &[u8]) {
    assert_eq!(decode(&signs(word)), Err(CodeError::Mistyped), "{}", signs(word));
}

#[test]
fn every_wrong_symbol_is_noticed() {
    for word in words() {
        for (place, wrong) in (0..word.len()).flat_map(|place| (1..32).map(move |wrong| (place, wrong))) {
            let mut mistyped = word.clone();
            mistyped[place] ^= wrong;
            assert_refused(&mistyped);
        }
    }
}

#[test]
fn every_two_wrong_symbols_are_noticed() {
    // Two codes of each length there is, their capabilities in depth as unlike as can be.
    let every_length = [[0, 0], [1, 16], [6, 24], [19, 14], [30, 23], [31, 31]];
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || every_length.map(|deep| two_wrong(&word(deep[half], half as u32))));
        }
    });
}

fn two_wrong(word: &[u8]) {
    for (first, second) in (0..word.len()).flat_map(|second| (0..second).map(move |first| (first, second))) {
        for (one, other) in (1..32).flat_map(|one| (1..32).map(move |other| (one, other))) {
            let mut mistyped = word.to_vec();
            mistyped[first] ^= one;
            mistyped[second] ^= other;
            assert_refused(&mistyped);
        }
    }
}

#[test]
fn every_swap_of_unlike_symbols_is_noticed() {
    let mut swaps = 0;
    for word in words() {
        for (one, other) in (0..word.len()).flat_map(|other| (0..other).map(move |one| (one, other))) {
            if word[one] != word[other] {
                let mut mistyped = word.clone();
                mistyped.swap(one, other);
                assert_refused(&mistyped);
                swaps += usize::from(one + 1 == other);
            }
        }
    }
    assert!(swaps > 1_000, "{swaps} of neighbours");
}

#[test]
fn a_missing_symbol_is_noticed() {
    for word in words() {
        for place in 0..word.len() {
            let mut mistyped = word.clone();
            mistyped.remove(place);
            assert_refused(&mistyped);
        }
        for length in 1..word.len() {
            assert_refused(&word[..length]);
            // What is left may begin as the code of another instrument would, but is never a result.
            assert!(decode(&signs(&word[length..])).is_err());
        }
    }
}

#[test]
fn a_symbol_too_many_is_noticed() {
    for word in words() {
        for (place, symbol) in (0..=word.len()).flat_map(|place| (0..32).map(move |symbol| (place, symbol))) {
            let mut mistyped = word.clone();
            mistyped.insert(place, symbol);
            assert_refused(&mistyped);
        }
        // The check sees no zeros in front, at whatever length.
        for zeros in 1..10 {
            assert_refused(&[&vec![0; zeros], &word[..]].concat());
            assert_refused(&[&word[..], &vec![0; zeros]].concat());
        }
    }
}
