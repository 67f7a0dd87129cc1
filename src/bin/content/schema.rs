//! The JSON Schemas of the content files, made from the types that read them.

use std::{fs, path::Path};

use rektorer_i_aktion::{disk, instrument::content::schemas};

/// Writes them into `content/schema/`.
pub fn write(root: &Path) -> Result<(), Vec<String>> {
    let folder = root.join("content/schema");
    let at = |error: std::io::Error| vec![format!("{}: {error}", folder.display())];
    fs::create_dir_all(&folder).map_err(at)?;
    let files = disk::content_files(root).map_err(at)?;
    for (name, schema) in schemas(&files).map_err(|error| vec![error.to_string()])? {
        fs::write(folder.join(name), schema).map_err(at)?;
    }
    Ok(())
}
