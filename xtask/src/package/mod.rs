//! Makes of a built folder one that any web host can serve: each file packed beside itself, a list of them all, and all of
//! them in one archive. The same files give the same bytes, whenever and wherever that is done.

mod archive;
mod list;
mod packed;

use std::{fs, path::Path};

/// A file of the folder: its path in it, with slashes, and what it holds.
pub struct File {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Packs the files of a folder that was just built, and writes the list and the archive (for who serves the form from a
/// host of their own).
///
/// # Errors
/// Names the file that cannot be read or written.
pub fn package(folder: &Path) -> Result<(), String> {
    let mut files = read(folder)?;
    let built = files.len();
    let packed = files.iter().map(packed::pack).collect::<Result<Vec<_>, _>>()?;
    files.push(File { path: "manifest.json".to_string(), bytes: list::of(&files, &packed)? });
    files.extend(packed.into_iter().flatten());
    files.push(File { path: "rektorer-i-aktion.zip".to_string(), bytes: archive::of(&files)? });
    for File { path, bytes } in &files[built..] {
        let path = folder.join(path);
        fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// All files of a folder, at any depth, sorted by path.
pub fn read(folder: &Path) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    let mut left = vec![String::new()];
    while let Some(within) = left.pop() {
        let at = folder.join(&within);
        let fault = |error| format!("{}: {error}", at.display());
        for entry in fs::read_dir(&at).map_err(fault)? {
            let entry = entry.map_err(fault)?;
            let path = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                left.push(format!("{path}/"));
            } else {
                files.push(File { bytes: fs::read(entry.path()).map_err(fault)?, path });
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}
