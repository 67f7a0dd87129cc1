//! Everything that a released version wrote is read for ever, as it was then.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rektorer_i_aktion::record::{
    Record,
    code::{decode, encode},
    file::{FileError, read, write},
    kept::Kept,
};

use crate::{
    notation,
    properties::{entries, outline, results},
};

/// A folder for each version.
fn versions() -> Vec<PathBuf> {
    let mut folders = entries_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/record/fixtures"));
    folders.retain(|path| path.is_dir());
    assert!(!folders.is_empty());
    folders
}

fn entries_of(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("JSON")
}

/// A result in lines, which stay the same for what a version knew, whatever later ones add.
fn told(record: &Record) -> String {
    let [overview, in_depth] = notation::told_ratings(&record.ratings);
    let mut lines = vec![("id", record.id.digits()), ("date", record.date.iso()), ("label", quoted(&record.label))];
    lines.extend([("overview", overview), ("in depth", in_depth)]);
    let notes = outline().capabilities.iter().zip(&record.notes);
    lines.extend(notes.filter(|(_, note)| !note.is_empty()).map(|(capability, note)| (&*capability.id, quoted(note))));
    let plan = &record.plan;
    lines.extend([
        ("plan, change", quoted(&plan.change)),
        ("plan, first step", quoted(&plan.first_step)),
        ("plan, sign", quoted(&plan.sign)),
    ]);
    lines.push(("plan, due", plan.due.map(|due| due.iso()).unwrap_or_default()));
    let compared = record.compared.codes();
    lines.extend((!compared.is_empty()).then(|| ("compared", compared.join(" "))));
    lines.iter().map(|(name, value)| format!("{name}: {value}").trim_end().to_string() + "\n").collect()
}

/// What is kept under a key, in a line.
fn told_kept(Kept { key, record }: &Kept) -> String {
    let told = match record {
        Ok(record) => format!("{}, {}", record.date.iso(), quoted(&record.label)),
        Err(FileError::NotJson(line)) => format!("no JSON, line {line}"),
        Err(FileError::NotOurs) => "not ours".into(),
        Err(FileError::Newer(version)) => format!("version {version}"),
        Err(FileError::Instrument(name)) => format!("of {name}"),
        Err(FileError::Field(path)) => format!("wrong: {path}"),
    };
    format!("{key} {told}\n")
}

#[test]
fn every_file_is_opened_as_it_was_saved() {
    for version in versions() {
        let mut seen = 0;
        for path in entries_of(&version.join("files")) {
            if path.extension().is_some_and(|extension| extension == "json") {
                let record =
                    read(&text(&path), outline()).unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
                assert_eq!(told(&record), text(&path.with_extension("txt")), "{}", path.display());
                assert_eq!(read(&write(&record, outline()), outline()), Ok(record));
                seen += 1;
            }
        }
        assert!(seen >= 4, "{}: {seen} files", version.display());
    }
}

#[test]
fn every_code_is_read_as_it_was_written() {
    for version in versions() {
        let codes = text(&version.join("codes.txt"));
        let rows: Vec<_> = codes.lines().filter_map(notation::row).collect();
        assert!(rows.len() >= 10, "{}: {} codes", version.display(), rows.len());
        for row in rows {
            let [code, told @ ..] = &row[..] else { panic!("{row:?}") };
            let coded = decode(code).unwrap_or_else(|error| panic!("{code}: {error:?}"));
            assert_eq!(notation::told(&coded), told, "{code}");
            assert_eq!(decode(&encode(&coded)), Ok(coded));
        }
    }
}

#[test]
fn everything_that_was_kept_is_found() {
    for version in versions() {
        let stored = text(&version.join("storage.txt"));
        let kept = results(entries(&stored));
        assert_eq!(kept.iter().map(told_kept).collect::<String>(), text(&version.join("storage-told.txt")));
    }
}
