//! A QR code (ISO/IEC 18004:2015) of a link: bytes, error correction of level M, versions 1 to 20, the best of all masks.
//!
//! Our own, since it travels: qrcodegen, which does all of the standard, takes 2 KB more. That every module is where
//! qrcodegen has it is tested (`tests/record`).

/// Square, one value for each module, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules of a side.
    pub side: usize,
    /// Whether it is dark.
    pub dark: Vec<bool>,
    /// Whether it is the same for all texts of its length, and so never masked.
    fixed: Vec<bool>,
}

/// Of each version from 1: codewords for error correction in a block, and blocks (table 9, level M).
const BLOCKS: [(usize, usize); 20] = [
    (10, 1),
    (16, 1),
    (26, 1),
    (18, 2),
    (24, 2),
    (16, 4),
    (18, 4),
    (22, 4),
    (22, 5),
    (26, 5),
    (30, 5),
    (22, 8),
    (22, 9),
    (24, 9),
    (24, 10),
    (28, 10),
    (28, 11),
    (26, 13),
    (26, 14),
    (26, 16),
];
/// The first version that writes the length of a text in two bytes (table 3).
const TWO_BYTES: usize = 10;
/// The first version that says which one it is (7.10).
const SAYS_VERSION: usize = 7;
const MASKS: u32 = 8;

/// The QR code of a text; `None` where it has more than 666 bytes.
pub fn qr(text: &str) -> Option<Qr> {
    let length = text.len();
    let counts = |version: usize| if version < TWO_BYTES { 2 } else { 3 };
    let room = |version: usize| codewords(version) - BLOCKS[version - 1].0 * BLOCKS[version - 1].1;
    let version = (1..=BLOCKS.len()).find(|&version| length + counts(version) <= room(version))?;
    let plain = Qr::plain(version, &interleaved(version, data(text, counts(version) - 1, room(version))));
    let masked = (0..MASKS).map(|mask| plain.masked(mask));
    masked.min_by_key(Qr::penalty)
}

/// How many codewords a version has in all (table 1).
fn codewords(version: usize) -> usize {
    let mut modules = (16 * version + 128) * version + 64;
    if version > 1 {
        let patterns = version / 7 + 2;
        modules -= (25 * patterns - 10) * patterns - 55;
    }
    if version >= SAYS_VERSION {
        modules -= 36;
    }
    modules / 8
}

/// The text as codewords: its kind in half a byte, its length in so many bytes, itself, and what fills the room (7.4).
fn data(text: &str, counts: usize, room: usize) -> Vec<u8> {
    let length = text.len().to_be_bytes();
    let mut data = Vec::new();
    // All that follows is shifted by half a byte; the half that is left over ends the text.
    let mut before = 0b0100;
    for byte in length[length.len() - counts..].iter().copied().chain(text.bytes()).chain([0]) {
        data.push(before << 4 | byte >> 4);
        before = byte;
    }
    while data.len() < room {
        data.extend([0b1110_1100, 0b0001_0001]);
    }
    data.truncate(room);
    data
}

/// Data and their error correction in the order in which they are placed (7.6).
fn interleaved(version: usize, data: Vec<u8>) -> Vec<u8> {
    let (corrections, blocks) = BLOCKS[version - 1];
    let divisor = divisor(corrections);
    let (short, all) = (data.len() / blocks, codewords(version));
    let shorts = blocks - data.len() % blocks;
    let mut rest = &data[..];
    let split = (0..blocks).map(|at| {
        let (block, after) = rest.split_at(short + usize::from(at >= shorts));
        rest = after;
        (block, remainder(block, &divisor))
    });
    let split: Vec<_> = split.collect();
    let mut words = Vec::with_capacity(all);
    for at in 0..=short {
        words.extend(split.iter().filter_map(|(block, _)| block.get(at)));
    }
    for at in 0..corrections {
        words.extend(split.iter().map(|(_, correction)| correction[at]));
    }
    words
}

