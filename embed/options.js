// What a host may choose, in the address of a frame or as attributes of a mount. What is wrong is named once on the
// console, and the default stands in its place.

/** A word of a closed list. */
export const oneOf = (...words) => ({
  expected: words.join(" or "),
  default: words[0],
  read: (text) => words.find((word) => word === text),
});

/** Which section comes first. */
export const FIRST = oneOf("rate", "profile", "read");

export const warn = (name, value, expected, instead) =>
  console.warn(`rektorer-i-aktion: ${name}="${value.slice(0, 80)}": expected ${expected}; ${instead}`);

/**
 * The values of all known options, from pairs of name and text. `label` says how an option is written, for the console.
 * `read` of an option gives its value, or undefined where the text is none.
 */
export const options = (given, known, label) => {
  const values = Object.fromEntries(Object.entries(known).map(([name, option]) => [name, option.default]));
  for (const [name, text] of given) {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    const value = option?.read(text);
    if (option) values[name] = value ?? option.default;
    if (value !== undefined) continue;
    const expected = option?.expected ?? `one of ${Object.keys(known).map(label).join(", ")}`;
    warn(label(name), text, expected, option?.default === undefined ? "it is left out" : `${option.default} is used`);
  }
  return values;
};
