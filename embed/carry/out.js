// What leaves the page: files that the browser saves, what is copied, what is printed.
import { languageOf } from "../language.js";
import { make } from "./make.js";
import { dayOf, inWords } from "./result.js";

// For how long a browser may take to fetch what it was handed, in milliseconds.
const FETCHED = 60_000;

/** Hands the browser a file to save. */
export const save = (name, type, content) => {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), FETCHED);
};

/** Copies what a field holds, else selects it; says whether it is copied. */
export const copy = async (field) => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Where a page is not served safely there is no clipboard, and a frame may not use it; but in the older way.
    const { activeElement: before } = field.getRootNode();
    field.focus();
    field.select();
    const done = document.execCommand("copy");
    if (done) before?.focus();
    return done;
  }
};

// Stands after an element, for paper only.
const printed = (element, text) => {
  if (!element.nextElementSibling?.matches(".printed")) {
    element.after(make("p", { class: "printed", "aria-hidden": "true" }));
  }
  element.nextElementSibling.textContent = text;
  element.toggleAttribute("data-printed", Boolean(text) && element.matches("textarea, input"));
};
/**
 * Puts onto paper the day, and what is written in fields of one line or of few, where all of it is to be seen; unfolds what
 * is answered, which not every browser prints folded.
 */
export const write = (page) => {
  for (const part of page.querySelectorAll("form details[id]:not([open])")) {
    if (!part.querySelector(":checked")) continue;
    part.open = true;
    part.dataset.unfolded = "";
  }
  const language = languageOf(page);
  printed(page.querySelector(".profile h2"), inWords(dayOf(page), language));
  for (const field of page.querySelectorAll("form :is(textarea, [type=text], [type=date])[name]")) {
    const isDay = field.type === "date" && field.value;
    printed(field, isDay ? inWords(field.value, language) : field.value);
  }
};

/** Folds what was unfolded for paper. */
export const fold = (page) => {
  for (const part of page.querySelectorAll("[data-unfolded]")) {
    part.open = false;
    delete part.dataset.unfolded;
  }
};

// In the page of another the form alone is printed, from a frame that holds nothing else. A document of its own would
// not be allowed everywhere.
const printAlone = (page) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:absolute;width:0;height:0;border:0;visibility:hidden";
  frame.setAttribute("aria-hidden", "true");
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  paper.documentElement.lang = page.lang;
  paper.title = page.getAttribute("aria-label");
  paper.body.append(paper.importNode(page, true));
  paper.adoptedStyleSheets = page.getRootNode().adoptedStyleSheets.map((sheet) => {
    const copied = new view.CSSStyleSheet();
    copied.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join(""));
    return copied;
  });
  view.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  view.print();
};

/** Prints the form. */
export const print = (page) => {
  // What is put onto paper then goes by the browser's events, since not every browser waits here until it is printed.
  if (page.getRootNode() === document) return window.print();
  write(page);
  printAlone(page);
  fold(page);
};
