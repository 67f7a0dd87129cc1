// A result as the app reads and writes it: what is answered and written, and its code and file.
import { ask } from "./ask.js";

/** The day on which the form in an element was last changed, as `2026-11-25`. */
export const dayOf = (page) => page.dataset.changed.slice(0, 10);

/** The same day so many months later, or the last day of that month. */
export const later = (day, months) => ask("later", day, String(months));

// One for each language: to make one takes longer than to use it.
const formats = {};
/** A day as it is said in a language. */
export const inWords = (day, language) => {
  formats[language] ??= new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  // A field for dates takes years of six digits, too.
  return /^\d{4}-/.test(day) ? formats[language].format(new Date(day)) : day;
};

/** A number that nobody has had before, in sixteen hexadecimal digits. */
export const chance = () =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const NUMBER = "result";

/** Of each capability of the form in an element: its identifier, name, lines of its label, and statements. */
export const capabilitiesOf = (page) => page.dataset.outline.split("\n")[0].split(";").map((part) => part.split("|"));

/** What is written under each name of a result's fields. */
export const heldIn = ({ fields }) => Object.fromEntries(fields);

/** What reads and writes results of the form in an element. */
export const resultsOf = (page) => {
  const { outline } = page.dataset;
  const form = page.querySelector("form");
  const fieldsOf = (name) => [...form.elements].filter((field) => field.name === name);
  const filled = () => JSON.stringify([...new FormData(form)]);
  return {
    /** What is filled in. It gets a number of its own as soon as it holds anything. */
    taken(label = "") {
      const number = chance();
      const result = ask("taken", outline, filled(), dayOf(page), "own", label, number);
      if (result.holds) form.elements[NUMBER].value = result.id;
      return result;
    },
    /** Fills the form in with a result, and says so. What is written there stays where the result can hold no words. */
    fill({ fields }, hasWords) {
      for (const [name, value] of fields) {
        for (const field of fieldsOf(name)) {
          if (field.type === "radio") field.checked = field.value === value;
          else if (value || hasWords) field.value = value;
        }
      }
      page.dispatchEvent(new Event("rektorer-i-aktion:filled"));
    },
    /** Empties the form, and closes what was opened in it. */
    empty() {
      form.reset();
      for (const name of [NUMBER, "compared"]) form.elements[name].value = "";
      for (const group of form.querySelectorAll("[data-chosen]")) group.removeAttribute("data-chosen");
      for (const part of form.querySelectorAll("details[id]")) part.open = false;
      page.dispatchEvent(new Event("rektorer-i-aktion:filled"));
    },
    /** The result in a file; `wrong` says why there is none. */
    read: (file) => ask("read", outline, file),
    /** The result in a code, or in a text with a link that holds one. */
    decode: (code) => ask("decode", outline, code, chance()),
    /**
     * The results among what is stored: of each its key, and its label and day or else what is wrong with it.
     */
    among: (stored) => ask("results", outline, page.dataset.draft ?? "", ...stored.flat()),
    /** What is laid beside a result. */
    laid: ({ fields }) =>
      ask("laid", outline, JSON.stringify(fields)).map(([day, colleagues, most, least, drawn, above]) => {
        const [farthest, nearest] = [most, least].map((axes) => [...axes].map(Number));
        return { day, colleagues: Number(colleagues), farthest, nearest, drawn, above };
      }),
    /**
     * What the field for that must hold once these codes, of this kind, lie beside what is filled in or, where that is
     * cleared, beside nothing; or why they do not.
     */
    lay: (kind, codes, today, isCleared) =>
      ask("lay", outline, isCleared ? "[]" : filled(), dayOf(page), today, kind, ...codes),
    /** The one that is stored under a key. */
    kept: (key, text) => ask("kept", outline, key, text),
  };
};
