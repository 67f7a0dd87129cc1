//! The address of one question.

use super::{CAPABILITIES, STATEMENTS};

/// One question of the form: a capability's overview, or one of its statements. Positions count from 0 in
/// source order and always lie within the instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    capability: usize,
    statement: Option<usize>,
}

impl Question {
    /// The overview question of a capability; `None` outside the instrument.
    pub fn overview(capability: usize) -> Option<Self> {
        (capability < CAPABILITIES).then_some(Self { capability, statement: None })
    }

    /// A statement of a capability; `None` outside the instrument.
    pub fn statement(capability: usize, statement: usize) -> Option<Self> {
        (capability < CAPABILITIES && statement < STATEMENTS).then_some(Self { capability, statement: Some(statement) })
    }

    /// Every question in the order of the page: each overview before its statements.
    pub fn all() -> impl Iterator<Item = Self> {
        const EACH: usize = 1 + STATEMENTS;
        (0..CAPABILITIES * EACH).map(|at| Self { capability: at / EACH, statement: (at % EACH).checked_sub(1) })
    }

    /// Position of the capability it belongs to.
    pub fn capability(self) -> usize {
        self.capability
    }

    /// Position of the statement, `None` for the overview.
    pub fn statement_index(self) -> Option<usize> {
        self.statement
    }
}
