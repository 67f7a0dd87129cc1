//! A second reading of `docs/result-code.md`, which shares nothing with the first: signs, and check symbols by tables.

use std::sync::LazyLock;

/// The signs by their value.
pub const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The most symbols that a word may have.
pub const LONGEST: usize = 31;

/// Powers of x in the field, as the document lists them.
const POWERS: [u8; 31] =
    [1, 2, 4, 8, 16, 5, 10, 20, 13, 26, 17, 7, 14, 28, 29, 31, 27, 19, 3, 6, 12, 24, 21, 15, 30, 25, 23, 11, 22, 9, 18];

/// The values of the signs in a text; what is no sign is passed over.
pub fn values(text: &str) -> Vec<u8> {
    let value = |sign: char| {
        let sign = match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            other => other,
        };
        SIGNS.iter().position(|&known| char::from(known) == sign)
    };
    text.chars().filter_map(value).map(|value| value as u8).collect()
}

/// The signs of these values, without groups.
pub fn signs(values: &[u8]) -> String {
    values.iter().map(|&value| char::from(SIGNS[usize::from(value)])).collect()
}

/// Whether a word's two sums are zero.
pub fn is_right(word: &[u8]) -> bool {
    (2..=LONGEST).contains(&word.len()) && sums(word) == [0, 0]
}

/// A word with its check symbols after it, which are looked up by the sums that it has without them.
pub fn sealed(mut word: Vec<u8>) -> Vec<u8> {
    static CHECKS: LazyLock<Vec<[u8; 2]>> = LazyLock::new(|| {
        let mut checks = vec![[0, 0]; 32 * 32];
        for check in (0..32).flat_map(|one| (0..32).map(move |other| [one, other])) {
            let [plain, weighted] = sums(&check);
            checks[usize::from(plain) * 32 + usize::from(weighted)] = check;
        }
        checks
    });
    word.extend([0, 0]);
    let [plain, weighted] = sums(&word);
    let end = word.len() - 2;
    word[end..].copy_from_slice(&CHECKS[usize::from(plain) * 32 + usize::from(weighted)]);
    word
}

/// The sum of all symbols, and the sum of each times the power of x that belongs to its place from the end.
fn sums(word: &[u8]) -> [u8; 2] {
    static LOGARITHMS: LazyLock<[usize; 32]> = LazyLock::new(|| {
        let mut logarithms = [0; 32];
        POWERS.iter().enumerate().for_each(|(power, &element)| logarithms[usize::from(element)] = power);
        logarithms
    });
    let times = |symbol: u8, place: usize| match symbol {
        0 => 0,
        _ => POWERS[(LOGARITHMS[usize::from(symbol)] + place) % POWERS.len()],
    };
    let mut sums = [0, 0];
    for (place, &symbol) in word.iter().rev().enumerate() {
        sums[0] ^= symbol;
        sums[1] ^= times(symbol, place);
    }
    sums
}
