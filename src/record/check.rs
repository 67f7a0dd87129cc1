//! Two check symbols, by which a wrong code is known: a Reed–Solomon code over the field of 32 elements.
//!
//! Reed and Solomon, "Polynomial Codes over Certain Finite Fields" (J. SIAM 8:2, 1960). With two check symbols any two
//! words differ in at least three places, as long as they are no longer than [`LONGEST`]: every single wrong symbol,
//! every two, and so every swap of two unlike ones, is noticed. It notices; it does not mend, since what is mended
//! wrongly is a result that nobody gave.

/// How many symbols a word may have, those two included: one for each power of the field's generator.
pub const LONGEST: usize = 31;
/// How many of them check.
pub const CHECKS: usize = 2;
/// x⁵ + x² + 1, a primitive polynomial of degree 5 over the field of two elements (Peterson and Weldon,
/// *Error-Correcting Codes*, 1972, appendix C); x generates the field.
const POLYNOMIAL: u8 = 0b10_0101;

/// The word with its check symbols after it.
pub fn sealed(mut word: Vec<u8>) -> Vec<u8> {
    word.extend([0; CHECKS]);
    let [sum, weighted] = syndromes(&word);
    // The last two stand at x¹ and x⁰: a + b is the one sum, ax + b the other, so a(x + 1) is both together.
    let first = divided(sum ^ weighted, 0b11);
    let end = word.len() - CHECKS;
    word[end..].copy_from_slice(&[first, sum ^ first]);
    word
}

/// What stands before the check symbols of a word; `None` where they say that the word is wrong, or it is too long for
/// them to say.
pub fn opened(word: &[u8]) -> Option<&[u8]> {
    let right = word.len() <= LONGEST && syndromes(word) == [0; CHECKS];
    right.then(|| word.len().checked_sub(CHECKS)).flatten().map(|end| &word[..end])
}

/// The sum of all symbols, and their sum weighted by powers of x; both are zero of a right word.
fn syndromes(word: &[u8]) -> [u8; CHECKS] {
    word.iter().fold([0; CHECKS], |[sum, weighted], symbol| [sum ^ symbol, times_x(weighted) ^ symbol])
}

fn times_x(element: u8) -> u8 {
    let product = element << 1;
    if product & 0b10_0000 == 0 { product } else { product ^ POLYNOMIAL }
}

fn times(one: u8, other: u8) -> u8 {
    (0..5).rev().fold(0, |sum, bit| times_x(sum) ^ if other >> bit & 1 == 1 { one } else { 0 })
}

/// The element that times `divisor`, which is not zero, gives `dividend`.
fn divided(dividend: u8, divisor: u8) -> u8 {
    (0..32).find(|&quotient| times(quotient, divisor) == dividend).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn x_generates_the_field() {
        let mut powers: Vec<u8> = std::iter::successors(Some(1), |&power| Some(times_x(power))).take(LONGEST).collect();
        assert_eq!(times_x(powers[LONGEST - 1]), 1);
        powers.sort_unstable();
        assert_eq!(powers, (1..32).collect::<Vec<u8>>());
    }

    #[test]
    fn every_element_is_divided_by_every_other_but_zero() {
        for (dividend, divisor) in (0..32).flat_map(|dividend| (1..32).map(move |divisor| (dividend, divisor))) {
            assert_eq!(times(divided(dividend, divisor), divisor), dividend);
        }
    }

    proptest! {
        #[test]
        fn a_sealed_word_is_opened(word in prop::collection::vec(0..32u8, 0..=LONGEST - CHECKS)) {
            let sealed = sealed(word.clone());
            prop_assert_eq!(opened(&sealed), Some(&word[..]));
        }
    }

    /// Sums of two words together are their sums together, so that what is wrong is noticed, in whatever word, where its
    /// own sums are not both zero.
    #[test]
    fn one_and_two_wrong_symbols_of_the_longest_word_are_noticed() {
        let mut wrong = [0; LONGEST];
        for (first, second) in (0..LONGEST).flat_map(|second| (0..second).map(move |first| (first, second))) {
            for (one, other) in (0..32).flat_map(|one| (0..32).map(move |other| (one, other))) {
                (wrong[first], wrong[second]) = (one, other);
                assert_eq!(opened(&wrong).is_some(), (one, other) == (0, 0), "{wrong:?}");
            }
            (wrong[first], wrong[second]) = (0, 0);
        }
    }

    #[test]
    fn a_word_too_long_or_too_short_to_be_checked_is_wrong() {
        assert_eq!(opened(&[]), None);
        assert_eq!(opened(&[0]), None);
        assert_eq!(opened(&[0; LONGEST]), Some(&[0; LONGEST - CHECKS][..]));
        assert_eq!(opened(&[0; LONGEST + 1]), None);
    }
}
