//! Result codes.

use rektorer_i_aktion::record::code::{CodeError, decode, encode};

use super::word;

/// The text that these bytes are, and the text with check symbols that fit, which chance gives one of 1024.
pub fn code(bytes: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(bytes);
    one(&text);
    let mut values = word::values(&text);
    values.truncate(word::LONGEST);
    values.truncate(values.len().saturating_sub(2));
    one(&word::signs(&word::sealed(values)))
}

fn one(text: &str) -> &'static str {
    let values = word::values(text);
    let right = word::is_right(&values);
    let header = || (values[0], values[1] >> 2, values[1] & 3);
    match decode(text) {
        Ok(coded) => {
            assert!(right, "{text:?}");
            let code = encode(&coded);
            assert_eq!(word::values(&code), values, "{text:?}: {coded:?}");
            assert_eq!(decode(&code), Ok(coded));
            "read"
        }
        Err(CodeError::Empty) => {
            assert!(!text.contains(char::is_alphanumeric), "{text:?}");
            "empty"
        }
        Err(CodeError::Sign(sign)) => {
            assert!(text.contains(sign) && !sign.is_ascii_alphanumeric() && sign != '-' && sign != ' ', "{text:?}");
            "sign"
        }
        Err(CodeError::Mistyped) if right && values.len() > 3 => {
            assert!(matches!(header(), (0, ..) | (24, 0, _) | (24, 1, 0..=2)), "{text:?}");
            "never written"
        }
        Err(CodeError::Mistyped) => "mistyped",
        Err(CodeError::Instrument(sign)) => {
            let (instrument, ..) = header();
            assert!(right && word::values(&sign.to_string()) == [instrument] && ![0, 24].contains(&instrument));
            "instrument"
        }
        Err(CodeError::Newer(newer)) => {
            let (instrument, version, kind) = header();
            assert!(right && instrument == 24 && version == newer && (version > 1 || kind == 3), "{text:?}");
            "newer"
        }
    }
}
