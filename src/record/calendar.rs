//! A calendar entry (RFC 5545), which asks calendars to show it to nobody but its owner.
//!
//! Our own, since it travels, and little of the standard is needed; what comes of it is read by a parser of others'
//! (`tests/e2e/carrying`).

use crate::assessment::Date;

/// An entry of one whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The same for a later version of the same entry; unlike any other in the world.
    pub uid: &'a str,
    /// When it was made, in UTC: `20261125T101500Z`.
    pub stamp: &'a str,
    pub date: Date,
    pub summary: &'a str,
    /// May have several lines; left out where it is empty.
    pub description: &'a str,
}

/// How many octets a line may have, without its end (3.1).
const LONGEST_LINE: usize = 75;

/// A calendar file with this entry.
pub fn calendar(entry: &Entry) -> String {
    let next = entry.date.plus(1).unwrap_or(entry.date);
    let day = |date: Date| date.digits().concat();
    let [start, end] = [day(entry.date), day(next)];
    let lines = [
        ("BEGIN:", "VCALENDAR"),
        ("VERSION:", "2.0"),
        ("PRODID:", "-//Rektorer i aktion//self-assessment//EN"),
        ("BEGIN:", "VEVENT"),
        ("UID:", entry.uid),
        ("DTSTAMP:", entry.stamp),
        ("DTSTART;VALUE=DATE:", &start),
        ("DTEND;VALUE=DATE:", &end),
        ("SUMMARY:", &escaped(entry.summary)),
        ("DESCRIPTION:", &escaped(entry.description)),
        ("CLASS:", "PRIVATE"),
        ("TRANSP:", "TRANSPARENT"),
        ("END:", "VEVENT"),
        ("END:", "VCALENDAR"),
    ];
    let held = lines.into_iter().filter(|(name, value)| !(*name == "DESCRIPTION:" && value.is_empty()));
    held.map(|(name, value)| folded(&[name, value].concat())).collect()
}

/// A text as a value (3.3.11). Controls have no place in it.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => value.extend(['\\', sign]),
            '\n' => value.push_str("\\n"),
            '\t' => value.push(sign),
            _ if sign.is_control() => {}
            _ => value.push(sign),
        }
    }
    value
}

/// A line with its end, broken where it is too long, never inside a character (3.1).
fn folded(line: &str) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for sign in line.chars() {
        if length + sign.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(sign);
        length += sign.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_said(text in "\\PC{0,200}") {
            let line = folded(&text);
            prop_assert!(line.trim_end_matches("\r\n").split("\r\n").all(|part| part.len() <= LONGEST_LINE));
            prop_assert_eq!(line.replace("\r\n ", ""), text + "\r\n");
        }
    }

    #[test]
    fn an_entry_is_private_and_one_day_long() {
        let date = Date::parse("2026-12-31").unwrap();
        let entry =
            Entry { uid: "1", stamp: "20261125T101500Z", date, summary: "A; b, c\\d", description: "e\nf\u{7}" };
        insta::assert_snapshot!(calendar(&entry).replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Rektorer i aktion//self-assessment//EN
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20261125T101500Z
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:A\; b\, c\\d
        DESCRIPTION:e\nf
        CLASS:PRIVATE
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        ");
    }
}
