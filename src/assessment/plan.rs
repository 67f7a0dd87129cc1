//! *Min nästa handling*: one thing to change, as action learning has it.

use super::Date;

/// What a leader will try next; empty where nothing is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is to change.
    pub change: String,
    /// What is done first.
    pub first_step: String,
    /// How one will know that it worked.
    pub sign: String,
    /// By when.
    pub due: Option<Date>,
}

impl Plan {
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