/// The product in the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1 (7.5.2).
fn product(one: u8, other: u8) -> u8 {
    (0..8).rev().fold(0, |sum: u8, bit| (sum << 1) ^ (sum >> 7) * 0x1d ^ (other >> bit & 1) * one)
}

/// Coefficients of the generator polynomial of this degree, without the first, which is 1 (annex A).
fn divisor(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    divisor[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for at in 0..degree {
            divisor[at] = product(divisor[at], root) ^ divisor.get(at + 1).copied().unwrap_or(0);
        }
        root = product(root, 2);
    }
    divisor
}

/// Error correction of a block: what is left of it after division (7.5.2).
fn remainder(block: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in block {
        let factor = byte ^ rest[0];
        rest.rotate_left(1);
        rest[divisor.len() - 1] = 0;
        for (rest, &coefficient) in rest.iter_mut().zip(divisor) {
            *rest ^= product(coefficient, factor);
        }
    }
    rest
}

/// A number with the remainder that protects it, of the degree of the generator (annexes C and D).
fn protected(number: u32, degree: u32, generator: u32) -> u32 {
    number << degree | (0..degree).fold(number, |rest, _| rest << 1 ^ (rest >> (degree - 1)) * generator)
}

impl Qr {
    /// All patterns, and the codewords as they are.
    fn plain(version: usize, words: &[u8]) -> Self {
        let side = 4 * version + 17;
        let mut code = Self { side, dark: vec![false; side * side], fixed: vec![false; side * side] };
        for at in 0..side {
            code.fix(6, at, at % 2 == 0);
            code.fix(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            code.fix_square(x, y, 4, &[true, true, false, true, false]);
        }
        let alignments = alignments(version, side);
        let last = side - 7;
        for (&x, &y) in alignments.iter().flat_map(|x| alignments.iter().map(move |y| (x, y))) {
            if ![(6, 6), (6, last), (last, 6)].contains(&(x, y)) {
                code.fix_square(x, y, 2, &[true, false, true]);
            }
        }
        if version >= SAYS_VERSION {
            let bits = protected(version as u32, 12, 0x1f25);
            for bit in 0..18 {
                let (one, other) = (side - 11 + bit % 3, bit / 3);
                code.fix(one, other, bits >> bit & 1 == 1);
                code.fix(other, one, bits >> bit & 1 == 1);
            }
        }
        code.fix_format(0);
        code.place(words);
        code
    }

    fn fix(&mut self, x: usize, y: usize, dark: bool) {
        let at = y * self.side + x;
        self.dark[at] = dark;
        self.fixed[at] = true;
    }

    /// A square around a place, as far as it lies inside: whether each of its rings is dark, from the middle.
    fn fix_square(&mut self, x: usize, y: usize, radius: usize, rings: &[bool]) {
        for (down, right) in (0..=2 * radius).flat_map(|down| (0..=2 * radius).map(move |right| (down, right))) {
            let (x, y) = ((x + right).wrapping_sub(radius), (y + down).wrapping_sub(radius));
            if x < self.side && y < self.side {
                self.fix(x, y, rings[right.abs_diff(radius).max(down.abs_diff(radius))]);
            }
        }
    }

    /// Level and mask, twice (7.9).
    fn fix_format(&mut self, mask: u32) {
        let bits = protected(mask, 10, 0x537) ^ 0x5412;
        for bit in 0..15 {
            let dark = bits >> bit & 1 == 1;
            let near = bit + usize::from(bit > 5);
            match bit {
                ..8 => {
                    self.fix(8, near, dark);
                    self.fix(self.side - 1 - bit, 8, dark);
                }
                _ => {
                    self.fix(if bit == 8 { 7 } else { 14 - bit }, 8, dark);
                    self.fix(8, self.side - 15 + bit, dark);
                }
            }
        }
        self.fix(8, self.side - 8, true);
    }

    /// Codewords in columns two wide, upwards and downwards in turn, from the right (7.7.3).
    fn place(&mut self, words: &[u8]) {
        let mut bits = words.iter().flat_map(|word| (0..8).rev().map(move |bit| word >> bit & 1 == 1));
        for column in 0..self.side / 2 {
            // The upright timing pattern stands between.
            let right = self.side - 1 - 2 * column;
            let right = right - usize::from(right <= 6);
            for step in 0..self.side {
                let y = if column % 2 == 0 { self.side - 1 - step } else { step };
                for x in [right, right - 1] {
                    let at = y * self.side + x;
                    if !self.fixed[at] {
                        self.dark[at] = bits.next().unwrap_or(false);
                    }
                }
            }
        }
    }

    /// The same with this mask over what is not fixed (table 10).
    fn masked(&self, mask: u32) -> Self {
        let mut code = self.clone();
        for at in (0..self.dark.len()).filter(|&at| !self.fixed[at]) {
            let (x, y) = (at % self.side, at / self.side);
            code.dark[at] ^= 0
                == match mask {
                    0 => (x + y) % 2,
                    1 => y % 2,
                    2 => x % 3,
                    3 => (x + y) % 3,
                    4 => (x / 3 + y / 2) % 2,
                    5 => x * y % 2 + x * y % 3,
                    6 => (x * y % 2 + x * y % 3) % 2,
                    _ => ((x + y) % 2 + x * y % 3) % 2,
                };
        }
        code.fix_format(mask);
        code
    }

    /// How hard it is to read (7.8.3.1).
    fn penalty(&self) -> usize {
        let side = self.side;
        let dark = |x: usize, y: usize| self.dark[y * side + x];
        let mut penalty = 0;
        for line in 0..side {
            penalty += self.penalty_of_line(line * side, 1) + self.penalty_of_line(line, side);
        }
        for (x, y) in (1..side).flat_map(|y| (1..side).map(move |x| (x, y))) {
            let first = dark(x, y);
            if [dark(x - 1, y), dark(x, y - 1), dark(x - 1, y - 1)] == [first; 3] {
                penalty += 3;
            }
        }
        let (all, darks) = (side * side, self.dark.iter().filter(|&&dark| dark).count());
        // For every 5 % that the dark ones are more or less than half.
        penalty + ((20 * darks).abs_diff(10 * all).div_ceil(all) - 1) * 10
    }

    /// Runs of five or more of one colour, and what looks like a finder pattern, in a row or a column.
    fn penalty_of_line(&self, start: usize, step: usize) -> usize {
        // Around the code everything is light.
        let mut runs = vec![self.side];
        let mut before = false;
        for dark in (0..self.side).map(|at| self.dark[start + at * step]).chain([false]) {
            if dark != before {
                runs.push(0);
                before = dark;
            }
            runs[..].iter_mut().last().into_iter().for_each(|run| *run += 1);
        }
        let last = runs.len() - 1;
        runs[last] += self.side - 1;
        let inside = runs.iter().enumerate().map(|(at, run)| if at == 0 || at == last { run - self.side } else { *run });
        let long: usize = inside.filter(|&run| run >= 5).map(|run| run - 2).sum();
        // Those that begin with a light run.
        let finders = runs.windows(7).step_by(2).filter(|run| run[2..6] == [run[1], 3 * run[1], run[1], run[1]]);
        let sides = finders.map(|run| [run[0], run[6]].map(|light| (light >= run[1], light >= 4 * run[1])));
        let found: usize = sides.map(|[one, other]| usize::from(one.1 && other.0) + usize::from(other.1 && one.0)).sum();
        long + 40 * found
    }
}

/// Where the centres of alignment patterns lie, across and down (annex E).
fn alignments(version: usize, side: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = (8 * version + 3 * count + 5) / (4 * count - 4) * 2;
    (0..count - 1).map(|at| side - 7 - at * step).chain([6]).collect()
}
