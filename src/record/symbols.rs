//! The 32 signs of a code, and how a code is read as people write it.
//!
//! The signs are Douglas Crockford's: all digits and the letters without I, L, O and U, so that no two look alike.

/// The signs by their value.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many stand together.
const GROUP: usize = 4;

/// A sign that no code has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown(pub char);

/// Writes values below 32 as signs in groups.
pub fn write(values: &[u8]) -> String {
    let groups = values.chunks(GROUP).map(|group| group.iter().map(|&value| sign(value)).collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

/// The sign of a value, of which the lowest five bits count.
pub fn sign(value: u8) -> char {
    char::from(SIGNS[usize::from(value & 31)])
}

/// Reads signs as values. Spaces and dashes do not count, nor does case; letters that look like others are those.
///
/// # Errors
/// The first sign that no code has.
pub fn read(text: &str) -> Result<Vec<u8>, Unknown> {
    text.chars().filter(|sign| !is_between(*sign)).map(|sign| value(sign).ok_or(Unknown(sign))).collect()
}

/// Whether it may stand in a code as people write it.
pub fn is_of_code(sign: char) -> bool {
    is_between(sign) || value(sign).is_some()
}

/// Whether it only divides signs: a space, a dash, or what cannot be seen, such as the marks of direction that come along
/// with what is copied.
fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(sign, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
        || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn value(sign: char) -> Option<u8> {
    let upper = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    SIGNS.iter().position(|&known| char::from(known) == upper).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_written_is_read(values in prop::collection::vec(0..32u8, 0..40)) {
            let text = write(&values);
            prop_assert_eq!(read(&text), Ok(values.clone()));
            prop_assert_eq!(read(&text.to_lowercase()), Ok(values));
        }
    }

    #[test]
    fn signs_are_read_as_people_write_them() {
        assert_eq!(write(&[24, 1, 0, 31, 10]), "R10Z-A");
        for text in [
            "R10ZA",
            "r10z a",
            " r1oz–A\n",
            "RlOZ—a",
            "r\u{a0}iO z-A",
            "R1\u{200b}0Z\u{ad}A",
            "R_1_0_Z_A",
            "\u{202a}R10Z\u{2011}A\u{202c}\u{200e}",
        ] {
            assert_eq!(read(text), Ok(vec![24, 1, 0, 31, 10]), "{text}");
        }
        assert_eq!(read("uU"), read("vV"));
        for (text, sign) in [("R1Å", 'Å'), ("R.1", '.'), ("🙂", '🙂'), ("R１", '１')] {
            assert_eq!(read(text), Err(Unknown(sign)));
        }
    }
}
