//! The list of all files with their sizes and SHA-256, by which who serves them can check that they are whole.

use serde_json::json;

use super::File;
use crate::hashed;

/// The list as JSON: for each file its path, its bytes as it is and packed in either way, whether its name
/// carries its hash, and its hash.
pub fn of(files: &[File], packed: &[[File; 2]]) -> Result<Vec<u8>, String> {
    let entries: Vec<_> = files
        .iter()
        .zip(packed)
        .map(|(file, [brotli, gzip])| {
            json!({
                "path": file.path,
                "bytes": file.bytes.len(),
                "brotli": brotli.bytes.len(),
                "gzip": gzip.bytes.len(),
                // Whether it may be kept for good.
                "immutable": hashed::is(&file.path),
                "sha256": hashed::sha256(&file.bytes),
            })
        })
        .collect();
    let mut text = serde_json::to_vec_pretty(&json!({ "files": entries })).map_err(|error| error.to_string())?;
    text.push(b'\n');
    Ok(text)
}
