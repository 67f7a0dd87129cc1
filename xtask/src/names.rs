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
                let (renamed, times) = replaced(&script, &format!("{name}:"), &format!("{short}:"));
                if times != 1 {
                    return Err(format!("expected {name} once in {}, found it {times} times", glue.display()));
                }
                script = renamed;
            }
            // What the glue does not use has no place in it.
            [_, name, _, short, _] => {
                script = replaced(&script, &format!("wasm.{name}"), &format!("wasm.{short}")).0;
            }
            _ => {}
        }
    }
    fs::write(glue, script).map_err(|error| at(glue, error))
}

/// Replaces a name where it stands whole, and says how many times.
pub fn replaced(script: &str, name: &str, short: &str) -> (String, usize) {
    let in_a_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let (mut text, mut times) = (String::new(), 0);
    let mut rest = script;
    while let Some((before, after)) = rest.split_once(name) {
        text.push_str(before);
        // A colon ends a name by itself.
        let goes_on = !name.ends_with(':') && after.starts_with(in_a_name);
        let whole = !goes_on && !text.ends_with(in_a_name);
        text.push_str(if whole { short } else { name });
        times += usize::from(whole);
        rest = after;
    }
    text.push_str(rest);
    (text, times)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_goes_on_is_another() {
        let script = "wasm.free(1); wasm.free_all(); my_wasm.free; wasm.free";
        let renamed = "wasm.a(1); wasm.free_all(); my_wasm.free; wasm.a";
        assert_eq!(replaced(script, "wasm.free", "wasm.a"), (renamed.to_string(), 2));
        assert_eq!(replaced("__set:1, _set:2", "_set:", "b:"), ("__set:1, b:2".to_string(), 1));
    }
}
