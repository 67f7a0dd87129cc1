//! A result from the text of a file.

use crate::{
    assessment::{Plan, Ratings},
    instrument::{NAME, Outline, Question, STATEMENTS, VERSION},
};

use super::{
    super::{
        Compared,
        code::{self, Kind},
        compared::{MOST_COLLEAGUES, MOST_EARLIER},
        json::{Json, NotJson},
    },
    FORM, FORMAT, FileError, Id, Record,
    members::{Lines, Members, field},
};

/// The members of a result by itself.
const OF_RESULT: [&str; 5] = ["id", "date", "label", "capabilities", "plan"];
const COMPARED: &str = "compared";

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
    let mut known = vec!["format", "version", "instrument", "instrument_version"];
    known.extend(OF_RESULT);
    if form == FORM {
        known.push(COMPARED);
    }
    let file = Members::of(Some(&json), "", &known)?;
    let mut record = result(&file, outline)?;
    record.compared = compared_in(file.json(COMPARED), outline)?;
    Ok(record)
}

/// Reads what a result is compared with as the form keeps it; of anything else nothing.
pub fn compared(text: &str, outline: &Outline) -> Compared {
    Json::parse(text).ok().and_then(|json| compared_in(Some(&json), outline).ok()).unwrap_or_default()
}

fn compared_in(json: Option<&Json>, outline: &Outline) -> Result<Compared, FileError> {
    let members = Members::of(json, COMPARED, &["earlier", "colleagues"])?;
    let mut compared = Compared::default();
    for (at, item) in members.list("earlier", MOST_EARLIER)?.iter().enumerate() {
        let path = members.item("earlier", at);
        compared.earlier.push(result(&Members::of(Some(item), &path, &OF_RESULT)?, outline)?);
    }
    for (at, item) in members.list("colleagues", MOST_COLLEAGUES)?.iter().enumerate() {
        let coded = item.text().and_then(|text| code::decode(text).ok());
        let coded = coded.filter(|coded| coded.kind == Kind::Colleague);
        compared.colleagues.push(coded.ok_or_else(|| field(&members.item("colleagues", at)))?);
    }
    if compared.others() > MOST_EARLIER {
        return Err(field(COMPARED));
    }
    Ok(compared)
}

/// What a result holds by itself.
fn result(file: &Members, outline: &Outline) -> Result<Record, FileError> {
    let plan = Members::of(file.json("plan"), &file.path("plan"), &["change", "first_step", "sign", "due"])?;
    let names: Vec<&str> = outline.capabilities.iter().map(|capability| &*capability.id).collect();
    let capabilities = Members::of(file.json("capabilities"), &file.path("capabilities"), &names)?;
    let mut record = Record {
        id: file.text("id", Lines::One)?.and_then(Id::parse).ok_or_else(|| field(&file.path("id")))?,
        date: file.date("date")?.ok_or_else(|| field(&file.path("date")))?,
        label: file.text("label", Lines::One)?.unwrap_or_default().to_string(),
        ratings: Ratings::default(),
        notes: Default::default(),
        plan: Plan {
            change: plan.text("change", Lines::More)?.unwrap_or_default().to_string(),
            first_step: plan.text("first_step", Lines::More)?.unwrap_or_default().to_string(),
            sign: plan.text("sign", Lines::More)?.unwrap_or_default().to_string(),
            due: plan.date("due")?,
        },
        compared: Compared::default(),
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

/// The version under this name; fails where it is later than ours, or none.
fn version(json: &Json, name: &str, ours: u32) -> Result<u32, FileError> {
    match json.get(name).and_then(Json::whole) {
        Some(version) if version > ours => Err(FileError::Newer(version)),
        Some(version) if version > 0 => Ok(version),
        _ => Err(field(name)),
    }
}
