//! What the scripts of the page are told, as JSON.

use rektorer_i_aktion::{
    assessment::{Date, Difference, Other, Profile, Span, extremes},
    chart,
    instrument::Outline,
    lang::ProfileWords,
    record::{
        Id, Record,
        calendar::{self, Entry},
        code::{self, CodeError, Coded, Kind},
        compared::{Laid, Refused},
        file::{self, FileError},
        json::{Json, Writer},
        kept::{self, Kept},
        link, png,
    },
    text::whole,
};

/// What a colleague's view is called.
const COLLEAGUE: &str = "colleague";
/// The answer to what is no question.
const NOTHING: &str = "null";

/// The answer to a question, which is a list of texts: what is asked and about what. Nothing (`null`) where it is no
/// question.
pub fn answer(question: &str) -> String {
    let json = Json::parse(question).unwrap_or(Json::Null);
    let asked = json.texts().unwrap_or_default();
    match asked[..] {
        ["link", page, name, code] => text(&link::link(page, name, code)),
        ["later", day, months] => text(&later(day, months).map_or_else(String::new, Date::iso)),
        ["described", title, description] => text(&described(title, description)),
        ["calendar", uid, stamp, day, summary, description] => calendar(uid, stamp, day, summary, description),
        [question, carried, ref about @ ..] => {
            let mut lines = carried.split('\n');
            let outline = lines.next().unwrap_or_default();
            // None in the page for a colleague, which shows nothing that is written with them.
            let words = ProfileWords::read(&mut lines);
            let outline = Outline::decode(outline).map_err(|_| Wrong("unreadable", String::new()));
            let answer = outline.and_then(|outline| of_form(question, &outline, &words, about));
            answer.unwrap_or_else(|wrong| wrong.written())
        }
        _ => NOTHING.to_string(),
    }
}

/// The answer to a question about the form of this outline, or why there is none.
fn of_form(question: &str, outline: &Outline, words: &ProfileWords<'_>, about: &[&str]) -> Result<String, Wrong> {
    let (kind, record) = match (question, about) {
        ("taken", &[fields, day, kind, label, id]) => {
            let mut record = filled_in(fields, day, outline);
            record.label = label.to_string();
            if record.id == Id(0) {
                record.id = Id::parse(id).unwrap_or(Id(0));
            }
            (kind_named(kind), record)
        }
        ("read", &[text]) => (Kind::Own, file::read(text, outline).map_err(|error| of_file(&error))?),
        ("kept", &[key, text]) => {
            let record = kept::read(key, text, outline).unwrap_or(Err(FileError::NotOurs));
            (Kind::Own, record.map_err(|error| of_file(&error))?)
        }
        ("decode", &[code, id]) => decoded(code, id)?,
        ("results", &[but, ref stored @ ..]) => return Ok(results(outline, but, stored)),
        ("lay", &[fields, day, today, kind, ref codes @ ..]) => {
            return lay(filled_in(fields, day, outline), today, kind_named(kind), codes);
        }
        ("laid", &[fields]) => return Ok(laid(&filled_in(fields, "", outline), words.decimal_mark)),
        _ => return Ok(NOTHING.to_string()),
    };
    Ok(view(kind, &record, outline, words))
}

/// The result that the form's fields hold, given on this day.
fn filled_in(fields: &str, day: &str, outline: &Outline) -> Record {
    let json = Json::parse(fields).unwrap_or(Json::Null);
    let date = Date::parse(day).unwrap_or_default();
    Record::of_fields(&json.pairs().unwrap_or_default(), date, outline)
}

fn kind_named(name: &str) -> Kind {
    if name == COLLEAGUE { Kind::Colleague } else { Kind::Own }
}

fn text(text: &str) -> String {
    let mut json = Writer::default();
    json.text(text);
    json.finish()
}

/// What is put into a PNG for it to carry title and description: a sign for each byte.
fn described(title: &str, description: &str) -> String {
    png::chunks(&[("Title", title), ("Description", description)]).into_iter().map(char::from).collect()
}

/// The same day so many months later.
fn later(day: &str, months: &str) -> Option<Date> {
    Date::parse(day)?.plus_months(months.parse().ok()?)
}

