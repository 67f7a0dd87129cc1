//! Shortens the names by which the wasm and its glue know each other: wasm-bindgen's carry hashes, which no compression
//! makes smaller, and they travel twice.

use std::{fs, path::Path};

use crate::run::{command, output, shown};

/// Renames every import and export of the wasm, and the same in its glue.
///
/// # Errors
/// Where the glue does not know a name of the wasm.
pub fn shorten(wasm: &Path, glue: &Path, features: &[&str]) -> Result<(), String> {
    let at = |path: &Path, error| format!("{}: {error}", path.display());
    let mut rename = command("wasm-opt");
    rename.args(features).arg("--minify-imports-and-exports-and-modules").arg(wasm).arg("-o").arg(wasm);
    let map = output(&mut rename).ok_or_else(|| format!("{} failed", shown(&rename)))?;
    let mut script = fs::read_to_string(glue).map_err(|error| at(glue, error))?;
    for line in map.lines() {
        // An import is `["module", "name", "short"]`, an export `["name", "short"]`; all modules become `a`.
        match line.split('"').collect::<Vec<_>>()[..] {
            [_, module, _, name, _, short, _] => {
                script = script.replace(&format!("\"{module}\""), "\"a\"");
                script = replaced(&script, &format!("{name}:"), &format!("{short}:"))?;
            }
            [_, name, _, short, _] if script.contains(&format!("wasm.{name}")) => {
                script = replaced_words(&script, &format!("wasm.{name}"), &format!("wasm.{short}"));
            }
            // What the glue does not use, or no name.
            _ => {}
        }
    }
    fs::write(glue, script).map_err(|error| at(glue, error))
}

fn replaced(script: &str, name: &str, short: &str) -> Result<String, String> {
    if script.contains(name) { Ok(script.replace(name, short)) } else { Err(format!("the glue does not name {name}")) }
}

/// Replaces a path of names, but not one that only begins like it.
fn replaced_words(script: &str, name: &str, short: &str) -> String {
    let goes_on =
        |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_' || next == '$');
    let mut parts = script.split(name);
    let mut text = parts.next().unwrap_or_default().to_string();
    for rest in parts {
        text.push_str(if goes_on(rest) { name } else { short });
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_goes_on_is_another() {
        let script = "wasm.free(1); wasm.free_all(); wasm.free";
        assert_eq!(replaced_words(script, "wasm.free", "wasm.a"), "wasm.a(1); wasm.free_all(); wasm.a");
    }
}
