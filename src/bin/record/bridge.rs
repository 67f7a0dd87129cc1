//! What the scripts of the page are told, as JSON.

use qrcodegen::{QrCode, QrCodeEcc};
use rektorer_i_aktion::{
    assessment::{Answer, Date, Profile},
    chart::{self, Element},
    instrument::{CAPABILITIES, Outline},
    lang::profile_words,
    record::{
        Id, Record,
        calendar::{self, Entry},
        code::{self, CodeError, Coded, Kind},
        file::{self, FileError},
        json::{Json, Writer},
        kept::{self, Kept},
        link, png,
    },
    text::whole,
};

/// Light modules around a QR code (ISO/IEC 18004, 6.3.8).
const QUIET_ZONE: i32 = 4;
/// How many of the lowest bits of a result's number are its code's salt.
const SALT: u64 = 0b11_1111;

/// The result that the form's fields hold.
pub fn taken(outline: &str, fields: &str, day: &str, label: &str, id: &str) -> String {
    told(outline, |outline| {
        let fields = Json::parse(fields).ok().and_then(|fields| fields.pairs());
        let fields = fields.unwrap_or_default();
        let date = Date::parse(day).unwrap_or_default();
        let mut record = Record::of_fields(fields.iter().map(|(name, value)| (&**name, &**value)), date, outline);
        record.label = label.to_string();
        if record.id == Id(0) {
            record.id = Id::parse(id).unwrap_or(Id(0));
        }
        Ok((Kind::Own, record))
    })
}

/// The result in a file.
pub fn read(outline: &str, file: &str) -> String {
    told(outline, |outline| Ok((Kind::Own, file::read(file, outline).map_err(|error| of_file(&error))?)))
}

/// The result in a code, or in a link that holds one.
pub fn decode(outline: &str, text: &str, id: &str) -> String {
    told(outline, |_| {
        let code = link::code_in(text).unwrap_or(text);
        let Coded { kind, date, salt, ratings } = code::decode(code).map_err(|error| of_code(&error))?;
        if kind == Kind::Group {
            return Err(Wrong("group", String::new()));
        }
        // With the same salt, so that the same code comes of it again on its day.
        let id = Id(Id::parse(id).unwrap_or(Id(0)).0 & !SALT | u64::from(salt));
        let (label, notes, plan) = Default::default();
        Ok((kind, Record { id, date, label, ratings, notes, plan }))
    })
}

/// All results among what is stored, each with its key.
pub fn results(outline: &str, stored: &str, but: &str) -> String {
    let Ok(outline) = Outline::decode(outline) else { return "[]".to_string() };
    let stored = Json::parse(stored).ok().and_then(|stored| stored.pairs()).unwrap_or_default();
    let found = kept::results(stored.iter().map(|(key, text)| (&**key, &**text)), but, &outline);
    let mut json = Writer::default();
    json.list();
    for Kept { key, record } in found {
        json.list().text(&key);
        match record {
            Ok(record) => view(&mut json, Kind::Own, &record, &outline),
            Err(error) => of_file(&error).write(&mut json),
        }
        json.end_list();
    }
    json.end_list();
    json.finish()
}

