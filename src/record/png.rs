//! Title and description inside a PNG (PNG, third edition, 11.3.3.4: `iTXt`).
//!
//! Our own, since it travels, and is a few lines; what comes of it is read by a decoder of others' (`tests/e2e/carrying`).

/// What a PNG begins with, and the length of its first chunk, the header, which nothing may stand before.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const HEADER: usize = 4 + 4 + 13 + 4;

/// A picture with these texts in it, each under a keyword of Latin letters; `None` where it is no PNG.
pub fn described(png: &[u8], texts: &[(&str, &str)]) -> Option<Vec<u8>> {
    let (before, after) = png.split_at_checked(SIGNATURE.len() + HEADER)?;
    if !before.starts_with(SIGNATURE) || &before[12..16] != b"IHDR" {
        return None;
    }
    let mut described = before.to_vec();
    for (keyword, text) in texts {
        // Not compressed, of no language in particular, the keyword not translated.
        let data = [b"iTXt", keyword.as_bytes(), b"\0\0\0\0\0", text.as_bytes()].concat();
        described.extend(u32::try_from(data.len() - 4).ok()?.to_be_bytes());
        described.extend_from_slice(&data);
        described.extend(crc(&data).to_be_bytes());
    }
    described.extend_from_slice(after);
    Some(described)
}

/// The cyclic redundancy check of PNG (annex D), without its table, which would travel.
fn crc(data: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xedb8_8320;
    !data.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ POLYNOMIAL } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_is_that_of_png() {
        // The end of every PNG.
        assert_eq!(crc(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn what_is_no_png_stays_what_it_is() {
        for odd in [&b""[..], b"\x89PNG\r\n\x1a\n", &[0; 100], &[SIGNATURE, &[0; 100]].concat()] {
            assert_eq!(described(odd, &[("Title", "A")]), None);
        }
    }
}
