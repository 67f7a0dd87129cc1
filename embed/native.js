// The form in a host page itself: a copy of the prerendered form in a shadow root, fitted to the page around.
import { exchanging } from "./exchange.js";
import { KEY, begin } from "./form.js";
import { languageIn } from "./language.js";
import { look } from "./look.js";
import { FIRST, oneOf, options, warn } from "./options.js";
import { arrange, lead } from "./sections.js";
import { steadily } from "./steady.js";

const KNOWN = {
  lang: { expected: "sv, nb or en", default: "sv", read: languageIn },
  headingLevel: { ...oneOf("2", "1", "3", "4", "5"), expected: "a number from 1 to 5" },
  theme: oneOf("host", "neutral"),
  name: { expected: "a name of its own, not empty", read: (text) => text.trim() || undefined },
  first: FIRST,
};
// Fields in which letters are typed.
const WRITTEN = /^(text|textarea|date)$/;
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const attributeOf = (element) => (name) =>
  name === "lang" && !("lang" in element.dataset) ? name : `data-${dashed(name)}`;
/** All attributes that are meant for us. */
const given = (element) => {
  const { rektorerIAktion, ...given } = element.dataset;
  return Object.entries(element.lang ? { lang: element.lang, ...given } : given);
};

// One style sheet for all. The form brings it as plain text: a <style> would break a strict policy even in a document
// that is never shown.
let sheet;
const style = (source) => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(source.querySelector("[data-style]").textContent);
  }
  return sheet;
};

// What the editor chose for each.
const chosen = new WeakMap();

// Where each keeps its answers, for as long as it is in use.
const used = new Set();
const places = new WeakMap();
/** The key of a form, and what tells it from others when it is listened to: its name, or its place after the first. */
const placeOf = (element, name) => {
  const named = name && { key: `${KEY}:${name}`, label: name };
  if (used.has(named?.key)) warn("data-name", name, KNOWN.name.expected, "its place is used");
  const free = (place) => place && !used.has(place.key);
  let count = 0;
  const next = () => ({ key: `${KEY}:${location.pathname}:${++count}`, label: count > 1 && count });
  let place = [places.get(element), named].find(free) ?? next();
  while (!free(place)) place = next();
  used.add(place.key);
  places.set(element, place);
  return place;
};

/**
 * Shows the form of the page `source` in a shadow root, after `room`, which holds what stood in its place; `script` is what
 * the host's script can (`exchange.js`). Returns what takes it away again.
 */
export const mount = (element, room, source, script) => {
  const root = element.shadowRoot;
  const sheets = [style(source)];
  // Once for each element, since what is wrong is named.
  if (!chosen.has(element)) chosen.set(element, options(given(element), KNOWN, attributeOf(element)));
  const { headingLevel, theme, name, first } = chosen.get(element);
  // Set before the copy is made: what is set on a copy takes memory of its own.
  const form = source.querySelector("[data-outline]");
  // Addresses count from our own host, and places in the page are looked for here.
  for (const link of form.querySelectorAll("a")) {
    const to = link.getAttribute("href");
    if (!to.startsWith("#")) link.href = new URL(to, source.URL);
  }
  for (const heading of form.querySelectorAll("h1, h2, h3, h4, h5")) {
    heading.setAttribute("aria-level", Math.min(6, Number(heading.localName[1]) + Number(headingLevel) - 1));
  }
  // The page around has landmarks of its own: one for each form, and each with another name.
  for (const section of form.querySelectorAll("section")) section.removeAttribute("aria-labelledby");
  form.querySelector("nav").setAttribute("role", "group");
  const page = document.importNode(form, true);
  const { key, label } = placeOf(element, name);
  if (label) page.setAttribute("aria-label", `${page.getAttribute("aria-label")} – ${label}`);
  // Letters that are typed here are no shortcuts of the page around, which sees only that its own element got them.
  for (const kind of ["keydown", "keypress", "keyup"]) {
    page.addEventListener(kind, (event) => WRITTEN.test(event.target.type) && event.stopPropagation());
  }
  const exchange = exchanging(element, page, script);
  page.addEventListener("click", (event) => {
    const { language } = event.target.closest("[data-language]")?.dataset ?? {};
    if (!language || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    exchange(language);
  });
  arrange(page, first);
  lead(page);
  const show = (shown) => {
    room.hidden = !shown;
  };
  page.addEventListener("rektorer-i-aktion:error", () => show(true));
  page.addEventListener("rektorer-i-aktion:ready", () => show(false));
  let unlook = () => {};
  // Who has come to the link by keyboard is not thrown back to the beginning of the page.
  const focused = element.matches(":focus-within");
  // The form is not as high as the room that was kept.
  steadily(element, () => {
    root.adoptedStyleSheets = sheets;
    show(false);
    room.after(page);
    if (focused) page.querySelector("a:not([data-language]), summary").focus({ preventScroll: true });
    if (theme === "host") unlook = look(page, element);
  });
  // WebKit (WebKitGTK 2.50; Safari was not tried) never sees in a shadow tree that what `:has()` asks for has changed. It
  // looks anew at sheets that are adopted anew.
  if (navigator.vendor.startsWith("Apple")) {
    const lookAgain = () => requestAnimationFrame(() => (root.adoptedStyleSheets = [...root.adoptedStyleSheets]));
    page.addEventListener("change", lookAgain);
    // What the app chooses or clears goes with what it draws there.
    const whole = { subtree: true, childList: true, characterData: true };
    new MutationObserver(lookAgain).observe(page.querySelector(".profile"), whole);
  }
  const end = begin(page, key);
  return () => {
    try {
      end();
    } finally {
      // After a trap the app cannot be ended; all else can.
      unlook();
      page.remove();
      used.delete(key);
    }
  };
};
