//! What the scripts of the page are told, as JSON.

use qrcodegen::{QrCode, QrCodeEcc};
use rektorer_i_aktion::{
    assessment::{Answer, Date, Profile, extremes},
    chart::{self, Element},
    instrument::{CAPABILITIES, Outline},
    lang::profile_words,
    record::{
        Id, Record,
        calendar::{self, Entry},
        code::{self, CodeError, Coded, Kind},
        compared::Refused,
        file::{self, FileError},
        json::{Json, Writer},
        kept::{self, Kept},
        link,
    },
    text::whole,
};

/// What a colleague's view is called.
const COLLEAGUE: &str = "colleague";
/// Light modules around a QR code (ISO/IEC 18004, 6.3.8).
const QUIET_ZONE: i32 = 4;

/// The answer to a question, which is a list of texts: what is asked and about what. Nothing (`null`) where it is no
/// question.
pub fn answer(question: &str) -> String {
    let asked = Json::parse(question).ok().and_then(|asked| asked.texts()).unwrap_or_default();
    let asked: Vec<&str> = asked.iter().map(|text| &**text).collect();
    match asked[..] {
        ["taken", outline, fields, day, label, id] => taken(outline, fields, day, label, id),
        ["read", outline, file] => read(outline, file),
        ["decode", outline, code, id] => decode(outline, code, id),
        ["results", outline, but, ref stored @ ..] => results(outline, but, stored),
        ["kept", outline, key, text] => kept(outline, key, text),
        ["picture", outline, file, ref words @ ..] => picture(outline, file, words),
        ["lay", outline, fields, day, today, kind, file] => lay(outline, fields, [day, today], kind, file),
        ["lay-codes", outline, fields, today, codes] => lay_codes(outline, fields, today, codes),
        ["lift", outline, fields, place] => lift(outline, fields, place),
        ["laid", outline, fields] => laid(outline, fields),
        ["link", base, code] => text(&link::link(base, code)),
        ["qr", text] => qr(text),
        ["later", day, months] => text(&later(day, months).map_or_else(String::new, Date::iso)),
        ["calendar", uid, stamp, day, summary, description] => calendar(uid, stamp, day, summary, description),
        _ => "null".to_string(),
    }
}

fn text(text: &str) -> String {
    let mut json = Writer::default();
    json.text(text);
    json.finish()
}

/// The same day so many months later.
fn later(day: &str, months: &str) -> Option<Date> {
    Date::parse(day)?.plus_months(months.parse().ok()?)
}

/// The result that the form's fields hold, given on this day. It gets the number `id` where the fields hold none.
fn taken(outline: &str, fields: &str, day: &str, label: &str, id: &str) -> String {
    told(outline, |outline| {
        let mut record = filled_in(fields, day, outline);
        record.label = label.to_string();
        if record.id == Id(0) {
            record.id = Id::parse(id).unwrap_or(Id(0));
        }
        Ok((Kind::Own, record))
    })
}

fn filled_in(fields: &str, day: &str, outline: &Outline) -> Record {
    let fields = Json::parse(fields).ok().and_then(|fields| fields.pairs()).unwrap_or_default();
    let date = Date::parse(day).unwrap_or_default();
    Record::of_fields(fields.iter().map(|(name, value)| (&**name, &**value)), date, outline)
}

/// The result in a file.
fn read(outline: &str, file: &str) -> String {
    told(outline, |outline| Ok((Kind::Own, file::read(file, outline).map_err(|error| of_file(&error))?)))
}

/// The result in a code, or in a link that holds one.
fn decode(outline: &str, text: &str, id: &str) -> String {
    told(outline, |_| {
        let Coded { kind, date, salt, ratings } = coded(text)?;
        if kind == Kind::Group {
            return Err(Wrong("group", String::new()));
        }
        // With the same salt, so that the same code comes of it again on its day.
        let id = Id(Id::parse(id).unwrap_or(Id(0)).0 & !u64::from(Id::SALT) | u64::from(salt));
        let (label, notes, plan, compared) = Default::default();
        Ok((kind, Record { id, date, label, ratings, notes, plan, compared }))
    })
}