/// The result in a code, or in a link that holds one.
fn decoded(text: &str, id: &str) -> Result<(Kind, Record), Wrong> {
    let Coded { kind, date, salt, ratings } = coded(text)?;
    if kind == Kind::Group {
        return Err(of_refused(Refused::Kind(kind)));
    }
    // With the same salt, so that the same code comes of it again on its day.
    let id = Id(Id::parse(id).unwrap_or(Id(0)).0 & !u64::from(Id::SALT) | u64::from(salt));
    let (label, notes, plan, compared) = Default::default();
    Ok((kind, Record { id, date, label, ratings, notes, plan, compared }))
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

/// Lays what stands in codes of this kind beside a result: what its field for that must hold then.
fn lay(record: Record, today: &str, kind: Kind, codes: &[&str]) -> Result<String, Wrong> {
    let own = record.coded(Kind::Own);
    let mut compared = record.compared;
    for text in codes {
        compared.lay(coded(text)?, kind, &own, Date::parse(today).unwrap_or_default()).map_err(of_refused)?;
    }
    let mut json = Writer::default();
    json.object().name("compared").text(&compared.codes().join(" ")).end();
    Ok(json.finish())
}

/// What is laid beside a result: of each the day, how many colleagues it is of, and positions of the capabilities that lie
/// farthest apart and of those that lie nearest; then what is to be drawn of it, and last how far
/// the result lies above the highest value and above the lowest, of each capability that has both.
fn laid(record: &Record, mark: &str) -> String {
    let profile = Profile::of(&record.ratings);
    let mut json = Writer::default();
    json.list();
    for Laid { other, date, colleagues } in record.compared.laid() {
        let differences = other.differences(&profile);
        json.list().text(&date.map_or_else(String::new, Date::iso)).text(&whole(colleagues as u32));
        let [most, least] = extremes(&differences);
        for capabilities in [most, least] {
            json.text(&capabilities.iter().map(|&at| char::from(b'0' + at as u8)).collect::<String>());
        }
        json.list();
        spans(&mut json, &other, mark);
        json.end_list().list();
        for difference in differences {
            json.list();
            if let Some(Difference { least, most }) = difference {
                json.text(&chart::signed(least, mark)).text(&chart::signed(most, mark));
            }
            json.end_list();
        }
        json.end_list().end_list();
    }
    json.end_list();
    json.finish()
}

/// Of each capability that has a value: the lowest and the highest in sixtieths of a step and as they are read, and `deep`
/// where it is a mean.
fn spans(json: &mut Writer, other: &Other, mark: &str) {
    for span in other.0 {
        json.list();
        if let Some(Span { lowest, highest, in_depth }) = span {
            json.number(lowest.sixtieths().into()).number(highest.sixtieths().into());
            json.text(&chart::decimal(lowest, mark)).text(&chart::decimal(highest, mark));
            json.text(if in_depth { "deep" } else { "" });
        }
        json.end_list();
    }
}

/// All results among what is stored, keys and texts in turn: of each its key, and its label and day or else what is wrong
/// with it.
fn results(outline: &Outline, but: &str, stored: &[&str]) -> String {
    let mut json = Writer::default();
    json.list();
    let stored = stored.as_chunks().0.iter().map(|[key, text]| (*key, *text));
    for Kept { key, record } in kept::results(stored, but, outline) {
        json.list().text(&key);
        match record {
            Ok(record) => json.text(&record.label).text(&record.date.iso()),
            Err(error) => json.text(of_file(&error).0),
        };
        json.end_list();
    }
    json.end_list();
    json.finish()
}

/// Why nothing can be shown: the name of a sentence of the page, and what stands in its place.
struct Wrong(&'static str, String);

impl Wrong {
    fn written(&self) -> String {
        let mut json = Writer::default();
        json.object().name("wrong").text(self.0).name("place").text(&self.1).end();
        json.finish()
    }
}

/// All that the page shows of a result.
fn view(kind: Kind, record: &Record, outline: &Outline, words: &ProfileWords<'_>) -> String {
    let mut json = Writer::default();
    json.object().name("kind").text(if kind == Kind::Colleague { COLLEAGUE } else { "own" });
    json.name("holds").text(if record.is_empty() { "" } else { "something" });
    json.name("day").text(&record.date.iso()).name("label").text(&record.label);
    json.name("id").text(&record.id.digits());
    let profile = Profile::of(&record.ratings);
    let rows = chart::table(&profile, outline, words);
    json.name("sentence").text(&chart::text(&chart::sentence(&profile, outline, words)));
    json.name("description").text(&chart::description(&rows, words));
    json.name("rows").list();
    for row in rows {
        json.list().text(&row.name).text(&row.basis).text(&row.value).end_list();
    }
    json.end_list().name("drawn").list();
    spans(&mut json, &Other::profile(&profile), words.decimal_mark);
    json.end_list();
    json.name("fields").list();
    for (name, value) in record.fields(outline) {
        json.list().text(&name).text(&value).end_list();
    }
    let code = code::encode(&record.coded(kind));
    json.end_list().name("code").text(&code).name("file").text(&file::write(record, outline)).end();
    json.finish()
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
    let name = match refused {
        Refused::Future(date) => return Wrong("future", date.iso()),
        Refused::Later(date) => return Wrong("later", date.iso()),
        Refused::Many => "many",
        Refused::ManyColleagues => "many-colleagues",
        Refused::Twice => "twice",
        Refused::Itself => "itself",
        Refused::Kind(Kind::Own) => "own",
        Refused::Kind(Kind::Colleague) => COLLEAGUE,
        Refused::Kind(Kind::Group) => "group",
    };
    Wrong(name, String::new())
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

/// A calendar file with one entry; nothing where the day is none.
fn calendar(uid: &str, stamp: &str, day: &str, summary: &str, description: &str) -> String {
    let date = Date::parse(day);
    let file = date.map(|date| calendar::calendar(&Entry { uid, stamp, date, summary, description }));
    text(&file.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use rektorer_i_aktion::{instrument::CapabilityOutline, lang::words};
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
        let outline = Outline { capabilities: std::array::from_fn(capability) }.encode();
        [vec![&*outline], words("sv").expect("Swedish").profile.lines()].concat().join("\n")
    }

    fn asked(question: &[&str]) -> Value {
        let answer = answer(&json!(question).to_string());
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
    }

    fn taken(fields: Value) -> Value {
        asked(&["taken", &outline(), &fields.to_string(), "2026-11-25", "own", "Våren", "0123456789abcdef"])
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
        let note = |of: &Value| {
            of["fields"].as_array().and_then(|fields| fields.iter().find(|field| field[0] == "c-grund")).cloned()
        };
        assert_eq!(
            (note(&first), note(&decoded)),
            (Some(json!(["c-grund", "Ett \"ord\"\\"])), Some(json!(["c-grund", ""])))
        );
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
        assert_eq!(file("\"version\": 1", "\"version\": 3"), pair("newer", ""));
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

    fn laid_there(fields: &Value, kind: &str, codes: &[&str]) -> Value {
        asked(&[&["lay", &outline(), &fields.to_string(), "2026-11-25", "2026-11-26", kind][..], codes].concat())
    }

    fn coded(kind: &str, fields: Value, day: &str) -> String {
        let taken = asked(&["taken", &outline(), &fields.to_string(), day, kind, "", "0000000000000001"]);
        taken["code"].as_str().expect("a code").to_string()
    }

    #[test]
    fn what_is_laid_beside_a_result_is_told_with_how_far_it_lies() {
        let fields = json!([["a", "4"], ["b", "2"], ["c", "3"]]);
        let then =
            coded("own", json!([["a", "3"], ["b", "2"], ["c-1", "3"], ["c-2", "3"], ["c-3", "4"]]), "2026-01-31");
        let colleagues = [("1", "2"), ("5", "2")];
        let colleagues = colleagues.map(|(a, b)| coded("colleague", json!([["a", a], ["b", b]]), "2026-02-01"));
        let one = laid_there(&fields, "own", &[&then]);
        assert_eq!(one, json!({ "compared": then }));
        let with = |compared: &Value| json!([["a", "4"], ["b", "2"], ["c", "3"], ["compared", compared]]);
        let both = laid_there(&with(&one["compared"]), "colleague", &[&colleagues[1], &colleagues[0]]);
        let expected = json!([
            [
                "2026-01-31",
                "0",
                "0",
                "1",
                [[180, 180, "3", "3", ""], [120, 120, "2", "2", ""], [200, 200, "3,3", "3,3", "deep"], [], []],
                [["+1", "+1"], ["0", "0"], ["−0,3", "−0,3"], [], []]
            ],
            [
                "",
                "2",
                "0",
                "1",
                [[60, 300, "1", "5", ""], [120, 120, "2", "2", ""], [], [], []],
                [["−1", "+3"], ["0", "0"], [], [], []]
            ]
        ]);
        assert_eq!(asked(&["laid", &outline(), &with(&both["compared"]).to_string()]), expected);
    }

    #[test]
    fn what_is_not_laid_there_is_answered_with_why() {
        let fields = json!([["a", "4"], ["result", "0000000000000001"]]);
        let wrong = |fields: &Value, kind: &str, code: &str| laid_there(fields, kind, &[code])["wrong"].clone();
        let [then, colleague] = ["own", "colleague"].map(|kind| coded(kind, json!([["a", "3"]]), "2026-01-31"));
        assert_eq!(wrong(&fields, "own", &colleague), "colleague");
        assert_eq!(wrong(&fields, "colleague", &then), "own");
        assert_eq!(wrong(&fields, "own", &coded("own", json!([["a", "4"]]), "2026-11-25")), "itself");
        let later = laid_there(&fields, "own", &[&coded("own", json!([["a", "4"]]), "2026-11-27")]);
        assert_eq!(later, json!({ "wrong": "future", "place": "2026-11-27" }));
        assert_eq!(wrong(&fields, "colleague", ""), "empty");
        let fields = json!([["a", "4"], ["compared", format!("{then} {colleague}")]]);
        assert_eq!(wrong(&fields, "own", &then), "twice");
        assert_eq!(wrong(&fields, "colleague", &colleague), "twice");
        assert_eq!(wrong(&fields, "own", &coded("own", json!([["a", "1"]]), "2026-01-30")), "many");
        // Of a day after that of the result, which then is not what is now.
        let later = laid_there(&fields, "own", &[&coded("own", json!([["a", "1"]]), "2026-11-26")]);
        assert_eq!(later, json!({ "wrong": "later", "place": "2026-11-26" }));
        // One that is wrong among others: none of them is taken.
        let other = coded("colleague", json!([["a", "5"]]), "2026-02-01");
        assert_eq!(laid_there(&fields, "colleague", &[&other, &then])["wrong"], "own");
    }

    #[test]
    fn what_is_no_question_has_no_answer() {
        for odd in ["", "[]", "{}", "[\"taken\"]", "[1]", &json!(["none", outline()]).to_string()] {
            assert_eq!(answer(odd), "null", "{odd}");
        }
    }
}
