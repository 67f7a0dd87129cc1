//! How text is written: digits, and signs that mean something else where they are written into.

/// A text as it stands in the markup of a page or a drawing, between tags or in an attribute's quotation marks.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A whole number in digits. With `to_string` the standard library's formatter would travel too.
pub fn whole(number: u32) -> String {
    let mut text = if number < 10 { String::new() } else { whole(number / 10) };
    text.push(char::from(b'0' + (number % 10) as u8));
    text
}

/// A whole number of so many digits, zeros in front.
pub fn padded(number: u32, digits: usize) -> String {
    let text = whole(number);
    ["0".repeat(digits.saturating_sub(text.len())), text].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_written_as_usual() {
        for number in [0, 7, 10, 909, 3_600, u32::MAX] {
            assert_eq!(whole(number), number.to_string());
            assert_eq!(padded(number, 4), format!("{number:04}"));
        }
    }
}
