//! Ratings: one optional answer to each question.

use crate::instrument::{CAPABILITIES, Question, STATEMENTS, STEPS};

/// A step of the ladder, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(u8);

impl Step {
    /// The step with this number; `None` outside 1–5.
    pub fn new(number: u8) -> Option<Self> {
        (1..=STEPS as u8).contains(&number).then_some(Self(number))
    }

    /// Its number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// What a leader answers: a step, or *Vet inte eller inte aktuellt*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Step(Step),
    DontKnow,
}

impl Answer {
    /// Reads a radio's value: `1` to `5`, or `x` for don't know. Anything else is no answer.
    pub fn from_value(value: &str) -> Option<Self> {
        match value.as_bytes() {
            b"x" => Some(Self::DontKnow),
            [digit @ b'1'..=b'5'] => Step::new(digit - b'0').map(Self::Step),
            _ => None,
        }
    }

    /// The radio's value that [`Answer::from_value`] reads as this.
    pub fn value(self) -> String {
        match self {
            Self::Step(step) => char::from(b'0' + step.number()).to_string(),
            Self::DontKnow => "x".to_string(),
        }
    }

    /// The step, if it is one.
    pub fn step(self) -> Option<Step> {
        match self {
            Self::Step(step) => Some(step),
            Self::DontKnow => None,
        }
    }
}

/// All answers given so far; unanswered questions are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    overview: [Option<Answer>; CAPABILITIES],
    statements: [[Option<Answer>; STATEMENTS]; CAPABILITIES],
}

impl Ratings {
    /// The answer to a question.
    pub fn get(&self, question: Question) -> Option<Answer> {
        match question.statement_index() {
            None => self.overview[question.capability()],
            Some(statement) => self.statements[question.capability()][statement],
        }
    }

    /// Sets or clears the answer to a question.
    pub fn set(&mut self, question: Question, answer: Option<Answer>) {
        let place = match question.statement_index() {
            None => &mut self.overview[question.capability()],
            Some(statement) => &mut self.statements[question.capability()][statement],
        };
        *place = answer;
    }

    /// The overview answer of a capability.
    pub fn overview(&self, capability: usize) -> Option<Answer> {
        self.overview[capability]
    }

    /// The answers to a capability's statements.
    pub fn statements(&self, capability: usize) -> &[Option<Answer>; STATEMENTS] {
        &self.statements[capability]
    }
}
