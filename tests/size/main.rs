//! The size gates: what travels before the app has taken over, in brotli 11, file by file and in all, on its own page, in
//! a frame and natively, and what follows until all is there, in each language.
//!
//! `sizes.toml` holds the gates, and the sizes as they were when it was last changed. A failure says what grew since.
//! After a wanted change: `SIZES_UPDATE=1 cargo test --test size`.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../dist/name.rs"]
mod name;
mod part;
mod record;

use std::{fs, path::Path};

use record::{Entry, Record};
use rektorer_i_aktion::lang::LANGUAGES;

/// What travels in place of the first.
const OTHERS: &[(&str, &str)] = LANGUAGES.split_at(1).1;

#[test]
fn what_travels_is_small() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("tests/size/sizes.toml");
    let mut record = Record::read(&path);
    let before = Record::read(&path);
    let mut faults = Vec::new();
    let built = files(&root.join("dist"), "");
    let read = |file: &str| {
        let found = built.iter().find(|path| name::plain(path) == file)?;
        Some(fs::read(root.join("dist").join(found)).expect("a file of dist/"))
    };
    for (file, entry) in &mut record.files {
        let bytes = read(file).unwrap_or_else(|| panic!("no dist/{file}; cargo xtask build"));
        let other = |language: &str| Some((language.to_string(), part::brotli(&read(&format!("{language}/{file}"))?)));
        let now = Entry {
            gate: entry.gate,
            bytes: part::brotli(&bytes),
            others: OTHERS.iter().filter_map(|(language, _)| other(language)).collect(),
            parts: part::parts(file, &bytes),
        };
        println!("{:>7} {file} {:?}", now.bytes, now.others);
        faults.extend(now.faults(file, entry));
        *entry = now;
    }
    for (name, mode) in &record.modes {
        for (language, _) in LANGUAGES {
            let all = record.sum(name, language);
            println!("{all:>7} in all, {name}, {language}");
            if all > mode.gate {
                let was = before.sum(name, language);
                let gate = mode.gate;
                faults.push(format!("{name}, {language}: {all} bytes travel, the gate is {gate}; it was {was}"));
            }
        }
    }
    if std::env::var_os("SIZES_UPDATE").is_some() {
        record.write(&path);
    }
    let since = record::last_change(root, &path);
    assert!(faults.is_empty(), "\n{}\n(sizes before are those of {since})\n", faults.join("\n"));
}

#[test]
fn nothing_ships_without_a_gate() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let record = Record::read(&root.join("tests/size/sizes.toml"));
    // What is packed stands for what it was made of; who hands the folder out fetches the list and the archive, who reads
    // the files of results their schema.
    let handed_out =
        |file: &&String| [".br", ".gz", ".zip", "manifest.json", ".schema.json"].iter().any(|end| file.ends_with(end));
    let mut without = files(&root.join("dist"), "");
    let named = |file: &str| {
        let file = name::plain(file);
        let in_first = OTHERS.iter().find_map(|(language, _)| file.strip_prefix(language)?.strip_prefix('/'));
        record.files.contains_key(in_first.unwrap_or(&file))
    };
    without.retain(|file| !named(file) && !handed_out(&file));
    assert_eq!(without, Vec::<String>::new(), "files of dist/ that sizes.toml does not name");
    let in_modes = |file: &&String| record.modes.values().any(|mode| mode.files.contains(file));
    let unused: Vec<&String> = record.files.keys().filter(|file| !in_modes(file)).collect();
    assert_eq!(unused, Vec::<&String>::new(), "files that travel in no mode");
}

/// All files of a folder, at any depth, by their paths in it.
fn files(folder: &Path, within: &str) -> Vec<String> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}; cargo xtask build", folder.display()));
    let mut found = Vec::new();
    for entry in entries.map(|entry| entry.expect("an entry")) {
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(files(&entry.path(), &format!("{name}/")));
        } else {
            found.push(name);
        }
    }
    found
}

#[test]
fn a_fault_names_the_file_its_gate_and_what_grew() {
    let entry = |bytes, code, data| Entry {
        gate: 1_000,
        bytes,
        others: [("nb".to_string(), bytes + 1)].into(),
        parts: [("code".to_string(), code), ("data".to_string(), data)].into(),
    };
    assert_eq!(entry(999, 5, 5).faults("a.wasm", &entry(900, 4, 5)), [""; 0]);
    assert_eq!(
        entry(1_001, 2_500, 90).faults("a.wasm", &entry(900, 2_000, 100)),
        [
            "a.wasm is 1001 bytes, its gate is 1000; it was 900 (+101): code +500, data -10",
            "nb/a.wasm is 1002 bytes, its gate is 1000"
        ]
    );
}
