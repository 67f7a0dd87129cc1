//! All files in one ZIP archive, without the times that would differ from build to build.

use std::io::{Cursor, Write};

use zip::{DateTime, ZipWriter, write::SimpleFileOptions};

use super::File;

/// The archive of these files.
pub fn of(files: &[File]) -> Result<Vec<u8>, String> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for File { path, bytes } in files {
        archive.start_file(path, options).map_err(|error| format!("{path}: {error}"))?;
        archive.write_all(bytes).map_err(|error| format!("{path}: {error}"))?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}
