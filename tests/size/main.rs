//! The size gates: what travels before the app has taken over, in brotli 11, file by file and in all.
//!
//! `sizes.toml` holds the gates, and the sizes as they were when it was last changed. A failure says what grew since.
//! After a wanted change: `SIZES_UPDATE=1 cargo test --test size`.
#![cfg(not(target_arch = "wasm32"))]

mod part;
mod record;

use std::{fs, path::Path};

use record::{Entry, Record};

#[test]
fn what_travels_is_small() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("tests/size/sizes.toml");
    let mut record = Record::read(&path);
    let sum = |record: &Record| record.files.values().map(|entry| entry.bytes).sum::<usize>();
    let before = sum(&record);
    let mut faults = Vec::new();
    for (file, entry) in &mut record.files {
        let bytes = fs::read(root.join("dist").join(file));
        let bytes = bytes.unwrap_or_else(|error| panic!("dist/{file}: {error}; cargo xtask build"));
        let now = Entry { gate: entry.gate, bytes: part::brotli(&bytes), parts: part::parts(file, &bytes) };
        println!("{:>7} {file}", now.bytes);
        faults.extend(now.fault(file, entry));
        *entry = now;
    }
    let all = sum(&record);
    println!("{all:>7} in all");
    if all > record.gate {
        faults.push(format!("in all {all} bytes travel, the gate is {}; it was {before}", record.gate));
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
    let there = fs::read_dir(root.join("dist")).expect("dist/: cargo xtask build");
    let there = there.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let without: Vec<String> = there.filter(|file| !record.files.contains_key(file)).collect();
    assert_eq!(without, Vec::<String>::new(), "files of dist/ that sizes.toml does not name");
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
