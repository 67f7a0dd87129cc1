//! The members of an object in a file, each as what it must be.

use crate::{
    assessment::{Answer, Date, Step},
    text::whole,
};

use super::{
    super::json::Json,
    DONT_KNOW, FileError,
};

/// Something else was expected at this place.
pub fn field(path: &str) -> FileError {
    FileError::Field(path.to_string())
}

/// How many lines a text may have, as its field has them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    One,
    More,
}

/// An object of a file, and where it lies there.
pub struct Members<'a> {
    json: Option<&'a Json>,
    path: String,
}

impl<'a> Members<'a> {
    /// The object at this place, which may be absent and holds no other names.
    pub fn of(json: Option<&'a Json>, path: &str, known: &[&str]) -> Result<Self, FileError> {
        let members = Self { json, path: path.to_string() };
        let Some(json) = json else { return Ok(members) };
        let names = json.object().ok_or_else(|| field(path))?.iter().map(|(name, _)| &**name);
        match names.into_iter().find(|name| !known.contains(name)) {
            Some(unknown) => Err(field(&members.path(unknown))),
            None => Ok(members),
        }
    }

    pub fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_string() } else { [&*self.path, ".", name].concat() }
    }

    pub fn json(&self, name: &str) -> Option<&'a Json> {
        self.json.and_then(|json| json.get(name))
    }

    /// The path of an item of a list, from 0.
    pub fn item(&self, name: &str, at: usize) -> String {
        [&*self.path(name), "[", &whole(at as u32), "]"].concat()
    }

    /// The items of a list of at most so many; none where it is absent.
    pub fn list(&self, name: &str, most: usize) -> Result<&'a [Json], FileError> {
        let Some(json) = self.json(name) else { return Ok(&[]) };
        json.list().filter(|items| items.len() <= most).ok_or_else(|| field(&self.path(name)))
    }

    pub fn text(&self, name: &str, lines: Lines) -> Result<Option<&'a str>, FileError> {
        let Some(json) = self.json(name) else { return Ok(None) };
        // No field holds these, so that a text with them would not come out as it was.
        let odd = |sign| sign == '\r' || sign == '\n' && lines == Lines::One;
        json.text().filter(|text| !text.contains(odd)).map(Some).ok_or_else(|| field(&self.path(name)))
    }

    pub fn date(&self, name: &str) -> Result<Option<Date>, FileError> {
        let Some(text) = self.text(name, Lines::One)? else { return Ok(None) };
        Date::parse(text).map(Some).ok_or_else(|| field(&self.path(name)))
    }

    pub fn answer(&self, name: &str) -> Result<Option<Answer>, FileError> {
        let Some(json) = self.json(name) else { return Ok(None) };
        let step = || json.whole().and_then(|number| u8::try_from(number).ok()).and_then(Step::new).map(Answer::Step);
        let dont_know = (json.text() == Some(DONT_KNOW)).then_some(Answer::DontKnow);
        dont_know.or_else(step).map(Some).ok_or_else(|| field(&self.path(name)))
    }
}
