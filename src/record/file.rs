//! The file: everything that a leader has filled in, as JSON. Its schema is `docs/result.schema.json`. What is kept in
//! the browser is kept in the same form.

use crate::{
    assessment::{Answer, Date, Plan, Ratings, Step},
    instrument::{CAPABILITIES, NAME, Outline, Question, STATEMENTS, VERSION},
};

use super::{
    Compared,
    code::{self, Coded, Kind},
    json::{Json, NotJson, Writer},
};

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

impl Record {
    /// Its numbers, as a code of this kind holds them.
    pub fn coded(&self, kind: Kind) -> Coded {
        let salt = self.id.0 as u8 & Id::SALT;
        Coded { kind, date: self.date, salt, ratings: self.ratings.clone() }
    }
}

impl Id {
    /// In sixteen hexadecimal digits.
    pub fn digits(self) -> String {
        (0..16).rev().filter_map(|place| char::from_digit((self.0 >> (4 * place) & 15) as u32, 16)).collect()
    }

    /// Its lowest six bits, by which its code tells equal results apart.
    pub const SALT: u8 = 0b11_1111;

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

/// Writes a file. What holds nothing is left out.
pub fn write(record: &Record, outline: &Outline) -> String {
    let mut json = Writer::default();
    let compared = record.compared.codes();
    json.object().name("format").text(FORMAT).name("version").number(form_of(&compared));
    json.name("instrument").text(NAME).name("instrument_version").number(VERSION.into());
    json.name("id").text(&record.id.digits()).name("date").text(&record.date.iso());
    member(&mut json, "label", &record.label);
    json.name("capabilities").object();
    for (index, capability) in outline.capabilities.iter().enumerate() {
        let (overview, statements) = (record.ratings.overview(index), record.ratings.statements(index));
        let is_deep = statements.iter().any(Option::is_some);
        if overview.is_none() && !is_deep && record.notes[index].is_empty() {
            continue;
        }
        json.name(&capability.id).object();
        answer(&mut json, "overview", overview);
        if is_deep {
            json.name("statements").object();
            for (id, of) in capability.statements.iter().zip(statements) {
                answer(&mut json, id, *of);
            }
            json.end();
        }
        member(&mut json, "note", &record.notes[index]);
        json.end();
    }
    json.end();
    let Plan { change, first_step, sign, due } = &record.plan;
    if !record.plan.is_empty() {
        json.name("plan").object();
        member(&mut json, "change", change);
        member(&mut json, "first_step", first_step);
        member(&mut json, "sign", sign);
        member(&mut json, "due", &due.map_or_else(String::new, Date::iso));
        json.end();
    }
    if !compared.is_empty() {
        json.name("compared").list();
        for code in compared {
            json.text(&code);
        }
        json.end_list();
    }
    json.end();
    json.finish() + "\n"
}

fn member(json: &mut Writer, name: &str, text: &str) {
    if !text.is_empty() {
        json.name(name).text(text);
    }
}

fn answer(json: &mut Writer, name: &str, answer: Option<Answer>) {
    match answer {
        Some(Answer::Step(step)) => json.name(name).number(step.number().into()),
        Some(Answer::DontKnow) => json.name(name).text(DONT_KNOW),
        None => return,
    };
}

/// Reads a file.
///
/// # Errors
/// Why it cannot be opened, with the place in it where it is one of ours.
pub fn read(text: &str, outline: &Outline) -> Result<Record, FileError> {
    let json = Json::parse(text).map_err(|NotJson { line }| {
        // One of ours that is damaged, or something else altogether.
        let is_ours = text.split('"').any(|part| part == FORMAT);
        if is_ours { FileError::NotJson(line) } else { FileError::NotOurs }
    })?;
    if json.get("format").and_then(Json::text) != Some(FORMAT) {
        return Err(FileError::NotOurs);
    }
    // A later form may hold anything else.
    let form = version(&json, "version", FORM)?;
    match json.get("instrument").and_then(Json::text) {
        Some(NAME) => version(&json, "instrument_version", VERSION.into())?,
        Some(other) => return Err(FileError::Instrument(other.to_string())),
        None => return Err(field("instrument")),
    };
    let known = [
        "format",
        "version",
        "instrument",
        "instrument_version",
        "id",
        "date",
        "label",
        "capabilities",
        "plan",
        "compared",
    ];
    let file = Members::of(Some(&json), "", &known)?;
    let plan = Members::of(file.json("plan"), "plan", &["change", "first_step", "sign", "due"])?;
    let names: Vec<&str> = outline.capabilities.iter().map(|capability| &*capability.id).collect();
    let capabilities = Members::of(file.json("capabilities"), "capabilities", &names)?;
    let mut record = Record {
        id: file.text("id", Lines::One)?.and_then(Id::parse).ok_or_else(|| field("id"))?,
        date: file.date("date")?.ok_or_else(|| field("date"))?,
        label: file.text("label", Lines::One)?.unwrap_or_default().to_string(),
        ratings: Ratings::default(),
        notes: Default::default(),
        plan: Plan {
            change: plan.text("change", Lines::More)?.unwrap_or_default().to_string(),
            first_step: plan.text("first_step", Lines::More)?.unwrap_or_default().to_string(),
            sign: plan.text("sign", Lines::More)?.unwrap_or_default().to_string(),
            due: plan.date("due")?,
        },
        compared: compared(&file, form)?,
    };
    for (index, (name, note)) in names.iter().zip(&mut record.notes).enumerate() {
        let path = capabilities.path(name);
        let capability = Members::of(capabilities.json(name), &path, &["overview", "statements", "note"])?;
        *note = capability.text("note", Lines::One)?.unwrap_or_default().to_string();
        let ids: [&str; STATEMENTS] = outline.capabilities[index].statements.each_ref().map(|id| &**id);
        let statements = Members::of(capability.json("statements"), &capability.path("statements"), &ids)?;
        let answers = ids.iter().enumerate().map(|(at, id)| (Question::statement(index, at), statements.answer(id)));
        for (question, answer) in
            std::iter::once((Question::overview(index), capability.answer("overview"))).chain(answers)
        {
            if let (Some(question), Some(answer)) = (question, answer?) {
                record.ratings.set(question, Some(answer));
            }
        }
    }
    Ok(record)
}

/// What the result is compared with: codes as they are written here, and there where the form of the file has it.
fn compared(file: &Members, form: u32) -> Result<Compared, FileError> {
    let name = "compared";
    let fault = || field(name);
    let codes = file.json(name).map_or(Some(Vec::new()), Json::texts).ok_or_else(fault)?;
    let mut compared = Compared::default();
    for code in &codes {
        code::decode(code).ok().and_then(|coded| compared.add(coded).ok()).ok_or_else(fault)?;
    }
    if compared.codes() == codes && form == form_of(&codes) { Ok(compared) } else { Err(fault()) }
}

/// The version of the form of a file with these codes: the first that can hold it.
fn form_of<T>(codes: &[T]) -> u32 {
    if codes.is_empty() { 1 } else { FORM }
}

/// The version under this name; fails where it is later than ours, or none.
fn version(json: &Json, name: &str, ours: u32) -> Result<u32, FileError> {
    match json.get(name).and_then(Json::whole) {
        Some(version) if version > ours => Err(FileError::Newer(version)),
        Some(version) if version > 0 => Ok(version),
        _ => Err(field(name)),
    }
}

fn field(path: &str) -> FileError {
    FileError::Field(path.to_string())
}

/// How many lines a text may have, as its field has them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    More,
}

