//! Files.

use rektorer_i_aktion::record::file::{FileError, read, write};

use super::{json, outline};

/// The text that these bytes are, as a file and as any JSON.
pub fn file(bytes: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(bytes);
    let is_json = json::agree(&text);
    match read(&text, outline()) {
        Ok(record) => {
            let written = write(&record, outline());
            assert_eq!(json::held(&text), json::held(&written), "{text}");
            assert_eq!(read(&written, outline()), Ok(record), "{text}");
            "read"
        }
        Err(FileError::NotJson(line)) => {
            let lines = text.matches('\n').count() + 1;
            assert!(!is_json && (1..=lines).contains(&(line as usize)), "{text}");
            "no JSON"
        }
        // Whatever it is, it does not say that it is one of ours.
        Err(FileError::NotOurs) => "not ours",
        Err(error) => {
            assert!(is_json, "{text}");
            match error {
                FileError::Newer(version) => {
                    assert!(version > 1, "{text}");
                    "newer"
                }
                FileError::Instrument(name) => {
                    assert_ne!(name, "rektorer-i-aktion", "{text}");
                    "instrument"
                }
                _ => "field",
            }
        }
    }
}
