//! The project's chores: `cargo xtask VERB`. Each verb installs what it needs, says so, and does nothing twice.

mod bench;
mod build;
mod deploy;
mod finish;
mod hashed;
mod names;
mod package;
mod packages;
mod run;
mod test;
mod tools;

use std::process::ExitCode;

/// A verb, what it is for, and what it does.
type Verb = (&'static str, &'static str, fn() -> Result<(), String>);

const VERBS: [Verb; 10] = [
    ("serve", "build as it ships and serve on http://127.0.0.1:8080", build::serve),
    ("build", "build as it ships, into dist/", build::build),
    ("reproduce", "build once more from nothing, and compare with dist/ byte for byte", build::again),
    ("deploy", "put dist/ into the folder that is served, beside earlier versions: deploy FOLDER", deploy::deploy),
    ("test", "everything: format, lints, native, wasm and browser tests, sizes", test::all),
    ("check", "the quick native part of the tests, for daily work", test::quick),
    ("content", "check the content: what is missing, too long, hard to read or misspelled", test::content),
    ("bench", "measure speed and size beside two peers, and print the table", bench::all),
    ("pictures", "take the pictures in docs/ anew", test::pictures),
    ("finish", "(called by Trunk) fill in the page, and make a release small", finish::finish),
];

fn main() -> ExitCode {
    let verb = std::env::args().nth(1).unwrap_or_default();
    let Some((.., act)) = VERBS.iter().find(|(name, ..)| *name == verb) else {
        eprintln!("usage: cargo xtask VERB");
        VERBS.iter().for_each(|(name, purpose, _)| eprintln!("  {name:<8} {purpose}"));
        return ExitCode::from(2);
    };
    match act() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask {verb}: {reason}");
            ExitCode::FAILURE
        }
    }
}
