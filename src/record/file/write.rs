//! A result as the text of a file.

use crate::{
    assessment::{Answer, Date, Plan},
    instrument::{NAME, Outline, VERSION},
};

use super::{
    super::{Compared, code, json::Writer},
    DONT_KNOW, FORM, FORMAT, Record,
};

/// Writes a file, in the first version of its form that can hold it. What holds nothing is left out.
pub fn write(record: &Record, outline: &Outline) -> String {
    let mut json = Writer::default();
    let is_compared = record.compared != Compared::default();
    json.object().name("format").text(FORMAT).name("version").number(if is_compared { FORM } else { 1 });
    json.name("instrument").text(NAME).name("instrument_version").number(VERSION.into());
    result(&mut json, record, outline);
    if is_compared {
        json.name("compared");
        members_of_compared(&mut json, &record.compared, outline);
    }
    json.end();
    json.finish() + "\n"
}

/// Writes what a result is compared with as the form keeps it; empty where there is nothing.
pub fn compared(compared: &Compared, outline: &Outline) -> String {
    let mut json = Writer::default();
    if *compared != Compared::default() {
        members_of_compared(&mut json, compared, outline);
    }
    json.finish()
}

fn members_of_compared(json: &mut Writer, compared: &Compared, outline: &Outline) {
    json.object().name("earlier").list();
    for record in &compared.earlier {
        json.object();
        result(json, record, outline);
        json.end();
    }
    json.end_list().name("colleagues").list();
    for coded in &compared.colleagues {
        json.text(&code::encode(coded));
    }
    json.end_list().end();
}

/// What a result holds by itself.
fn result(json: &mut Writer, record: &Record, outline: &Outline) {
    json.name("id").text(&record.id.digits()).name("date").text(&record.date.iso());
    member(json, "label", &record.label);
    json.name("capabilities").object();
    for (index, capability) in outline.capabilities.iter().enumerate() {
        let (overview, statements) = (record.ratings.overview(index), record.ratings.statements(index));
        let is_deep = statements.iter().any(Option::is_some);
        if overview.is_none() && !is_deep && record.notes[index].is_empty() {
            continue;
        }
        json.name(&capability.id).object();
        answer(json, "overview", overview);
        if is_deep {
            json.name("statements").object();
            for (id, of) in capability.statements.iter().zip(statements) {
                answer(json, id, *of);
            }
            json.end();
        }
        member(json, "note", &record.notes[index]);
        json.end();
    }
    json.end();
    let Plan { change, first_step, sign, due } = &record.plan;
    if !record.plan.is_empty() {
        json.name("plan").object();
        member(json, "change", change);
        member(json, "first_step", first_step);
        member(json, "sign", sign);
        member(json, "due", &due.map_or_else(String::new, Date::iso));
        json.end();
    }
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
