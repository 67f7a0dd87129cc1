// Runs beside the prerendered page, before the app and without it: keeps what is filled in for as long as the tab
// lives, starts the app, and shows where it cannot load or run. A release has the glue of the wasm in the same file.
import start from "./widget.js";

const page = document.querySelector("[data-outline]");
const form = page.querySelector("form");

// Names and values of what is filled in, and the opened details. The name carries the version of this form.
const KEPT = "rektorer-i-aktion:form:1";
const opened = () => [...form.querySelectorAll("details[open]")].map(({ id }) => [id, ""]);
const keep = () => {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify([...new FormData(form), ...opened()]));
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
// What was filled in before this ran is newer than what was kept.
const touched = ({ checked, defaultChecked, value, defaultValue }) => checked !== defaultChecked || value !== defaultValue;
for (const [name, value = ""] of kept()) {
  const fields = [...form.elements].filter((field) => field.name === name);
  if (fields.length && !fields.some(touched)) form.elements[name].value = value;
  const part = document.getElementById(name);
  if (part?.localName === "details") part.open = true;
}
keep();
addEventListener("pagehide", keep);
// Not at once, so that what an answer changes is drawn first.
let soon;
for (const kind of ["input", "toggle"]) {
  addEventListener(kind, () => {
    clearTimeout(soon);
    soon = setTimeout(keep, 100);
  }, true);
}

const failed = () => {
  page.dataset.app = "failed";
};
// A panic in wasm is a trap, which reaches the page as a RuntimeError and nowhere else.
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, ({ error, reason }) => (error ?? reason)?.name === "RuntimeError" && failed());
}
const loaded = new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)));
start()
  .then(() => loaded)
  .then(() => performance.mark("rektorer-i-aktion:settled"))
  .catch(failed);
