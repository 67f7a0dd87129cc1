// A QR code (ISO/IEC 18004:2015) of a link: bytes, error correction of level M, versions 1 to 20, the best of all masks.
//
// Our own, and a script, since it travels: qrcodegen in the app takes 2 KB more, and so does the same in Rust of our own.
// Every module is where qrcodegen has it (`tests/e2e/carrying`).

// Light modules around it (6.3.8).
const QUIET = 4;
// Of each version from 1: codewords for error correction in a block, and blocks (table 9, level M).
const CORRECTIONS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
// The modules where it is 0 are turned by each mask (table 10).
const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => ((y >> 1) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

const upTo = (count) => [...Array(count).keys()];
const bitsOf = (number, count) => upTo(count).map((bit) => (number >> bit) & 1);
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
// How many alignment patterns stand along a side (annex E).
const alignmentsOf = (version) => (version > 1 ? Math.floor(version / 7) + 2 : 0);
// How many codewords a version has in all (table 1).
const codewordsOf = (version) => {
  const count = alignmentsOf(version);
  const functional = (count && (25 * count - 10) * count - 55) + (version > 6 ? 36 : 0);
  return ((16 * version + 128) * version + 64 - functional) >> 3;
};
// The product in the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1 (7.5.2).
const product = (one, other) => {
  let found = 0;
  for (let bit = 128; bit; bit >>= 1) found = (found << 1) ^ ((found >> 7) * 0x11d) ^ (other & bit ? one : 0);
  return found;
};
// The generator polynomial of this degree without its first coefficient, which is 1 (annex A).
const generatorOf = (degree) => {
  let polynomial = [1];
  for (let root = 1; polynomial.length <= degree; root = product(root, 2)) {
    polynomial = [...polynomial, 0].map((at, index) => at ^ product(polynomial[index - 1] ?? 0, root));
  }
  return polynomial.slice(1);
};
// What is left of a block after division: its error correction (7.5.2).
const remainderOf = (block, generator) =>
  block.reduce(
    ([first, ...rest], word) => [...rest, 0].map((at, index) => at ^ product(generator[index], first ^ word)),
    generator.map(() => 0),
  );
// A number with what protects it, of the degree of the generator (annexes C and D).
const protectedBy = (number, degree, generator) => {
  let rest = number;
  for (let step = 0; step < degree; step++) rest = (rest << 1) ^ ((rest >> (degree - 1)) * generator);
  return (number << degree) | rest;
};

// The text as codewords with their error correction, in the order in which they are placed (7.4 to 7.6).
const wordsOf = (bytes, version, room) => {
  const [corrections, blocks] = [CORRECTIONS[version - 1], BLOCKS[version - 1]];
  const length = version > 9 ? [bytes.length >> 8, bytes.length & 255] : [bytes.length];
  // Its kind takes half a byte, and by that all that follows is shifted; the half that is left over ends it.
  const whole = [4, ...length, ...bytes, 0];
  const data = whole.slice(1).map((byte, index) => ((whole[index] << 4) & 255) | (byte >> 4));
  while (data.length < room) data.push(236, 17);
  data.length = room;
  const short = Math.floor(room / blocks);
  const split = upTo(blocks).map((at) => data.splice(0, short + (at >= blocks - (room % blocks))));
  const generator = generatorOf(corrections);
  const inTurn = (lists, count) => upTo(count).flatMap((at) => lists.map((list) => list[at]));
  const placed = [...inTurn(split, short + 1), ...inTurn(split.map((block) => remainderOf(block, generator)), corrections)];
  return placed.filter((word) => word !== undefined);
};

// Runs of five or more of one colour, and what looks like a finder pattern, in a row or a column (7.8.3.1).
const penaltyOfLine = (line) => {
  // Around it everything is light.
  const runs = [0];
  let before = 0;
  for (const dark of line) {
    if (dark !== before) runs.push(0);
    before = dark;
    runs[runs.length - 1]++;
  }
  let penalty = sum(runs.filter((run) => run > 4)) - 2 * runs.filter((run) => run > 4).length;
  if (runs.length % 2 === 0) runs.push(0);
  runs[0] += line.length;
  runs[runs.length - 1] += line.length;
  for (let at = 3; at < runs.length - 3; at += 2) {
    const [left, one, two, core, three, four, right] = runs.slice(at - 3, at + 4);
    if (core !== 3 * one || two !== one || three !== one || four !== one) continue;
    penalty += 40 * ((left >= 4 * one && right >= one) + (right >= 4 * one && left >= one));
  }
  return penalty;
};
// How hard it is to read (7.8.3.1).
const penaltyOf = (rows) => {
  const side = rows.length;
  const columns = rows.map((_, x) => rows.map((row) => row[x]));
  const isBlock = (x, y) => sum([rows[y][x], rows[y][x + 1], rows[y + 1][x], rows[y + 1][x + 1]]) % 4 === 0;
  const inside = upTo(side - 1);
  const blocks = sum(inside.map((y) => inside.filter((x) => isBlock(x, y)).length));
  const balance = Math.abs(20 * sum(rows.flat()) - 10 * side * side);
  // For every 5 % that the dark ones are more or less than half.
  return sum([...rows, ...columns].map(penaltyOfLine)) + 3 * blocks + 10 * (Math.ceil(balance / (side * side)) - 1);
};

/** The code of a text: rows of modules, 1 where dark; nothing where the text has more than 666 bytes. */
export const modulesOf = (text) => {
  const bytes = [...new TextEncoder().encode(text)];
  const roomOf = (version) => codewordsOf(version) - CORRECTIONS[version - 1] * BLOCKS[version - 1];
  const fits = (version) => bytes.length + (version > 9 ? 3 : 2) <= roomOf(version);
  const version = upTo(21).find((at) => at && fits(at));
  if (!version) return undefined;
  const side = 4 * version + 17;

  // What is the same for all texts of this length, and never masked.
  const rows = upTo(side).map(() => []);
  const fix = (x, y, dark) => {
    if (x in rows && y in rows) rows[y][x] = dark;
  };
  // Rings around a place, each from the middle dark or light.
  const fixSquare = (x, y, rings) => {
    const span = upTo(2 * rings.length - 1).map((at) => at - rings.length + 1);
    for (const down of span) for (const right of span) fix(x + right, y + down, rings[Math.max(Math.abs(right), Math.abs(down))]);
  };
  const last = side - 7;
  for (const [x, y] of [[3, 3], [last + 3, 3], [3, last + 3]]) fixSquare(x, y, [1, 1, 0, 1, 0]);
  const count = alignmentsOf(version);
  const step = 2 * Math.floor((8 * version + 3 * count + 5) / (4 * count - 4));
  const places = upTo(count).map((at) => (at ? last - (at - 1) * step : 6));
  for (const x of places) for (const y of places) if (!(x in rows[y])) fixSquare(x, y, [1, 0, 1]);
  for (const at of upTo(side)) {
    rows[6][at] ??= 1 - (at % 2);
    rows[at][6] ??= 1 - (at % 2);
  }
  if (version > 6) {
    for (const [bit, dark] of bitsOf(protectedBy(version, 12, 0x1f25), 18).entries()) {
      const [one, other] = [side - 11 + (bit % 3), Math.floor(bit / 3)];
      fix(one, other, dark);
      fix(other, one, dark);
    }
  }
  // Level and mask, twice (7.9).
  const fixFormat = (mask) => {
    for (const [bit, dark] of bitsOf(protectedBy(mask, 10, 0x537) ^ 0x5412, 15).entries()) {
      const near = bit < 6 ? bit : bit + 1;
      if (bit < 8) fix(8, near, dark);
      else fix(bit < 9 ? 7 : 14 - bit, 8, dark);
      if (bit < 8) fix(side - 1 - bit, 8, dark);
      else fix(8, side - 15 + bit, dark);
    }
    fix(8, side - 8, 1);
  };
  fixFormat(0);

  // Codewords in columns two wide, upwards and downwards in turn, from the right (7.7.3).
  const bits = wordsOf(bytes, version, roomOf(version)).flatMap((word) => bitsOf(word, 8).reverse());
  const free = upTo(side >> 1).flatMap((column) => {
    const right = side - 1 - 2 * column;
    // The upright timing pattern stands between.
    const x = right > 6 ? right : right - 1;
    const down = upTo(side).flatMap((y) => [[x, y], [x - 1, y]]);
    const up = upTo(side).flatMap((y) => [[x, side - 1 - y], [x - 1, side - 1 - y]]);
    return (column % 2 ? down : up).filter(([x, y]) => !(x in rows[y]));
  });
  const masked = MASKS.map((mask, number) => {
    fixFormat(number);
    for (const [at, [x, y]] of free.entries()) rows[y][x] = (bits[at] ?? 0) ^ !mask(x, y);
    return rows.map((row) => [...row]);
  });
  const penalties = masked.map(penaltyOf);
  return masked[penalties.indexOf(Math.min(...penalties))];
};

/** The code of a text as SVG has it: modules of a side with the light ones around, and a path of the dark ones. */
export const qrOf = (text) => {
  const rows = modulesOf(text) ?? [];
  const drawn = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")));
  return [rows.length + 2 * QUIET, drawn.join("")];
};
