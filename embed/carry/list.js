// What is kept in this browser: the choice to keep, and the results that were kept each for itself.
import { make } from "./make.js";
import { chance, inWords, languageOf } from "./result.js";

const OURS = "rektorer-i-aktion:";
const RESULT = `${OURS}result:1:`;

const stored = () => {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(OURS))
      .map((key) => [key, localStorage.getItem(key)]);
  } catch {
    return [];
  }
};

/** What serves the section. */
export const listOf = ({ page, panel, results, say, word }, opened) => {
  // What the browser would not store.
  let unstored = [];
  const all = () => [...stored(), ...unstored];

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

  const self = {
    /** Shows what is kept, and what is wrong with the storage. */
    show() {
      const { newer, found } = results.among(all());
      const trouble = page.dataset.trouble || (newer && "newer");
      for (const notice of panel().querySelectorAll("[data-trouble]")) notice.hidden = notice.dataset.trouble !== trouble;
      panel().querySelector("#spara-har").checked = "keeping" in page.dataset;
      const listed = panel().querySelector(".listed");
      // Somebody is in the middle of it.
      if (listed.matches(":focus-within")) return;
      panel().querySelector("[data-listed]").hidden = !found.length;
      listed.replaceChildren(...found.map(item));
    },
    /** Keeps what is filled in as a result of its own. */
    add() {
      const label = panel().querySelector("#spara-namn");
      const result = results.taken(label.value);
      if (!result.holds) return say("keep", word("no-answers"));
      const key = RESULT + chance();
      try {
        localStorage.setItem(key, result.file);
        say("keep", word("added"));
      } catch {
        unstored.push([key, result.file]);
        say("keep", word("added-in-memory"));
      }
      label.value = "";
    },
    /** Shows one of them beside the form. */
    open(key) {
      const [, text] = all().find(([at]) => at === key);
      opened.show(results.kept(key, text), "from-kept");
    },
    /** Removes one of them. */
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // Denied: then it lies in memory alone.
      }
      unstored = unstored.filter(([at]) => at !== key);
      panel().querySelector("#spara-namn").focus();
      say("keep", word("removed"));
    },
    /** Forgets what lies in memory alone. */
    forget() {
      unstored = [];
    },
  };
  return self;
};
