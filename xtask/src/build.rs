//! Building and serving what ships.

use std::{collections::BTreeSet, env, fs, process::Command};

use crate::{
    package::{self, File, package},
    run::{command, root, run},
    tools,
};

/// What a build may be told of the copy that it makes: as an option, as what `prerender` reads from the environment, and
/// what is absent without it.
const TOLD: [(&str, &str, &str); 3] = [
    ("--origin", "ORIGIN", "absolute addresses: canonical, hreflang, oEmbed"),
    ("--publisher", "PUBLISHER", "the name of who publishes it"),
    ("--publisher-contact", "PUBLISHER_CONTACT", "where faults are reported"),
];

/// Builds `dist/` as it ships, packed.
pub fn build() -> Result<(), String> {
    let told = told(env::args().skip(2))?;
    tools::for_building()?;
    for (option, name, what) in TOLD {
        if !told.iter().any(|(given, _)| *given == name) && env::var_os(name).is_none() {
            println!("· without {option}: {what} will be absent (README)");
        }
    }
    println!("· building into dist/ (about 2 minutes the first time, then seconds)");
    run(small(command("trunk").args(["build", "--release"]).envs(told)))?;
    package(&root().join("dist"))
}

/// Builds once more from nothing, told the same, and compares what comes out with `dist/`.
///
/// # Errors
/// Names the files that differ.
pub fn again() -> Result<(), String> {
    let [target, dist] = ["target/again", "target/again/dist"].map(|path| root().join(path));
    // What Trunk's hook keeps of earlier builds would only be copied.
    for old in [&target, &root().join("target/finish")] {
        if old.exists() {
            fs::remove_dir_all(old).map_err(|error| format!("{}: {error}", old.display()))?;
        }
    }
    let mut trunk = command("trunk");
    trunk.args(["build", "--release", "--dist"]).arg(&dist).env("CARGO_TARGET_DIR", &target);
    run(small(trunk.envs(told(env::args().skip(2))?)))?;
    package(&dist)?;
    let [one, other] = [root().join("dist"), dist].map(|folder| package::read(&folder));
    let (one, other) = (one?, other?);
    let paths: BTreeSet<&str> = one.iter().chain(&other).map(|file| &*file.path).collect();
    let bytes = |files: &[File], path: &str| files.iter().find(|file| file.path == path).map(|file| file.bytes.clone());
    let differ: Vec<&str> = paths.into_iter().filter(|path| bytes(&one, path) != bytes(&other, path)).collect();
    if differ.is_empty() {
        println!("{} files are the same, byte for byte", one.len());
        return Ok(());
    }
    Err(format!("two builds of the same differ in {}", differ.join(", ")))
}

/// What the options say, by the names of the environment.
fn told(mut arguments: impl Iterator<Item = String>) -> Result<Vec<(&'static str, String)>, String> {
    let mut told = Vec::new();
    while let Some(argument) = arguments.next() {
        let (option, value) = match argument.split_once('=') {
            Some((option, value)) => (option.to_string(), Some(value.to_string())),
            None => (argument, arguments.next()),
        };
        let known = TOLD.iter().find(|(known, ..)| *known == option);
        let &(_, name, _) = known.ok_or_else(|| {
            format!("unknown option {option}; known are {}", TOLD.map(|(option, ..)| option).join(", "))
        })?;
        let value = value.filter(|value| !value.trim().is_empty() && !value.starts_with("--"));
        told.push((name, value.ok_or_else(|| format!("{option}: expected a value after it"))?));
    }
    Ok(told)
}

/// Builds as it ships and serves it; stops with Ctrl-C.
pub fn serve() -> Result<(), String> {
    tools::for_building()?;
    println!("· building (about 2 minutes the first time), then serving on http://127.0.0.1:8080");
    run(small(command("trunk").args(["serve", "--release"])))
}

/// The settings of the small build, all of them in the environment, so that plain `trunk` builds with stock
/// settings. The standard library is built along, for size and without its panic messages; this needs the
/// compiler's unstable flags, which RUSTC_BOOTSTRAP opens on a stable one. Trunk hands them on to its hook, which
/// takes them back (`Trunk.toml`), so that what is native is not built a second time with them.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Adds these settings to a command that calls Trunk.
pub fn small(command: &mut Command) -> &mut Command {
    command.envs(SMALL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_by(line: &[&str]) -> Result<Vec<(&'static str, String)>, String> {
        told(line.iter().map(ToString::to_string))
    }

    #[test]
    fn options_have_values() {
        let both = told_by(&["--origin", "https://example.org/", "--publisher=Ekstads kommun"]);
        let expected = [("ORIGIN", "https://example.org/"), ("PUBLISHER", "Ekstads kommun")];
        assert_eq!(both, Ok(expected.map(|(name, value)| (name, value.to_string())).to_vec()));
        assert_eq!(told_by(&[]), Ok(Vec::new()));
        for line in [&["--origin"][..], &["--publisher", ""], &["--origin", "--publisher"], &["--origin="]] {
            assert!(told_by(line).expect_err("no value").contains("expected a value"));
        }
        assert!(told_by(&["--orgin", "https://example.org/"]).expect_err("unknown").contains("--origin"));
    }
}