/// What stands in a code, or in a text with a link that holds one.
fn coded(text: &str) -> Result<Coded, Wrong> {
    let code = match link::code_in(text) {
        Some("") => None,
        None if text.contains('/') => None,
        found => Some(found.unwrap_or(text)),
    };
    code::decode(code.ok_or_else(|| Wrong("no-link", String::new()))?).map_err(|error| of_code(&error))
}

/// Lays the result in a file, of this kind, beside what the form holds: what its field for that must hold then.
fn lay(outline: &str, fields: &str, [day, today]: [&str; 2], kind: &str, file: &str) -> String {
    changed(outline, fields, day, |record, outline| {
        let other = file::read(file, outline).map_err(|error| of_file(&error))?;
        let kind = if kind == COLLEAGUE { Kind::Colleague } else { Kind::Own };
        let own = record.clone();
        record.compared.add_earlier(kind, other, &own, Date::parse(today).unwrap_or_default()).map_err(of_refused)
    })
}

/// Lays what colleagues answered, one code or more, beside what the form holds.
fn lay_codes(outline: &str, fields: &str, today: &str, codes: &str) -> String {
    changed(outline, fields, today, |record, _| {
        let mut each = codes.split([',', ';', '\n']).filter(|text| !text.trim().is_empty()).peekable();
        if each.peek().is_none() {
            return Err(of_code(&CodeError::Empty));
        }
        each.try_for_each(|text| record.compared.add_colleague(coded(text)?, record.date).map_err(of_refused))
    })
}

/// Takes one of those that are laid beside it away.
fn lift(outline: &str, fields: &str, place: &str) -> String {
    changed(outline, fields, "", |record, _| {
        record.compared.remove(place.parse().unwrap_or(usize::MAX));
        Ok(())
    })
}

/// What the form's field for what its result is compared with must hold after a change, or why there is none.
fn changed(
    outline: &str,
    fields: &str,
    day: &str,
    change: impl FnOnce(&mut Record, &Outline) -> Result<(), Wrong>,
) -> String {
    let mut json = Writer::default();
    let changed = Outline::decode(outline).map_err(|_| Wrong("unreadable", String::new())).and_then(|outline| {
        let mut record = filled_in(fields, day, &outline);
        change(&mut record, &outline)?;
        Ok(file::write_compared(&record.compared, &outline))
    });
    match changed {
        Ok(text) => drop(json.object().name("compared").text(&text).end()),
        Err(wrong) => wrong.write(&mut json),
    }
    json.finish()
}

/// What is laid beside what the form holds.
fn laid(outline: &str, fields: &str) -> String {
    let mut json = Writer::default();
    json.list();
    if let Ok(outline) = Outline::decode(outline) {
        let record = filled_in(fields, "", &outline);
        let profile = Profile::of(&record.ratings);
        for (at, other) in record.compared.laid().iter().enumerate() {
            let earlier = record.compared.earlier.get(at);
            json.object().name("count").text(&whole(earlier.map_or(record.compared.colleagues.len() as u32, |_| 0)));
            json.name("day").text(&earlier.map_or_else(String::new, |record| record.date.iso()));
            json.name("label").text(earlier.map_or("", |record| &record.label));
            let differences = other.differences(&profile);
            json.name("cells").list();
            for (span, difference) in other.0.iter().zip(differences) {
                json.list();
                if let Some(span) = span {
                    json.text(&chart::decimal(span.lowest, ',')).text(&chart::decimal(span.highest, ','));
                }
                if let Some(difference) = difference {
                    json.text(&chart::signed(difference.least, ',')).text(&chart::signed(difference.most, ','));
                }
                json.end_list();
            }
            json.end_list();
            for (name, capabilities) in ["most", "least"].into_iter().zip(extremes(&differences)) {
                names(&mut json, name, &capabilities);
            }
            names(&mut json, "mixed", &other.mixed(&profile).collect::<Vec<_>>());
            json.end();
        }
    }
    json.end_list();
    json.finish()
}

