// What is kept in this browser: the choice to keep, and the results that were kept each for itself.
import { languageOf } from "../language.js";
import { chance, inWords } from "./result.js";

const OURS = "rektorer-i-aktion:";
const RESULT = `${OURS}result:1:`;
const DRAFT = `${OURS}draft:`;
// What was put aside for a form that was to begin empty (`store.js`).
const BEFORE = "-before";

const entries = (storage) => {
  try {
    return Object.entries(window[storage]).filter(([key]) => key.startsWith(OURS));
  } catch {
    return [];
  }
};

/** What serves the section. */
export const listOf = ({ page, panel, results, say, word, store }, opened) => {
  // What the browser would not store.
  let unstored = [];
  // What is listed.
  let shown = "";
  const all = () => [...entries("localStorage"), ...entries("sessionStorage"), ...unstored];

  // Under a key of its own, which begins with when that was: a file has no more than the day. Says whether it is stored.
  const keep = (storage, file) => {
    const key = `${RESULT}${Date.now().toString(36)}-${chance()}`;
    try {
      window[storage].setItem(key, file);
      return true;
    } catch {
      unstored.push([key, file]);
      return false;
    }
  };
  const copyOf = (at) => document.importNode(panel().querySelector("template").content.children[at], true);
  const calledBy = (key) => {
    if (key.endsWith(BEFORE)) return "from-form";
    return key.startsWith(DRAFT) ? "elsewhere" : "unlabelled";
  };
  // Of what cannot be read there is no day.
  const item = ([key, label, day]) => {
    const name = day
      ? `${label || word(calledBy(key))}, ${inWords(day, languageOf(page))}`
      : word("unreadable");
    const copy = copyOf(0);
    const [called, show, remove] = copy.children;
    called.textContent = name;
    copy.dataset.of = key;
    for (const part of [show, remove]) part.setAttribute("aria-label", `${part.textContent}: ${name}`);
    if (!day) show.remove();
    return copy;
  };

  return {
    /** Shows what is kept, and what is wrong with it. */
    show() {
      const found = results.among(all());
      const wrong = found.filter(([, , day]) => !day).map(([, why]) => why);
      page.dataset.found = wrong.includes("newer") ? "newer" : wrong.length ? "spoilt" : "";
      panel().querySelector("#spara-har").checked = store.isKeeping();
      const listed = panel().querySelector(".listed");
      // Somebody is in the middle of it, or would be.
      if (String(found) === shown || listed.matches(":focus-within")) return;
      shown = String(found);
      panel().querySelector("[data-listed]").hidden = !found.length;
      listed.replaceChildren(...found.map(item));
    },
    /** Asks whether the one under this key is to be removed, and no other; or no longer. */
    ask(key) {
      for (const button of panel().querySelectorAll("[data-press=ask]")) {
        const isAsked = button.parentNode.dataset.of === key && !button.nextSibling;
        button.nextSibling?.remove();
        button.setAttribute("aria-expanded", isAsked);
        if (isAsked) button.after(copyOf(1));
      }
    },
    /** Begins or ceases to keep what is filled in. */
    choose(isChosen) {
      store.setKeeping(isChosen);
      store.keep();
      if (!isChosen) say("keep", word("ended"));
    },
    /** Keeps what is filled in as a result of its own. */
    add() {
      const label = panel().querySelector("#spara-namn");
      const result = results.taken(label.value);
      if (!result.holds) return say("keep", word("no-answers"));
      say("keep", word(keep("localStorage", result.file) ? "added" : "added-in-memory"));
      label.value = "";
    },
    /** Keeps a file for as long as the tab lives, or longer where that was chosen; says whether it is stored. */
    hold: (file) => keep(store.isKeeping() ? "localStorage" : "sessionStorage", file),
    /** Shows one of them beside the form. Where another tab has removed it, or changed it, the list is drawn anew. */
    open(key) {
      const kept = all().find(([at]) => at === key);
      const result = kept && results.kept(...kept);
      if (result && !result.wrong) opened.show(result, "from-kept");
      else panel().querySelector("#spara-rubrik").focus();
    },
    /** Removes one of them. */
    remove(key) {
      try {
        localStorage.removeItem(key);
        sessionStorage.removeItem(key);
      } catch {
        // Denied: then it lies in memory alone.
      }
      unstored = unstored.filter(([at]) => at !== key);
      panel().querySelector("#spara-rubrik").focus();
      say("keep", word("removed"));
    },
    /** Forgets what lies in memory alone. */
    forget() {
      unstored = [];
    },
  };
};
