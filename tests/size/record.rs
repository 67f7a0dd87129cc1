//! `sizes.toml`: gates, and the sizes when it was last changed.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use serde::{Deserialize, Serialize};

/// Gates and recorded sizes, in bytes of brotli 11.
#[derive(Deserialize, Serialize)]
pub struct Record {
    /// What travels together: up to *interactive*, by where the form stands, and from there to *settled*.
    pub modes: BTreeMap<String, Mode>,
    pub files: BTreeMap<String, Entry>,
}

/// Files that travel together.
#[derive(Deserialize, Serialize)]
pub struct Mode {
    pub gate: usize,
    pub files: Vec<String>,
}

/// One file.
#[derive(Deserialize, Serialize, Debug, PartialEq)]
pub struct Entry {
    pub gate: usize,
    /// In the first language, where it is one of several.
    pub bytes: usize,
    /// The same file in the other languages, by their codes; the gate is the same.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<String, usize>,
    /// What it is made of (`part.rs`).
    pub parts: BTreeMap<String, usize>,
}

impl Record {
    /// What travels in all in a mode and a language.
    pub fn sum(&self, mode: &str, language: &str) -> usize {
        let files = self.modes.get(mode).into_iter().flat_map(|mode| &mode.files);
        let entries = files.map(|file| self.files.get(file).unwrap_or_else(|| panic!("{mode}: {file} has no gate")));
        entries.map(|entry| entry.others.get(language).copied().unwrap_or(entry.bytes)).sum()
    }

    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    pub fn write(&self, path: &Path) {
        let text = toml::to_string(self).expect("TOML");
        fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

impl Entry {
    /// What is wrong with these sizes: the file, the size, the gate, and what grew or shrank since before.
    pub fn faults(&self, file: &str, before: &Self) -> Vec<String> {
        let others = self.others.iter().filter(|(_, bytes)| **bytes > self.gate);
        let others =
            others.map(|(language, bytes)| format!("{language}/{file} is {bytes} bytes, its gate is {}", self.gate));
        self.fault(file, before).into_iter().chain(others).collect()
    }

    fn fault(&self, file: &str, before: &Self) -> Option<String> {
        if self.bytes <= self.gate {
            return None;
        }
        let parts = self.parts.iter().map(|(part, bytes)| {
            let was = before.parts.get(part).copied().unwrap_or_default();
            format!("{part} {:+}", *bytes as i64 - was as i64)
        });
        Some(format!(
            "{file} is {} bytes, its gate is {}; it was {} ({:+}): {}",
            self.bytes,
            self.gate,
            before.bytes,
            self.bytes as i64 - before.bytes as i64,
            parts.collect::<Vec<_>>().join(", ")
        ))
    }
}

/// The last commit that changed the record, as git tells it.
pub fn last_change(root: &Path, path: &Path) -> String {
    let log = Command::new("git").args(["log", "-1", "--format=%h, %s"]).arg("--").arg(path).current_dir(root).output();
    let commit = log.ok().map(|log| String::from_utf8_lossy(&log.stdout).trim().to_string());
    commit.filter(|commit| !commit.is_empty()).unwrap_or_else(|| "a record that is not committed".into())
}
