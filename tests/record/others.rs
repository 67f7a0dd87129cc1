//! Right codes that are not ours to read are named; right codes that we never write are refused.

use proptest::prelude::*;
use rektorer_i_aktion::record::code::{CodeError, decode};

use crate::properties::word::{SIGNS, sealed, signs};

/// Our sign, R.
const OURS: u8 = 24;

fn read(word: &[u8]) -> Result<(), CodeError> {
    decode(&signs(&sealed(word.to_vec()))).map(|_| ())
}

proptest! {
    #[test]
    fn another_instrument_is_named_whatever_it_says(instrument in 1..32u8, rest in prop::collection::vec(0..32u8, 1..=28)) {
        prop_assume!(instrument != OURS);
        let sign = char::from(SIGNS[usize::from(instrument)]);
        prop_assert_eq!(read(&[&[instrument], &rest[..]].concat()), Err(CodeError::Instrument(sign)));
    }

    #[test]
    fn a_later_version_is_named_whatever_it_says(
        version in 2..8u8, kind in 0..4u8, rest in prop::collection::vec(0..32u8, 0..=27)
    ) {
        prop_assert_eq!(read(&[&[OURS, version << 2 | kind], &rest[..]].concat()), Err(CodeError::Newer(version)));
    }

    #[test]
    fn a_kind_that_is_not_known_is_of_a_later_version(rest in prop::collection::vec(0..32u8, 0..=27)) {
        prop_assert_eq!(read(&[&[OURS, 1 << 2 | 3], &rest[..]].concat()), Err(CodeError::Newer(1)));
    }

    #[test]
    fn no_instrument_and_no_version_has_the_number_zero(kind in 0..4u8, rest in prop::collection::vec(0..32u8, 0..=27)) {
        prop_assert_eq!(read(&[&[0], &rest[..]].concat()), Err(CodeError::Mistyped));
        prop_assert_eq!(read(&[&[OURS, kind], &rest[..]].concat()), Err(CodeError::Mistyped));
    }
}

/// A body: what is in depth, the overview, day and salt, and answers in depth, as numbers of so many signs.
fn body(deep: u8, overview: u32, in_depth: &[u32]) -> Vec<u8> {
    let number = |number: u32| [number >> 10 & 31, number >> 5 & 31, number & 31].map(|symbol| symbol as u8);
    let mut word = vec![OURS, 1 << 2, deep];
    word.extend(number(overview));
    word.extend([1, 2, 3, 4]);
    word.extend(in_depth.iter().flat_map(|answers| number(*answers)));
    word
}

#[test]
fn what_is_never_written_is_not_read() {
    const TOO_GREAT: u32 = 7 * 7 * 7 * 7 * 7;
    assert_eq!(read(&body(0, TOO_GREAT - 1, &[])), Ok(()));
    assert_eq!(read(&body(0b10010, 0, &[1, TOO_GREAT - 1])), Ok(()));
    for (what, word) in [
        ("an overview of no answers", body(0, TOO_GREAT, &[])),
        ("the greatest number", body(0, (1 << 15) - 1, &[])),
        ("depth of no answers", body(0b1, 0, &[TOO_GREAT])),
        ("depth in which nothing is answered", body(0b1, 0, &[0])),
        ("depth that is missing", body(0b11, 0, &[1])),
        ("depth of none", body(0, 0, &[1])),
        ("a header alone", vec![OURS, 1 << 2]),
        ("a header and what is in depth", vec![OURS, 1 << 2, 0]),
        ("an instrument alone", vec![OURS]),
        ("nothing", vec![]),
        ("a symbol after all", [body(0, 0, &[]), vec![0]].concat()),
        ("half a number", body(0b1, 0, &[1])[..11].to_vec()),
    ] {
        assert_eq!(read(&word), Err(CodeError::Mistyped), "{what}");
    }
}

#[test]
fn what_is_too_long_to_be_checked_is_refused_whatever_it_begins_with() {
    // The check of these holds, too, but would not notice every two wrong symbols.
    for first in [OURS, 1] {
        let word = sealed([vec![first], vec![0; 29]].concat());
        assert_eq!(word.len(), 32);
        assert_eq!(decode(&signs(&word)), Err(CodeError::Mistyped));
    }
}