/// Positions of capabilities.
fn names(json: &mut Writer, name: &str, capabilities: &[usize]) {
    json.name(name).list();
    for &capability in capabilities {
        json.text(&whole(capability as u32));
    }
    json.end_list();
}

/// All results among what is stored, keys and texts in turn: of each its key, and its label and day or else what is wrong
/// with it.
fn results(outline: &str, but: &str, stored: &[&str]) -> String {
    let mut json = Writer::default();
    json.list();
    if let Ok(outline) = Outline::decode(outline) {
        let stored = stored.as_chunks().0.iter().map(|[key, text]| (*key, *text));
        for Kept { key, record } in kept::results(stored, but, &outline) {
            json.list().text(&key);
            match record {
                Ok(record) => json.text(&record.label).text(&record.date.iso()),
                Err(error) => json.text(of_file(&error).0),
            };
            json.end_list();
        }
    }
    json.end_list();
    json.finish()
}

/// The result that is kept under a key.
fn kept(outline: &str, key: &str, text: &str) -> String {
    told(outline, |outline| {
        let record = kept::read(key, text, outline).unwrap_or(Err(FileError::NotOurs));
        Ok((Kind::Own, record.map_err(|error| of_file(&error))?))
    })
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
    json.object().name("kind").text(if kind == Kind::Colleague { COLLEAGUE } else { "own" });
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
    let code = Coded { kind, date: record.date, salt: record.id.salt(), ratings: record.ratings.clone() };
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

fn of_refused(refused: Refused) -> Wrong {
    match refused {
        Refused::Many => Wrong("many", String::new()),
        Refused::Twice => Wrong("twice", String::new()),
        Refused::Itself => Wrong("itself", String::new()),
        Refused::Future(date) => Wrong("future", date.iso()),
        Refused::Kind(Kind::Own) => Wrong("own", String::new()),
        Refused::Kind(Kind::Colleague) => Wrong(COLLEAGUE, String::new()),
        Refused::Kind(Kind::Group) => Wrong("group", String::new()),
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
/// names and values of its attributes. The words are the title, what a filled dot and a hollow one mean, and, where what
/// the result is compared with is drawn too, the names of the result and of each other.
fn picture(outline: &str, file: &str, words: &[&str]) -> String {
    let mut json = Writer::default();
    json.list();
    if let (Ok(outline), &[title, filled, hollow, ref names @ ..]) = (Outline::decode(outline), words)
        && let (Ok(record), Some(words)) = (file::read(file, &outline), profile_words(&outline.language))
    {
        let profile = Profile::of(&record.ratings);
        json.text(&chart::description(&chart::table(&profile, &outline, words), words));
        let (own, names) = names.split_first().unwrap_or((&"", &[]));
        let others: Vec<_> = record.compared.laid().into_iter().zip(names.iter().map(|name| name.to_string())).collect();
        let key = chart::Key { title, dots: [filled, hollow], own };
        let picture = chart::picture(&profile, &others, &outline, key);
        json.number(chart::WIDTH.unsigned_abs()).number(picture.height.unsigned_abs());
        for Element { name, text, attributes } in picture.elements {
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
fn qr(text: &str) -> String {
    let mut json = Writer::default();
    json.list();
    if let Ok(qr) = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium) {
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
fn calendar(uid: &str, stamp: &str, day: &str, summary: &str, description: &str) -> String {
    let date = Date::parse(day);
    let file = date.map(|date| calendar::calendar(&Entry { uid, stamp, date, summary, description }));
    text(&file.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use rektorer_i_aktion::instrument::CapabilityOutline;
    use serde_json::{Value, json};

    use super::*;

    fn outline() -> String {
        let ids = ["a", "b", "c", "d", "e"];
        let capability = |index: usize| CapabilityOutline {
            id: ids[index].to_string(),
            name: ids[index].to_uppercase(),
            label: vec![ids[index].to_uppercase()],
            statements: std::array::from_fn(|at| format!("{}-{}", ids[index], at + 1)),
        };
        Outline { language: "sv".to_string(), capabilities: std::array::from_fn(capability) }.encode()
    }

    fn asked(question: &[&str]) -> Value {
        let answer = answer(&json!(question).to_string());
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
    }

    fn taken(fields: Value) -> Value {
        asked(&["taken", &outline(), &fields.to_string(), "2026-11-25", "Våren", "0123456789abcdef"])
    }

    #[test]
    fn a_result_comes_back_from_its_file_and_its_numbers_from_its_code() {
        let fields =
            json!([["a", "4"], ["b", "x"], ["c-2", "5"], ["c-grund", "Ett \"ord\"\\"], ["plan-step", "Nu\nsen"]]);
        let first = taken(fields);
        let again = asked(&["read", &outline(), first["file"].as_str().expect("a file")]);
        assert_eq!(first, again);
        let decoded = asked(&["decode", &outline(), first["code"].as_str().expect("a code"), "ffffffffffffffff"]);
        assert_eq!((&decoded["code"], &decoded["rows"]), (&first["code"], &first["rows"]));
        assert_eq!(first["answers"][2], json!(["C", "", "", "5", "", "", ""]));
        assert_eq!((&first["notes"][2], &decoded["notes"][2]), (&json!(["C", "Ett \"ord\"\\"]), &json!(["C", ""])));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let wrong = |question: &[&str]| {
            let found = asked(question);
            (
                found["wrong"].as_str().unwrap_or_default().to_string(),
                found["place"].as_str().unwrap_or_default().to_string(),
            )
        };
        let pair = |name: &str, place: &str| (name.to_string(), place.to_string());
        assert_eq!(wrong(&["decode", &outline(), " ", "0"]), pair("empty", ""));
        assert_eq!(wrong(&["decode", &outline(), "R4å", "0"]), pair("sign", "å"));
        assert_eq!(wrong(&["decode", &outline(), "R4", "0"]), pair("mistyped", ""));
        for link in ["#r=", "https://example.org/#r=", "https://example.org/"] {
            assert_eq!(wrong(&["decode", &outline(), link, "0"]), pair("no-link", ""), "{link}");
        }
        assert_eq!(wrong(&["read", &outline(), "{"]), pair("not-ours", ""));
        assert_eq!(wrong(&["read", &outline(), "{\n\"rektorer-i-aktion-result\"!"]), pair("not-json", "2"));
        assert_eq!(wrong(&["read", &outline(), "{}"]), pair("not-ours", ""));
        let file = taken(json!([]))["file"].as_str().expect("a file").to_string();
        let file = |from: &str, to: &str| wrong(&["read", &outline(), &file.replace(from, to)]);
        assert_eq!(file("\"version\": 1", "\"version\": 2"), pair("newer", ""));
        assert_eq!(file("\"rektorer-i-aktion\"", "\"annat\""), pair("instrument", "annat"));
        assert_eq!(file("2026-11-25", "2026-11-31"), pair("field", "date"));
        assert_eq!(wrong(&["decode", "no outline", "R4", "0"]), pair("unreadable", ""));
        let stored = ["rektorer-i-aktion:result:2:a", "", "rektorer-i-aktion:draft:1:a", "{"];
        let listed = asked(&[&["results", &*outline(), ""][..], &stored].concat());
        let expected = json!([["rektorer-i-aktion:result:2:a", "newer"], ["rektorer-i-aktion:draft:1:a", "not-json"]]);
        assert_eq!(listed, expected);
    }

    #[test]
    fn a_group_code_is_not_opened() {
        let record = Coded { kind: Kind::Group, date: Date::default(), salt: 0, ratings: Default::default() };
        assert_eq!(asked(&["decode", &outline(), &code::encode(&record), "0"])["wrong"], "group");
    }

    #[test]
    fn what_is_no_question_has_no_answer() {
        for odd in ["", "[]", "{}", "[\"taken\"]", "[1]", "[\"qr\", \"a\", \"b\"]"] {
            assert_eq!(answer(odd), "null", "{odd}");
        }
    }
}
