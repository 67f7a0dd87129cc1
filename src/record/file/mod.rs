//! The file: everything that a leader has filled in, as JSON. Its schema is `docs/result.schema.json`. What is kept in
//! the browser is kept in the same form.

mod members;
mod read;
mod write;

use crate::{
    assessment::{Date, Plan, Ratings},
    instrument::CAPABILITIES,
};

use super::Compared;

pub use read::{compared as read_compared, read};
pub use write::{compared as write_compared, write};

/// A result with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub id: Id,
    /// When it was given.
    pub date: Date,
    /// What the leader calls it; empty where they do not.
    pub label: String,
    pub ratings: Ratings,
    /// What each capability's rating rests on.
    pub notes: [String; CAPABILITIES],
    pub plan: Plan,
    pub compared: Compared,
}

/// Random, and the same wherever a result is taken: its code carries the lowest bits as salt, and a calendar knows by it
/// that an entry is a new version of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(pub u64);

/// Why a text is no file that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// No JSON: on this line something else was expected.
    NotJson(u32),
    /// JSON, but not of ours.
    NotOurs,
    /// Of this version, later than ours, of the file or of what was asked.
    Newer(u32),
    /// Of another instrument, of this name.
    Instrument(String),
    /// At this place, such as `plan.due`, something else was expected.
    Field(String),
}

/// What tells a file of ours from others.
const FORMAT: &str = "rektorer-i-aktion-result";
/// The version of its form: the second may hold what the result is compared with, the first is all else.
const FORM: u32 = 2;
const DONT_KNOW: &str = "dont-know";

impl Id {
    /// In sixteen hexadecimal digits.
    pub fn digits(self) -> String {
        (0..16).rev().filter_map(|place| char::from_digit((self.0 >> (4 * place) & 15) as u32, 16)).collect()
    }

    /// Its lowest six bits, by which its code tells equal results apart.
    pub const SALT: u8 = 0b11_1111;

    /// Those of this number.
    pub fn salt(self) -> u8 {
        (self.0 & u64::from(Self::SALT)) as u8
    }

    /// Reads them; `None` of anything else.
    pub fn parse(digits: &str) -> Option<Self> {
        let known = digits.len() == 16 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        known
            .then(|| {
                digits.chars().filter_map(|digit| digit.to_digit(16)).fold(0, |id, digit| id << 4 | u64::from(digit))
            })
            .map(Self)
    }
}
