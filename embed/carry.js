// What comes after the form: all that keeps, shares and opens a result, and its app. Once for all forms of a page.
import { start } from "./carry/ask.js";
import { begin } from "./carry/desk.js";

const base = new URL("./", import.meta.url);
const fetchApp = () => fetch(new URL("record_bg.wasm", base), { integrity: "integrity-of:record_bg.wasm" });
/** The parts in a language, as a document. Nothing but this request gives one where a policy requires Trusted Types. */
const fetchParts = (at) =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", at);
    request.responseType = "document";
    request.onload = () =>
      request.response?.querySelector("[data-record]") ? done(request.response) : fail(Error("no parts"));
    request.onerror = fail;
    request.send();
  });

// One app for all; the parts once for each language.
let app;
const parts = {};
let sheet;
const load = (at) => {
  parts[at] ??= Promise.all([fetchParts(at), (app ??= start(fetchApp()))]);
  parts[at].catch(() => {
    app = undefined;
    delete parts[at];
  });
  return parts[at];
};
// As text: a <style> would break a strict policy.
const style = (root, source) => {
  const { textContent: text } = source.querySelector("[data-style]");
  if (!("adoptedStyleSheets" in root)) {
    // Safari before 16.4. To the sheet of the page itself rules may be added.
    const [own] = root.styleSheets;
    own.insertRule(`@media all{${text}}`, own.cssRules.length);
    return;
  }
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

/**
 * Brings the parts to the form in an element. `store` is where the form is kept. Returns what ends it.
 */
export const carry = async (page, store) => {
  const at = new URL(page.dataset.parts, base);
  const [source] = await load(at);
  style(page.getRootNode(), source);
  // In the folder of its language, as the page of its own.
  return begin(page, source, store, new URL("./", at).href);
};
