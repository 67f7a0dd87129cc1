//! The result code: every rating in 12 to 27 signs, `docs/result-code.md`.

use crate::{
    assessment::{Answer, Date, Ratings, Step},
    instrument::{CAPABILITIES, INSTRUMENT, Question, STATEMENTS, VERSION},
};

use super::{
    check,
    symbols::{self, Unknown},
};

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A leader's own result.
    Own,
    /// How a colleague sees a leader.
    Colleague,
    /// A leader's own result, given to a group picture and to nothing else.
    Group,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Own, Self::Colleague, Self::Group];
}

/// A result as a code carries it: numbers only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coded {
    pub kind: Kind,
    /// From 2026-01-01 to 2070-11-09; a day outside becomes the nearest of these.
    pub date: Date,
    /// Tells equal results of two people apart; its lowest six bits count.
    pub salt: u8,
    pub ratings: Ratings,
}

/// Why a text is no code that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing is written.
    Empty,
    /// This sign stands in no code.
    Sign(char),
    /// A sign is wrong, missing or too many.
    Mistyped,
    /// A right code of the instrument of this sign, which is not ours.
    Instrument(char),
    /// A right code of a later version than ours: of the instrument in this version, or of a kind not known here.
    Newer(u8),
}

/// The first day that a code can carry.
const FIRST_DAY: (u16, u8, u8) = (2026, 1, 1);
const DAYS: u32 = 1 << 14;
const SALTS: u32 = 1 << 6;
/// Signs of the header: instrument, version and kind, which capabilities are in depth.
const HEADER: usize = 3;
/// Five answers of seven kinds each, and date and salt.
const FIVE: usize = 3;
const DATED: usize = 4;
/// In how many ways a question can be answered, or not.
const WAYS: u32 = 7;

/// Writes a result as a code.
pub fn encode(Coded { kind, date, salt, ratings }: &Coded) -> String {
    let deep = |capability: usize| ratings.statements(capability).iter().any(Option::is_some);
    let mask =
        (0..CAPABILITIES).filter(|&capability| deep(capability)).fold(0, |mask, capability| mask | 1 << capability);
    let mut word = vec![INSTRUMENT, VERSION << 2 | *kind as u8, mask];
    put(&mut word, FIVE, five(std::array::from_fn(|capability| ratings.overview(capability))));
    let day = first_day().map_or(0, |first| date.days_since(first)).clamp(0, DAYS as i32 - 1) as u32;
    put(&mut word, DATED, day * SALTS + u32::from(*salt) % SALTS);
    for capability in (0..CAPABILITIES).filter(|&capability| deep(capability)) {
        put(&mut word, FIVE, five(*ratings.statements(capability)));
    }
    symbols::write(&check::sealed(word))
}

/// Reads a code however it is written, in whatever case and groups.
///
/// # Errors
/// Why it is none; only a right code is called one of another instrument, of a later version or of another kind.
pub fn decode(text: &str) -> Result<Coded, CodeError> {
    let word = symbols::read(text).map_err(|Unknown(sign)| CodeError::Sign(sign))?;
    if word.is_empty() {
        return Err(CodeError::Empty);
    }
    let word = check::opened(&word).ok_or(CodeError::Mistyped)?;
    let &[instrument, version_and_kind, ref rest @ ..] = word else { return Err(CodeError::Mistyped) };
    match instrument {
        INSTRUMENT => {}
        // The check does not see zeros put in front of a code.
        0 => return Err(CodeError::Mistyped),
        other => return Err(CodeError::Instrument(symbols::sign(other))),
    }
    let version = version_and_kind >> 2;
    let kind = Kind::ALL.into_iter().find(|kind| *kind as u8 == version_and_kind & 0b11);
    match (version, kind) {
        (0, _) => Err(CodeError::Mistyped),
        (VERSION, Some(kind)) => body(kind, rest).ok_or(CodeError::Mistyped),
        (newer, _) => Err(CodeError::Newer(newer)),
    }
}

/// What follows instrument, version and kind, and nothing after it; `None` of what `encode` never writes.
fn body(kind: Kind, rest: &[u8]) -> Option<Coded> {
    let (&mask, mut rest) = rest.split_first()?;
    let mut ratings = Ratings::default();
    for (capability, answer) in answers(take(&mut rest, FIVE)?)?.into_iter().enumerate() {
        ratings.set(Question::overview(capability)?, answer);
    }
    let dated = take(&mut rest, DATED)?;
    let date = first_day()?.plus(dated / SALTS)?;
    for capability in (0..CAPABILITIES).filter(|capability| mask >> capability & 1 == 1) {
        let answers = answers(take(&mut rest, FIVE)?)?;
        if answers == [None; STATEMENTS] {
            return None;
        }
        for (statement, answer) in answers.into_iter().enumerate() {
            ratings.set(Question::statement(capability, statement)?, answer);
        }
    }
    rest.is_empty().then_some(Coded { kind, date, salt: (dated % SALTS) as u8, ratings })
}

fn first_day() -> Option<Date> {
    let (year, month, day) = FIRST_DAY;
    Date::new(year, month, day)
}

/// Appends a number in so many signs, the highest first.
fn put(word: &mut Vec<u8>, signs: usize, number: u32) {
    word.extend((0..signs).rev().map(|place| (number >> (5 * place) & 31) as u8));
}

/// Takes a number of so many signs from the front.
fn take(rest: &mut &[u8], signs: usize) -> Option<u32> {
    let (number, after) = rest.split_at_checked(signs)?;
    *rest = after;
    Some(number.iter().fold(0, |sum, &sign| sum << 5 | u32::from(sign)))
}

/// Five answers as one number, the first counting most: 0 is none, 1 to 5 a step, 6 *Vet inte*.
fn five(answers: [Option<Answer>; 5]) -> u32 {
    answers.into_iter().fold(0, |sum, answer| {
        let digit = match answer {
            None => 0,
            Some(Answer::Step(step)) => step.number(),
            Some(Answer::DontKnow) => 6,
        };
        sum * WAYS + u32::from(digit)
    })
}

/// The five answers that [`five`] made this number of; `None` of a number that it makes of none.
fn answers(mut number: u32) -> Option<[Option<Answer>; 5]> {
    let mut answers = [None; 5];
    for answer in answers.iter_mut().rev() {
        let digit = (number % WAYS) as u8;
        *answer = if digit == 6 { Some(Answer::DontKnow) } else { Step::new(digit).map(Answer::Step) };
        number /= WAYS;
    }
    (number == 0).then_some(answers)
}

const _: () = assert!(CAPABILITIES == 5 && STATEMENTS == 5, "five answers make one number");
const _: () = assert!(
    HEADER + FIVE + DATED + CAPABILITIES * FIVE + check::CHECKS <= check::LONGEST,
    "the check notices every two wrong signs only of so short a code"
);
const _: () =
    assert!(INSTRUMENT >= 1 && INSTRUMENT < 32 && VERSION >= 1 && VERSION < 8, "a sign, and three bits of another");
