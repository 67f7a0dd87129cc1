//! Readability: LIX, the Swedish *läsbarhetsindex* (C. H. Björnsson, 1968).

/// Texts must lie below this: 40 to 50 is the range of newspapers, above it lies official prose.
pub const LIX_BELOW: u32 = 45;

/// The readability of these texts together: mean words in a sentence, and how many words in a hundred have more than
/// six letters. Each text ends a sentence. 0 where there are no words.
pub fn lix<'a>(texts: impl IntoIterator<Item = &'a str>) -> u32 {
    let (mut words, mut long, mut sentences) = (0_u32, 0, 0);
    for text in texts {
        for sentence in text.split(['.', '!', '?', ':']) {
            let before = words;
            for word in sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                words += 1;
                long += u32::from(word.chars().count() > 6);
            }
            sentences += u32::from(words > before);
        }
    }
    if words == 0 { 0 } else { (words + sentences / 2) / sentences + (100 * long + words / 2) / words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lix_is_the_length_of_sentences_and_the_share_of_long_words() {
        assert_eq!(lix([]), 0);
        // Four words in one sentence, one of them long: 4 + 25.
        assert_eq!(lix(["Jag ser en skolgård."]), 29);
        // Two sentences of four words, none long.
        assert_eq!(lix(["Vi ser det nu.", "Vi går hem nu"]), 4);
    }
}
