//! Putting a built folder where it is served from. Pages that are open, and scripts that somebody keeps, still ask for the
//! files of earlier versions, so nothing is ever deleted.

use std::{fs, path::Path};

use crate::{
    hashed,
    package::{self, File},
    run::root,
};

/// Puts `dist/` into the folder that the command names.
pub fn deploy() -> Result<(), String> {
    let to = std::env::args_os().nth(2).ok_or("usage: cargo xtask deploy FOLDER (the folder that is served)")?;
    let count = put(&root().join("dist"), Path::new(&to))?;
    println!("· {count} files are in {}; those of earlier versions stay", to.display());
    Ok(())
}

/// Copies a built folder into another: first what is named after what it holds and thus new, then what speaks of it.
///
/// # Errors
/// Names the file that cannot be read or written, or the folder that is not built.
fn put(from: &Path, to: &Path) -> Result<usize, String> {
    if !from.join("manifest.json").exists() {
        return Err(format!("{} is not built: cargo xtask build", from.display()));
    }
    let files = in_order(package::read(from)?);
    for file in &files {
        let path = to.join(&file.path);
        let at = |error| format!("{}: {error}", path.display());
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(at)?;
        // Whoever asks meanwhile gets the old one or the new one, whole.
        let part = path.with_added_extension("part");
        fs::write(&part, &file.bytes).map_err(at)?;
        fs::rename(&part, &path).map_err(at)?;
    }
    Ok(files.len())
}

/// What is named after what it holds before what speaks of it.
fn in_order(mut files: Vec<File>) -> Vec<File> {
    files.sort_by_key(|file| !hashed::is(unpacked(&file.path)));
    files
}

/// The path of the file that this one is, or is packed from.
fn unpacked(path: &str) -> &str {
    [".br", ".gz"].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_comes_before_what_speaks_of_it() {
        let paths = ["a-0123456789abcdef.js.br", "index.html", "v1/embed.js", "z-0123456789abcdef.wasm"];
        let files = paths.map(|path| File { path: path.to_string(), bytes: Vec::new() });
        let mut ordered: Vec<String> = in_order(files.into()).into_iter().map(|file| file.path).collect();
        assert_eq!(ordered.split_off(2), ["index.html", "v1/embed.js"]);
    }

    #[test]
    fn what_was_there_stays_and_what_is_evergreen_is_replaced() {
        let folder = root().join("target/deploy-test");
        let _ = fs::remove_dir_all(&folder);
        let (dist, served) = (folder.join("dist"), folder.join("served"));
        let version = |letter: &str| {
            let _ = fs::remove_dir_all(&dist);
            fs::create_dir_all(dist.join("v1")).expect("a folder");
            let hashed = format!("boot-{}.js", letter.repeat(16));
            for (path, text) in
                [(&*hashed, letter), ("v1/embed.js", &hashed), ("index.html", letter), ("manifest.json", "{}")]
            {
                fs::write(dist.join(path), text).expect("a file");
            }
            put(&dist, &served).expect("put")
        };
        assert_eq!(version("a"), 4);
        assert_eq!(version("b"), 4);
        let read = |path: &str| fs::read_to_string(served.join(path)).expect(path);
        assert_eq!([read("boot-aaaaaaaaaaaaaaaa.js"), read("boot-bbbbbbbbbbbbbbbb.js")], ["a", "b"]);
        assert_eq!([read("v1/embed.js"), read("index.html")], ["boot-bbbbbbbbbbbbbbbb.js", "b"]);
        assert_eq!(package::read(&served).expect("files").len(), 5, "nothing half-written is left");
        let fault = put(&folder.join("none"), &served).expect_err("not built");
        assert!(fault.contains("cargo xtask build"), "{fault}");
    }
}