/// Why nothing can be shown: the name of a sentence of the page, and what stands in its place.
struct Wrong(&'static str, String);

impl Wrong {
    fn write(&self, json: &mut Writer) {
        json.object().name("wrong").text(self.0).name("place").text(&self.1).end();
    }
}

/// What `find` finds for this form, or why nothing is found.
fn told(outline: &str, find: impl FnOnce(&Outline) -> Result<(Kind, Record), Wrong>) -> String {
    let mut json = Writer::default();
    let found = Outline::decode(outline).map_err(|_| Wrong("unreadable", String::new()));
    match found.and_then(|outline| find(&outline).map(|found| (found, outline))) {
        Ok(((kind, record), outline)) => view(&mut json, kind, &record, &outline),
        Err(wrong) => wrong.write(&mut json),
    }
    json.finish()
}

/// All that the page shows of a result.
fn view(json: &mut Writer, kind: Kind, record: &Record, outline: &Outline) {
    json.object().name("kind").text(if kind == Kind::Colleague { "colleague" } else { "own" });
    json.name("holds").text(if record.is_empty() { "" } else { "something" });
    json.name("day").text(&record.date.iso()).name("label").text(&record.label);
    json.name("id").text(&record.id.digits());
    if let Some(words) = profile_words(&outline.language) {
        let profile = Profile::of(&record.ratings);
        json.name("sentence").text(&chart::text(&chart::sentence(&profile, outline, words)));
        json.name("rows").list();
        for row in chart::table(&profile, outline, words) {
            json.list().text(&row.name).text(&row.basis).text(&row.value).end_list();
        }
        json.end_list();
    }
    json.name("answers").list();
    for index in 0..CAPABILITIES {
        answers(json, index, record, outline);
    }
    json.end_list().name("notes").list();
    for (capability, note) in outline.capabilities.iter().zip(&record.notes) {
        json.list().text(&capability.name).text(note).end_list();
    }
    let plan = &record.plan;
    json.end_list().name("plan").list().text(&plan.change).text(&plan.first_step).text(&plan.sign);
    json.text(&plan.due.map_or_else(String::new, Date::iso)).end_list();
    json.name("fields").list();
    for (name, value) in record.fields(outline) {
        json.list().text(&name).text(&value).end_list();
    }
    let code = Coded { kind, date: record.date, salt: (record.id.0 & SALT) as u8, ratings: record.ratings.clone() };
    json.end_list().name("code").text(&code::encode(&code)).name("file").text(&file::write(record, outline)).end();
}

/// A capability's name and what is answered: its overview, and where any is answered its statements. Empty for no
/// answer, `x` for *Vet inte*.
fn answers(json: &mut Writer, index: usize, record: &Record, outline: &Outline) {
    json.list().text(&outline.capabilities[index].name);
    let mut say = |answer: Option<Answer>| {
        json.text(&answer.map_or_else(String::new, Answer::value));
    };
    let statements = record.ratings.statements(index);
    say(record.ratings.overview(index));
    if statements.iter().any(Option::is_some) {
        statements.iter().for_each(|answer| say(*answer));
    }
    json.end_list();
}

fn of_code(error: &CodeError) -> Wrong {
    match error {
        CodeError::Empty => Wrong("empty", String::new()),
        CodeError::Sign(sign) => Wrong("sign", String::from(*sign)),
        CodeError::Mistyped => Wrong("mistyped", String::new()),
        CodeError::Instrument(sign) => Wrong("instrument", String::from(*sign)),
        CodeError::Newer(_) => Wrong("newer", String::new()),
    }
}

fn of_file(error: &FileError) -> Wrong {
    match error {
        FileError::NotJson(line) => Wrong("not-json", whole(*line)),
        FileError::NotOurs => Wrong("not-ours", String::new()),
        FileError::Newer(_) => Wrong("newer", String::new()),
        FileError::Instrument(name) => Wrong("instrument", name.clone()),
        FileError::Field(place) => Wrong("field", place.clone()),
    }
}

/// The chart of a result as elements of SVG: the size, title and description, then of each its name, its text, and
/// names and values of its attributes.
pub fn picture(outline: &str, file: &str, title: &str, key: [&str; 2]) -> String {
    let mut json = Writer::default();
    json.list();
    if let Ok(outline) = Outline::decode(outline)
        && let (Ok(record), Some(words)) = (file::read(file, &outline), profile_words(&outline.language))
    {
        let profile = Profile::of(&record.ratings);
        json.text(&chart::description(&chart::table(&profile, &outline, words), words));
        json.number(chart::WIDTH.unsigned_abs()).number(chart::PICTURE_HEIGHT.unsigned_abs());
        for Element { name, text, attributes } in chart::picture(&profile, &outline, title, key) {
            json.list().text(name).text(&text);
            for (name, value) in attributes {
                json.text(name).text(&value);
            }
            json.end_list();
        }
    }
    json.end_list();
    json.finish()
}

/// A QR code: how many modules it is wide, and its dark ones as a path of SVG.
pub fn qr(text: &str) -> String {
    let mut json = Writer::default();
    json.list();
    if let Ok(qr) = QrCode::encode_text(text, QrCodeEcc::Medium) {
        let at = |module: i32| whole((module + QUIET_ZONE).unsigned_abs());
        let mut path = String::new();
        for (y, x) in (0..qr.size()).flat_map(|y| (0..qr.size()).map(move |x| (y, x))) {
            if qr.get_module(x, y) {
                path.push_str(&["M", &at(x), " ", &at(y), "h1v1h-1z"].concat());
            }
        }
        json.text(&at(qr.size() + QUIET_ZONE)).text(&path);
    }
    json.end_list();
    json.finish()
}

/// A calendar file with one entry; nothing where the day is none.
pub fn calendar(uid: &str, stamp: &str, day: &str, summary: &str, description: &str) -> String {
    Date::parse(day)
        .map_or_else(String::new, |date| calendar::calendar(&Entry { uid, stamp, date, summary, description }))
}

/// A PNG with title and description in it; the same where it is none.
pub fn described(png: Vec<u8>, title: &str, description: &str) -> Vec<u8> {
    png::described(&png, &[("Title", title), ("Description", description)]).unwrap_or(png)
}
