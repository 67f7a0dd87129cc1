// What a host may choose, in the address of a frame or as attributes of a mount. What is wrong is named once on the
// console, and the default stands in its place.

/** A word of a closed list. */
export const oneOf = (...words) => ({ expected: words.join(" or "), default: words[0], read: (text) => words.find((word) => word === text) });

/** Which section comes first. */
export const FIRST = oneOf("rate", "profile", "read");

export const warn = (name, value, expected, instead) =>
  console.warn(`rektorer-i-aktion: ${name}="${value}": expected ${expected}; ${instead}`);

/**
 * The values of all known options, from pairs of name and text. `label` says how an option is written, for the console.
 * `read` of an option gives its value, or undefined where the text is none.
 */
export const options = (given, known, label) => {
  const values = Object.fromEntries(Object.entries(known).map(([name, option]) => [name, option.default]));
  for (const [name, text] of given) {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    const value = option?.read(text);
    if (value !== undefined) values[name] = value;
    else if (option) warn(label(name), text, option.expected, option.default === undefined ? "it is left out" : `${option.default} is used`);
    else warn(label(name), text, `one of ${Object.keys(known).map(label).join(", ")}`, "it is left out");
  }
  return values;
};

/** Moves a section to the front, for reading order and eye alike. */
export const arrange = (page, first) => {
  const section = page.querySelector(`.${first}`);
  // The readings stand below rating and profile, which stand beside each other.
  section.parentElement.prepend(section);
};
