// Runs beside a prerendered form, before the app and without it: keeps what is filled in for as long as the tab lives,
// starts the app, and shows where it cannot load or run. A release has the glue of the wasm in the same file.
import { languageOf } from "./language.js";
import { storeOf } from "./store.js";
import start, { adopt } from "./widget.js";

/** The app, checked to be the one that this script was made for. */
const fetchApp = () =>
  fetch(new URL("widget_bg.wasm", import.meta.url), { integrity: "integrity-of:widget_bg.wasm" });
// What may be filled in. Not all fields: each that a script has looked at takes memory for good.
const FILLED = "textarea, :checked, input:not([type=radio], [type=checkbox])";
// One module for all forms of a page, and what it is called in a stack of calls.
let app;
let called;
// After a trap no other form may use it.
let broken = false;
/** Fetches and compiles the app, once for all. */
export const load = () => {
  app ??= start({ module_or_path: fetchApp() });
  // Who waits for it says where it fails.
  app.catch(() => {});
};

/**
 * Takes care of the form in an element, and keeps what is filled in under `key`; it begins empty where it is to be filled in
 * anew. Tells by events on the element what comes about. Returns what ends it.
 */
export const begin = (page, key, isAnew = false) => {
  // First of all: it is compiled beside what follows.
  load();
  const form = page.querySelector("form");
  const store = storeOf(KEY, key);
  const over = new AbortController();
  const { signal } = over;
  const on = (target, kinds, act) => {
    for (const kind of kinds) target.addEventListener(kind, act, { capture: true, signal });
  };

  // Browsers restore forms each in their own way, and go on doing so where this does not run. Firefox does in any case.
  form.autocomplete = "off";

  // What is filled in, what of it the app only suggested, and which details are open.
  const keep = () => {
    // A choice of readings is the leader's own only where it is marked.
    const suggestions = [...form.querySelectorAll(".choice:not([data-chosen]) :checked")];
    const suggested = suggestions.map(({ name, value }) => [name, value]);
    // As FormData would have it, which in Chromium lays out the whole page for the sake of its textareas.
    const fields = [...form.querySelectorAll(FILLED)]
      .filter(({ name, value }) => name && value && !suggestions.some((field) => field.name === name))
      .map(({ name, value }) => [name, value]);
    // The number of a result that holds nothing.
    if (fields.length === 1 && fields[0][0] === "result") fields.pop();
    const opened = [...form.querySelectorAll("details[open][id]")].map(({ id }) => id);
    // Where it cannot be kept the page goes on, and promises nothing.
    const { safe, keeping, draft, changed, trouble } = store.write({ fields, suggested, opened });
    page.toggleAttribute("data-filled", fields.length > 0);
    page.toggleAttribute("data-kept", safe);
    page.toggleAttribute("data-keeping", keeping);
    Object.assign(page.dataset, { draft, changed, trouble });
    // Until the app is there, nothing must say that nothing is rated.
    page.toggleAttribute("data-begun", form.querySelector(".rate :checked") !== null);
  };
  const { fields, suggested, opened } = store.read(isAnew) ?? { fields: [], suggested: [], opened: [] };
  const fieldsOf = (wanted) => [...form.elements].filter(({ name }) => name === wanted);
  const choose = (field) => field.closest(".choice")?.setAttribute("data-chosen", "");
  const touched = ({ checked, defaultChecked, value, defaultValue }) =>
    checked !== defaultChecked || value !== defaultValue;
  // The app makes its suggestions anew, whatever the browser brought back of them.
  for (const [name, value] of suggested) {
    if (form.elements[name]?.value === value) {
      for (const field of fieldsOf(name)) field.checked = field.defaultChecked;
    }
  }
  // What was filled in before this ran is newer than what was kept.
  [...form.querySelectorAll(`${FILLED}, [checked]`)].filter(touched).forEach(choose);
  for (const [name, value = ""] of fields) {
    const group = fieldsOf(name);
    if (group.length && !group.some(touched)) {
      form.elements[name].value = value;
      if (form.elements[name].value === value) choose(group[0]);
    }
  }
  for (const part of page.querySelectorAll("details")) {
    if (opened.includes(part.id)) part.open = true;
  }
  keep();
  on(page, ["change"], ({ target }) => choose(target));
  // What is on paper follows what is kept.
  on(window, ["pagehide", "visibilitychange", "beforeprint"], keep);
  // Before the way to another language takes the reader there.
  on(page, ["click"], ({ target }) => target.closest("[data-language]") && keep());
  // Not at once, so that what an answer changes is drawn first. A click clears, among other things.
  let soon;
  on(page, ["input", "click", "toggle"], () => {
    clearTimeout(soon);
    soon = setTimeout(keep, 100);
  });

  page.dataset.app = "awaited";
  const mark = (name) => performance.mark(`rektorer-i-aktion:${name}`);
  const tell = (name) => {
    if (name === "ready") {
      page.dataset.app = "on";
      mark("interactive");
      // The app is among the callers now. A file, or what stands for one where the server gave it another type; Safari
      // has one word for all wasm.
      called ??= /(?:[@(]|at )([^@(\n]*):wasm-function|(\[wasm code])/.exec(Error().stack)?.slice(1).find(Boolean);
    }
    // Once the app is no longer among the callers: what a listener of the host's throws is none of its errors.
    const event = new CustomEvent(`rektorer-i-aktion:${name}`, { bubbles: true, composed: true });
    queueMicrotask(() => page.dispatchEvent(event));
  };
  const failed = () => {
    if (page.dataset.app === "failed") return;
    page.dataset.app = "failed";
    // All readings are shown now, and stay where the app comes late.
    page.dataset.all = "";
    tell("error");
  };
  // A panic in wasm is a trap, which reaches the page as an error and nowhere else. A host may have wasm of its own.
  const ours = (error) => String(error?.stack).includes(called ?? "widget_bg.wasm");
  on(window, ["error", "unhandledrejection"], ({ error, reason }) => {
    if (!ours(error ?? reason)) return;
    broken = true;
    failed();
  });
  // What has not come by now may yet come, and then takes over all the same.
  const late = setTimeout(() => page.dataset.app === "awaited" && failed(), 20_000);
  // Of a page around it something may never come.
  const loaded = new Promise((done) => {
    if (document.readyState === "complete") return done();
    addEventListener("load", done);
    setTimeout(done, 5_000);
  });
  let leave;
  let leaveCarry;
  app
    .then(() => {
      if (broken) throw Error("the app has stopped");
      if (!signal.aborted) leave = adopt(page, tell);
      return loaded;
    })
    .then(() => {
      // As the browser writes decimals in this language; most often as the page does, and then there is one text for all
      // forms. Only now, since `Intl` takes its time.
      const { outline } = page.dataset;
      const written = outline.replace(/\n./, `\n${(0.1).toLocaleString(languageOf(page))[1]}`);
      if (written !== outline) page.dataset.outline = written;
      // What is not needed to rate, see and read comes after it, and the form does not fail where it does not come.
      const carrying = import(new URL("carry.js", import.meta.url)).then(({ carry }) =>
        signal.aborted ? undefined : carry(page, { ...store, keep }),
      );
      carrying
        .then(
          (end) => {
            if (signal.aborted) return end?.();
            leaveCarry = end;
            page.dataset.carry = "on";
          },
          () => {
            page.dataset.carry = "failed";
          },
        )
        .then(() => mark("settled"));
    })
    .catch(() => {
      // The next form tries anew.
      app = undefined;
      // Not at once: a page that is being left is told that its loading failed, too.
      setTimeout(() => signal.aborted || failed(), 500);
    });
  return () => {
    keep();
    over.abort();
    clearTimeout(soon);
    clearTimeout(late);
    leave?.();
    leaveCarry?.();
  };
};

/** Under which the form is kept; with the version of this form. */
export const KEY = "rektorer-i-aktion:form:1";
