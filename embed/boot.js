// Runs beside the prerendered page, before the app and without it: keeps what is filled in for as long as the tab
// lives, starts the app, and shows where it cannot load or run. A release has the glue of the wasm in the same file.
import start from "./widget.js";

const page = document.querySelector("[data-outline]");
const form = page.querySelector("form");

// Browsers restore forms each in their own way, and go on doing so where this does not run. Firefox does in any case.
form.autocomplete = "off";

// What is filled in, what of it the app only suggested, and which details are open. The name carries the version of
// this form.
const KEPT = "rektorer-i-aktion:form:1";
const keep = () => {
  // A choice of readings is the leader's own only where it is marked.
  const suggestions = [...form.querySelectorAll(".choice:not([data-chosen]) :checked")];
  const suggested = suggestions.map(({ name, value }) => [name, value]);
  const fields = [...new FormData(form)].filter(([name]) => !suggestions.some((field) => field.name === name));
  const opened = [...form.querySelectorAll("details[open]")].map(({ id }) => id);
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ fields, suggested, opened }));
    page.dataset.kept = "";
  } catch {
    // Denied or full: the page goes on, and promises nothing.
    delete page.dataset.kept;
  }
  // Until the app is there, nothing must say that nothing is rated.
  page.toggleAttribute("data-begun", form.querySelector(".rate :checked") !== null);
};
const NOTHING = { fields: [], suggested: [], opened: [] };
const kept = () => {
  try {
    const { fields, suggested, opened } = JSON.parse(sessionStorage.getItem(KEPT));
    const parts = [fields, suggested, opened].flat(2);
    return parts.every((part) => typeof part === "string") ? { fields, suggested, opened } : NOTHING;
  } catch {
    return NOTHING;
  }
};

const { fields, suggested, opened } = kept();
const called = (wanted) => [...form.elements].filter(({ name }) => name === wanted);
const choose = (field) => field.closest(".choice")?.setAttribute("data-chosen", "");
const touched = ({ checked, defaultChecked, value, defaultValue }) => checked !== defaultChecked || value !== defaultValue;
// The app makes its suggestions anew, whatever the browser brought back of them.
for (const [name, value] of suggested) {
  if (form.elements[name]?.value === value) {
    for (const field of called(name)) field.checked = field.defaultChecked;
  }
}
// What was filled in before this ran is newer than what was kept.
[...form.elements].filter(touched).forEach(choose);
for (const [name, value = ""] of fields) {
  const group = called(name);
  if (group.length && !group.some(touched)) {
    form.elements[name].value = value;
    if (form.elements[name].value === value) choose(group[0]);
  }
}
for (const id of opened) {
  const part = document.getElementById(id);
  if (part?.localName === "details") part.open = true;
}
keep();
addEventListener("change", ({ target }) => choose(target));
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
  // All readings are shown now, and stay where the app comes late.
  page.dataset.all = "";
};
// A panic in wasm is a trap, which reaches the page as an error and nowhere else. Safari names no file of wasm, and
// nobody does where the server gave it another type.
const ours = (error) => /widget_bg\.wasm|\[wasm code\]|wasm:\/\/wasm|WebAssembly\.inst/.test(error?.stack);
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, ({ error, reason }) => ours(error ?? reason) && failed());
}
// What has not come by now may yet come, and then takes over all the same.
setTimeout(() => page.dataset.app === "awaited" && failed(), 20_000);
const loaded = new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)));
start()
  .then(() => loaded)
  .then(() => performance.mark("rektorer-i-aktion:settled"))
  // Not at once: a page that is being left is told that its loading failed, too.
  .catch(() => setTimeout(failed, 500));
