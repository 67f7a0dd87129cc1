//! Answers of any kind, for tests of properties.

use proptest::prelude::*;

use crate::instrument::{CAPABILITIES, Question, STATEMENTS};

use super::{Answer, Ratings, Step};

fn answer() -> impl Strategy<Value = Option<Answer>> {
    (0..=6u8).prop_map(|number| match number {
        6 => Some(Answer::DontKnow),
        number => Step::new(number).map(Answer::Step),
    })
}

/// Each question answered, not answered or not known.
pub fn ratings() -> impl Strategy<Value = Ratings> {
    prop::collection::vec(answer(), CAPABILITIES * (1 + STATEMENTS)).prop_map(|answers| {
        let mut ratings = Ratings::default();
        Question::all().zip(answers).for_each(|(question, answer)| ratings.set(question, answer));
        ratings
    })
}
