//! A result as the fields of the form hold it, by their names.

use crate::{
    assessment::{Answer, Date},
    instrument::{CAPABILITIES, Outline, Question},
};

use super::{
    Compared,
    file::{Id, Record},
};

/// Names of the fields that belong to no question.
const ID: &str = "result";
const CHANGE: &str = "plan-change";
const FIRST_STEP: &str = "plan-step";
const SIGN: &str = "plan-sign";
const DUE: &str = "plan-due";
const COMPARED: &str = "compared";
/// What a note's field is named after its capability.
const NOTE: &str = "-grund";

impl Record {
    /// The result that fields of these names hold, given on this day; what no field of ours is, is passed over. A number
    /// that is none is taken for zero.
    pub fn of_fields(fields: &[(&str, &str)], date: Date, outline: &Outline) -> Self {
        let mut record = Self {
            id: Id(0),
            date,
            label: String::new(),
            ratings: Default::default(),
            notes: Default::default(),
            plan: Default::default(),
            compared: Compared::default(),
        };
        for &(name, value) in fields {
            let text = || value.to_string();
            match name {
                ID => record.id = Id::parse(value).unwrap_or(Id(0)),
                CHANGE => record.plan.change = text(),
                FIRST_STEP => record.plan.first_step = text(),
                SIGN => record.plan.sign = text(),
                COMPARED => record.compared = Compared::parse(value),
                DUE => record.plan.due = Date::parse(value),
                _ => match (outline.question(name), note_of(name, outline)) {
                    (Some(question), _) => record.ratings.set(question, Answer::from_value(value)),
                    (None, Some(capability)) => record.notes[capability] = text(),
                    (None, None) => {}
                },
            }
        }
        record
    }

    /// What each field must hold for this result, also those that must be empty.
    pub fn fields(&self, outline: &Outline) -> Vec<(String, String)> {
        let own = |name: &str, value: &str| (name.to_string(), value.to_string());
        let value = |answer: Option<Answer>| answer.map_or_else(String::new, Answer::value);
        let answers =
            Question::all().map(|question| (outline.id(question).to_string(), value(self.ratings.get(question))));
        let notes = outline.capabilities.iter().zip(&self.notes);
        let mut fields: Vec<(String, String)> = answers.collect();
        fields.extend(notes.map(|(capability, note)| ([&*capability.id, NOTE].concat(), note.clone())));
        fields.extend([
            own(ID, &if self.id == Id(0) { String::new() } else { self.id.digits() }),
            own(CHANGE, &self.plan.change),
            own(FIRST_STEP, &self.plan.first_step),
            own(SIGN, &self.plan.sign),
            own(COMPARED, &self.compared.codes().join(" ")),
            own(DUE, &self.plan.due.map_or_else(String::new, Date::iso)),
        ]);
        fields
    }

    /// Whether it holds no answer, no word, and nothing that it is compared with.
    pub fn is_empty(&self) -> bool {
        let answered = Question::all().any(|question| self.ratings.get(question).is_some());
        !answered
            && self.compared == Compared::default()
            && self.notes.iter().all(String::is_empty)
            && self.plan.is_empty()
    }
}

fn note_of(name: &str, outline: &Outline) -> Option<usize> {
    let of = name.strip_suffix(NOTE)?;
    (0..CAPABILITIES).find(|&index| outline.capabilities[index].id == of)
}
