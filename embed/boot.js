// Runs beside the prerendered page, before the app and without it: keeps what is filled in for as long as the tab
// lives, starts the app, and shows where it cannot load or run. A release has the glue of the wasm in the same file.
import start from "./widget.js";

const page = document.querySelector("[data-outline]");
const form = page.querySelector("form");

// Browsers restore forms each in their own way, and go on doing so where this does not run. Firefox does in any case.
form.autocomplete = "off";

// Names and values of what is filled in, and the opened details. The name carries the version of this form.
const KEPT = "rektorer-i-aktion:form:1";
const opened = () => [...form.querySelectorAll("details[open]")].map(({ id }) => [id, ""]);
// What is checked in a choice may be a suggestion of the app's: it is the leader's own only where it is marked.
const choose = (field) => field.closest(".choice")?.setAttribute("data-chosen", "");
const suggested = () => [...form.querySelectorAll(".choice:not([data-chosen]) :checked")].map(({ name }) => name);
const keep = () => {
  const names = suggested();
  const fields = [...new FormData(form)].map((entry) => (names.includes(entry[0]) ? [...entry, "suggested"] : entry));
  try {
    sessionStorage.setItem(KEPT, JSON.stringify([...fields, ...opened()]));
    page.dataset.kept = "";
  } catch {
    // Denied or full: the page goes on, and promises nothing.
    delete page.dataset.kept;
  }
};
const kept = () => {
  try {
    const entries = JSON.parse(sessionStorage.getItem(KEPT));
    return entries.flat().every((part) => typeof part === "string") ? entries : [];
  } catch {
    return [];
  }
};
const entries = kept();
const called = (wanted) => [...form.elements].filter(({ name }) => name === wanted);
// What the browser brought back of a suggestion is for the app to make anew.
for (const [name, value, mark] of entries) {
  if (mark && form.elements[name]?.value === value) {
    for (const field of called(name)) field.checked = field.defaultChecked;
  }
}
// What was filled in before this ran is newer than what was kept.
const touched = ({ checked, defaultChecked, value, defaultValue }) => checked !== defaultChecked || value !== defaultValue;
[...form.elements].filter(touched).forEach(choose);
for (const [name, value = "", mark] of entries) {
  const fields = called(name);
  if (!mark && fields.length && !fields.some(touched)) {
    form.elements[name].value = value;
    choose(fields[0]);
  }
  const part = document.getElementById(name);
  if (part?.localName === "details") part.open = true;
}
keep();
addEventListener("input", ({ target }) => choose(target));
for (const kind of ["pagehide", "visibilitychange"]) addEventListener(kind, keep, true);
// Not at once, so that what an answer changes is drawn first. A click clears, among other things.
let soon;
for (const kind of ["input", "click", "toggle"]) {
  addEventListener(kind, () => {
    clearTimeout(soon);
    soon = setTimeout(keep, 100);
  }, true);
}

page.dataset.app = "awaited";
const failed = () => {
  page.dataset.app = "failed";
};
// A panic in wasm is a trap, which reaches the page as an error and nowhere else. Safari names no file of wasm.
const ours = (error) => /widget_bg\.wasm|\[wasm code\]/.test(error?.stack);
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, ({ error, reason }) => ours(error ?? reason) && failed());
}
// What has not come by now may yet come, and then takes over all the same.
const late = setTimeout(failed, 20_000);
const loaded = new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)));
start()
  .finally(() => clearTimeout(late))
  .then(() => loaded)
  .then(() => performance.mark("rektorer-i-aktion:settled"))
  // Not at once: a page that is being left is told that its loading failed, too.
  .catch(() => setTimeout(failed, 500));
