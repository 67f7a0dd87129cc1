//! Whether an accent can be read where the frame puts it, as `embed/frame.js` decides it there (WCAG 2.2, 1.4.3).

/// The least contrast of text, 4.5:1, in tenths.
pub const READABLE: u32 = 45;
/// The shaded one of the form's surfaces; white has more contrast to all that can be read on it.
const WASH: [u8; 3] = [247, 246, 248];

/// Red, green and blue of six hexadecimal digits.
pub fn colour(digits: &str) -> Option<[u8; 3]> {
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

/// Contrast of a colour with the form's shaded surface, 10 to 210 tenths, rounded down.
pub fn tenths_on_wash(colour: [u8; 3]) -> u32 {
    let (one, other) = (luminance(colour), luminance(WASH));
    let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
    (contrast * 10.0) as u32
}

/// Relative luminance, 0 to 1 (WCAG 2.2, definitions).
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let share = f64::from(part) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
