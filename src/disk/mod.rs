//! How content is found on disk, for the native front doors.

use std::{fs, io, path::Path};

use crate::instrument::content::Files;

/// Every file of `content/` below the project's root that holds data, by its path from there.
///
/// # Errors
/// Names the file that cannot be read.
pub fn content_files(root: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    collect(&root.join("content"), root, &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, root: &Path, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, root, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml" || extension == "json") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).map_err(|error| {
                io::Error::other(format!("{name}: filen kan inte läsas; spara den som UTF-8 ({error})"))
            })?;
            files.insert(name, text);
        }
    }
    Ok(())
}
