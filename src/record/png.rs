//! Title and description inside a PNG (PNG, third edition, 11.3.3.4: `iTXt`).
//!
//! Our own, since it travels, and is a few lines; what comes of it is read by a decoder of others' (`tests/e2e/carrying`).

/// How many bytes of a PNG stand before what may be put into it: its signature and its header, which is always the first
/// chunk (5.2, 11.2.1).
pub const BEFORE: usize = 8 + 4 + 4 + 13 + 4;

/// What is put into a PNG so that it carries these texts, each under a keyword of Latin letters.
pub fn chunks(texts: &[(&str, &str)]) -> Vec<u8> {
    let mut chunks = Vec::new();
    for (keyword, text) in texts {
        // Not compressed, of no language in particular, the keyword not translated.
        let data = [b"iTXt", keyword.as_bytes(), b"\0\0\0\0\0", text.as_bytes()].concat();
        chunks.extend((data.len() as u32 - 4).to_be_bytes());
        chunks.extend_from_slice(&data);
        chunks.extend(crc(&data).to_be_bytes());
    }
    chunks
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
}
