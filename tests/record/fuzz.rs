//! The corpus of the fuzz targets, and a million inputs made of it, the same at each run.

use std::{
    collections::BTreeMap,
    fs, panic,
    path::{Path, PathBuf},
};

use crate::properties;

/// How many inputs are made for each target.
const CODES: u32 = 400_000;
const LINKS: u32 = 400_000;
const FILES: u32 = 120_000;
const STORAGES: u32 = 80_000;
const _: () = assert!(CODES + LINKS + FILES + STORAGES >= 1_000_000, "a million in all");
/// No input is longer.
const LONGEST: usize = 4_096;
/// What stands for something where it is read.
const TELLING: [&str; 16] = [
    "-",
    " ",
    "0",
    "o",
    "R",
    "#r=",
    "\"",
    "\\",
    "{",
    "}",
    ":",
    "\n",
    "\n==\n",
    "\u{feff}",
    "null",
    "rektorer-i-aktion:",
];

#[test]
fn codes() {
    let came = try_all("code", CODES, properties::code);
    assert_all(&came, ["read", "mistyped", "never written", "instrument", "newer"]);
}

#[test]
fn links() {
    assert_all(&try_all("link", LINKS, properties::link), ["read", "no code", "no link"]);
}

#[test]
fn files() {
    let came = try_all("file", FILES, properties::file);
    assert_all(&came, ["read", "no JSON", "not ours", "newer", "instrument", "field"]);
}

#[test]
fn storages() {
    let came = try_all("storage", STORAGES, properties::storage);
    assert_all(&came, ["read", "read, some of it", "unreadable", "nothing"]);
}

/// How often what came of an input.
type Came = BTreeMap<&'static str, u32>;

/// Asserts that inputs came to all of this, so that none of it stays untried.
fn assert_all<const N: usize>(came: &Came, wanted: [&str; N]) {
    for what in wanted {
        assert!(came.get(what).is_some_and(|count| *count >= 100), "{what}: {came:?}");
    }
}

/// Asserts that the properties hold of the corpus and of as many inputs made of it.
fn try_all(target: &str, inputs: u32, holds: fn(&[u8]) -> &'static str) -> Came {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&folder).expect("a corpus").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let corpus: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).expect("an input")).collect();
    assert!(corpus.len() >= 8, "{}: {} inputs", folder.display(), corpus.len());
    let mut random = Random(u64::from(inputs));
    let made = (0..inputs).map(|_| random.input(&corpus));
    let mut came = Came::new();
    for input in corpus.iter().cloned().chain(made) {
        let what = panic::catch_unwind(|| holds(&input)).unwrap_or_else(|fault| {
            println!("input: {}", input.escape_ascii());
            panic::resume_unwind(fault)
        });
        *came.entry(what).or_default() += 1;
    }
    println!("{target}: {came:?}");
    came
}

/// Numbers that look like chance (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
struct Random(u64);

impl Random {
    /// A number below this one, which is not zero.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % end as u64) as usize
    }

    /// A part of something so long, up to 32 places of it.
    fn part(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        from..(from + self.below(33)).min(length)
    }

    /// An input of the corpus with up to four changes, most often few.
    fn input(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let mut input = corpus[self.below(corpus.len())].clone();
        for _ in 0..1 + self.below(4).min(self.below(4)) {
            let other = &corpus[self.below(corpus.len())];
            self.change(&mut input, other);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, other: &[u8]) {
        let (at, part) = (self.below(input.len() + 1), self.part(input.len()));
        match self.below(9) {
            0 => input.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << self.below(8)),
            1 => input.iter_mut().skip(at).take(1).for_each(|byte| *byte = b' ' + self.below(95) as u8),
            2 => input.insert(at, self.below(256) as u8),
            3 => drop(input.drain(part)),
            4 => drop(input.splice(at..at, input[part].to_vec())),
            5 => drop(input.splice(part, other[self.part(other.len())].to_vec())),
            6 => drop(input.splice(part, TELLING[self.below(TELLING.len())].bytes())),
            7 => input.truncate(at),
            // The head of one, the tail of another.
            _ => drop(input.splice(at.., other[at.min(other.len())..].to_vec())),
        }
    }
}
