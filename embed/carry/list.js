// What is kept in this browser: the choice to keep, and the results that were kept each for itself.
import { make } from "./make.js";
import { chance, inWords, languageOf } from "./result.js";

const OURS = "rektorer-i-aktion:";
const RESULT = `${OURS}result:1:`;

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
  const all = () => [...entries("localStorage"), ...unstored];

  // Of what cannot be read there is no day.
  const item = ([key, label, day]) => {
    const name = day ? `${label || word("unlabelled")}, ${inWords(day, languageOf(page))}` : word("unreadable");
    const button = (press, said) =>
      make("button", { type: "button", "data-press": press, "data-of": key, "aria-label": `${word(said)}: ${name}` }, word(said));
    const remove = make("summary", { "aria-label": `${word("remove")}: ${name}` }, word("remove"));
    return make(
      "li",
      {},
      make("span", {}, name),
      ...(day ? [button("show", "show")] : []),
      make("details", {}, remove, button("remove", "remove-now")),
    );
  };

  return {
    /** Shows what is kept, and what is wrong with the storage. */
    show() {
      const { newer, found } = results.among([...all(), ...entries("sessionStorage")]);
      const wrong = found.filter(([, , day]) => !day).map(([, why]) => why);
      const isNewer = newer || wrong.includes("newer");
      const trouble = page.dataset.trouble || (isNewer ? "newer" : wrong.length && "spoilt");
      for (const notice of panel().querySelectorAll("[data-trouble]")) notice.hidden = notice.dataset.trouble !== trouble;
      panel().querySelector("#spara-har").checked = store.isKeeping();
      const listed = panel().querySelector(".listed");
      // Somebody is in the middle of it, or would be.
      if (String(found) === shown || listed.matches(":focus-within")) return;
      shown = String(found);
      panel().querySelector("[data-listed]").hidden = !found.length;
      listed.replaceChildren(...found.map(item));
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
      // By when it was kept: its file has no more than the day.
      const key = `${RESULT}${Date.now().toString(36)}-${chance()}`;
      try {
        localStorage.setItem(key, result.file);
        say("keep", word("added"));
      } catch {
        unstored.push([key, result.file]);
        say("keep", word("added-in-memory"));
      }
      label.value = "";
    },
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
