//! A result is taken along and opened again: what leaves is what was shown, decoders of others read it, and what comes in
//! stands beside what one has.

mod calendar;
mod code;
mod file;
mod hosts;
mod link;
mod picture;
pub mod print;
pub mod qr;
mod wrong_file;

use std::{
    fs,
    path::{Path, PathBuf},
};

use rektorer_i_aktion::{
    assessment::{Date, Ratings},
    record::code::{CodeError, Coded, Kind, decode, encode},
};

use crate::support::Engine;

/// A code of this kind, with nothing answered.
fn code_of(kind: Kind) -> String {
    encode(&Coded { kind, date: Date::default(), salt: 1, ratings: Ratings::default() })
}

/// The same code with other signs at its beginning, in place of those: right all the same, since among all ends it gets
/// the one that checks.
fn with_other_beginning(beginning: &str) -> String {
    let code = code_of(Kind::Own).replace('-', "");
    let middle = &code[beginning.len()..code.len() - 2];
    let signs = || "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars();
    let ends = signs().flat_map(|one| signs().map(move |other| [one, other]));
    ends.map(|end| [beginning, middle, &String::from_iter(end)].concat())
        .find(|code| decode(code) != Err(CodeError::Mistyped))
        .expect("an end that checks")
}

/// Where pictures and papers are left to be looked at.
fn shown(engine: Engine, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e/carrying");
    fs::create_dir_all(&folder).expect("a folder");
    folder.join(format!("{engine:?}-{name}").to_lowercase())
}
