//! Names files after what they hold, so that browsers may keep them for good: another content is another file. What a page
//! or a host is given by its address keeps its name.

use std::{fs, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use crate::names;

/// What is named so, and the files that speak of it; each stands before those that speak of it. `*` stands for the folder
/// of each language.
const HASHED: [(&str, &[&str]); 11] = [
    ("record_bg.wasm", &["carry.js", "kollega.js", "*kollega/index.html"]),
    ("carry.js", &["boot.js", "frame.js", "native.js"]),
    ("*carry.html", &["*index.html", "*embed/index.html", "*native.html"]),
    ("widget_bg.wasm", &["boot.js", "frame.js", "native.js", "v1/embed.js", "*index.html", "*embed/index.html"]),
    ("*native.html", &["v1/embed.js"]),
    ("native.js", &["v1/embed.js"]),
    ("boot.js", &["*index.html"]),
    ("frame.js", &["*embed/index.html"]),
    ("kollega.js", &["*kollega/index.html"]),
    ("editor_bg.wasm", &["badda-in.js", "badda-in/index.html"]),
    ("badda-in.js", &["badda-in/index.html"]),
];
/// The folders of the languages. The last is the one that the others lie in: a name in it is part of theirs.
const FOLDERS: [&str; 3] = ["nb/", "en/", ""];
/// Stands for what a fetch of ours checks the file after it by (Subresource Integrity, 3.1). Where nothing has been put in
/// its place, browsers know no such check and make none.
const INTEGRITY: &str = "integrity-of:";
/// How much of its SHA-256 a name carries, in hexadecimal digits.
const LENGTH: usize = 16;

/// Renames the files of a folder, and what speaks of them.
///
/// # Errors
/// Where a file is not there, or is not spoken of where it should be.
pub fn rename(folder: &Path) -> Result<(), String> {
    let at = |path: &Path, error| format!("{}: {error}", path.display());
    for (file, speakers) in HASHED.into_iter().flat_map(in_each_language) {
        let path = folder.join(&file);
        let bytes = fs::read(&path).map_err(|error| at(&path, error))?;
        let name = name(&file, &bytes);
        fs::rename(&path, folder.join(&name)).map_err(|error| at(&path, error))?;
        for speaker in speakers {
            let path = folder.join(speaker);
            let text = fs::read_to_string(&path).map_err(|error| at(&path, error))?;
            let text = text.replace(&[INTEGRITY, &*file].concat(), &integrity(&bytes));
            let (renamed, times) = names::replaced(&text, &file, &name);
            if times == 0 {
                return Err(format!("{}: expected it to speak of {file}", path.display()));
            }
            fs::write(&path, renamed).map_err(|error| at(&path, error))?;
        }
    }
    Ok(())
}

/// A file of each language is spoken of by the files of that one, where these are of each, too; another by all.
fn in_each_language((file, speakers): (&str, &[&str])) -> Vec<(String, Vec<String>)> {
    let of = |folders: &[&str], path: &str| -> Vec<String> {
        let each = if path.contains('*') { folders } else { &[""] };
        each.iter().map(|folder| path.replace('*', folder)).collect()
    };
    let spoken = |folders: &[&str]| speakers.iter().flat_map(|path| of(folders, path)).collect();
    if file.contains('*') {
        FOLDERS.iter().map(|folder| (file.replace('*', folder), spoken(&[folder]))).collect()
    } else {
        vec![(file.to_string(), spoken(&FOLDERS))]
    }
}

/// `boot.js` as `boot-0123456789abcdef.js`.
fn name(file: &str, bytes: &[u8]) -> String {
    let (stem, end) = file.rsplit_once('.').unwrap_or((file, ""));
    format!("{stem}-{}.{end}", &sha256(bytes)[..LENGTH])
}

/// As a fetch is told to check these bytes.
fn integrity(bytes: &[u8]) -> String {
    ["sha256-", &STANDARD.encode(Sha256::digest(bytes))].concat()
}

/// The SHA-256 of this, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a file of this path is named after what it holds.
pub fn is(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == LENGTH && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_speaks_of_its_own() {
        let all = in_each_language(("*a.html", &["*b.html", "c.js"]));
        let of = |folder: &str| (format!("{folder}a.html"), vec![format!("{folder}b.html"), "c.js".to_string()]);
        assert_eq!(all, FOLDERS.map(of));
        let common = in_each_language(("a.js", &["*b.html"]));
        assert_eq!(common, [("a.js".to_string(), ["nb/b.html", "en/b.html", "b.html"].map(String::from).to_vec())]);
    }

    #[test]
    fn a_name_changes_with_what_it_names() {
        let [one, other] = ["a", "b"].map(|text| name("v1/some.file.js", text.as_bytes()));
        assert_eq!(one, "v1/some.file-ca978112ca1bbdca.js");
        assert_ne!(one, other);
        assert!(is(&one) && !is("v1/some.file.js") && !is("some-file.js") && !is("index.html"));
    }
}