/// An object of a file, and where it lies there.
struct Members<'a> {
    json: Option<&'a Json>,
    path: String,
}

impl<'a> Members<'a> {
    /// The object at this place, which may be absent and holds no other names.
    fn of(json: Option<&'a Json>, path: &str, known: &[&str]) -> Result<Self, FileError> {
        let members = Self { json, path: path.to_string() };
        let Some(json) = json else { return Ok(members) };
        let names = json.object().ok_or_else(|| field(path))?.iter().map(|(name, _)| &**name);
        match names.into_iter().find(|name| !known.contains(name)) {
            Some(unknown) => Err(field(&members.path(unknown))),
            None => Ok(members),
        }
    }

    fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_string() } else { [&*self.path, ".", name].concat() }
    }

    fn json(&self, name: &str) -> Option<&'a Json> {
        self.json.and_then(|json| json.get(name))
    }

    fn text(&self, name: &str, lines: Lines) -> Result<Option<&'a str>, FileError> {
        let Some(json) = self.json(name) else { return Ok(None) };
        // No field holds these, so that a text with them would not come out as it was.
        let odd = |sign| sign == '\r' || sign == '\n' && lines == Lines::One;
        json.text().filter(|text| !text.contains(odd)).map(Some).ok_or_else(|| field(&self.path(name)))
    }

    fn date(&self, name: &str) -> Result<Option<Date>, FileError> {
        let Some(text) = self.text(name, Lines::One)? else { return Ok(None) };
        Date::parse(text).map(Some).ok_or_else(|| field(&self.path(name)))
    }

    fn answer(&self, name: &str) -> Result<Option<Answer>, FileError> {
        let Some(json) = self.json(name) else { return Ok(None) };
        let step = || json.whole().and_then(|number| u8::try_from(number).ok()).and_then(Step::new).map(Answer::Step);
        let dont_know = (json.text() == Some(DONT_KNOW)).then_some(Answer::DontKnow);
        dont_know.or_else(step).map(Some).ok_or_else(|| field(&self.path(name)))
    }
}
