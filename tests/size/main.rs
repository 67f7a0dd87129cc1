//! The size gates: what travels before the app has taken over, in brotli 11, file by file and in all, on its own page, in
//! a frame and natively, and what follows until all is there.
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

#[test]
fn what_travels_is_small() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("tests/size/sizes.toml");
    let mut record = Record::read(&path);
    let before = Record::read(&path);
    let mut faults = Vec::new();
    let built = files(&root.join("dist"), "");
    for (file, entry) in &mut record.files {
        let found = built.iter().find(|path| name::plain(path) == *file);
        let found = found.unwrap_or_else(|| panic!("no dist/{file}; cargo xtask build"));
        let bytes = fs::read(root.join("dist").join(found)).expect("a file of dist/");
        let now = Entry { gate: entry.gate, bytes: part::brotli(&bytes), parts: part::parts(file, &bytes) };
        println!("{:>7} {file}", now.bytes);
        faults.extend(now.fault(file, entry));
        *entry = now;
    }
    for (name, mode) in &record.modes {
        let all = record.sum(name);
        println!("{all:>7} in all, {name}");
        if all > mode.gate {
            faults.push(format!("{name}: {all} bytes travel, the gate is {}; it was {}", mode.gate, before.sum(name)));
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
    without.retain(|file| !record.files.contains_key(&name::plain(file)) && !handed_out(&file));
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
        parts: [("code".to_string(), code), ("data".to_string(), data)].into(),
    };
    assert_eq!(entry(1_000, 5, 5).fault("a.wasm", &entry(900, 4, 5)), None);
    assert_eq!(
        entry(1_001, 2_500, 90).fault("a.wasm", &entry(900, 2_000, 100)).as_deref(),
        Some("a.wasm is 1001 bytes, its gate is 1000; it was 900 (+101): code +500, data -10")
    );
}
