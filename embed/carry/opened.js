// A result from elsewhere, shown beside what is filled in and never in its place.
import { languageOf } from "../language.js";
import { make } from "./make.js";
import { pictured } from "./picture.js";
import { capabilitiesOf, heldIn, inWords } from "./result.js";

// In bytes; ours have a few thousand.
const LARGEST = 1_000_000;

/** What serves the section, which `part` gives. */
export const openedOf = ({ page, panel, results, say, word, labelOf, store, goBack }, part, compare) => {
  const place = page.querySelector('[data-place="opened"]');
  const language = languageOf(page);
  const one = (selector) => part().querySelector(selector);
  let shown;
  // Whether it can hold words, too.
  let hasWords;

  // What was written under each name, where anything was.
  const write = (name, pairs) => {
    const section = one(`[data-written="${name}"]`);
    const written = pairs.filter(([, text]) => text);
    section.hidden = !written.length;
    const list = written.flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)]);
    section.querySelector("dl").replaceChildren(...list);
  };
  const row = ([name, basis, value]) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, `${name} `, make("span", { class: "basis" }, basis)),
      make("td", {}, make("span", { class: "value" }, value)),
    );
  // What stands in a file may be long.
  const reason = ({ wrong, place: stands }) => word(`wrong-${wrong}`, stands.slice(0, 80));
  // Says what is wrong with what was to be opened.
  const refuse = (text) => {
    const fault = panel().querySelector("#oppna-fel");
    fault.textContent = text;
    fault.hidden = !text;
  };
  // What is wrong with a link is said beside what is open, if anything is.
  const put = (fault) => {
    one(".wrong").textContent = fault;
    part().toggleAttribute("data-refused", !shown);
    if (!part().isConnected) place.append(part());
    part().focus();
  };

  const self = {
    /** Shows a result; `from` is the name of the word that says where it is from. */
    show(result, from) {
      shown = result;
      hasWords = from !== "from-code" && from !== "from-link";
      const { kind, label, day, sentence, rows } = result;
      const held = heldIn(result);
      const origin = word(kind === "own" ? from : "of-colleague");
      one(".from").textContent = [...new Set([origin, label, inWords(day, language)])].filter(Boolean).join(" · ");
      one(".sentence").textContent = sentence;
      one(".picture").replaceChildren(pictured(page, word("chart-title", inWords(day, language)), result));
      one("tbody").replaceChildren(...rows.map(row));
      write("notes", capabilitiesOf(page).map(([id, name]) => [name, held[`${id}-grund`]]));
      const due = held["plan-due"] && inWords(held["plan-due"], language);
      write("plan", ["change", "step", "sign", "due"].map((name) => [labelOf(name), name === "due" ? due : held[`plan-${name}`]]));
      one('[data-press="go-on"]').hidden = kind !== "own";
      one(".said").textContent = held.compared ? word("with-comparison") : "";
      one(".hint").hidden = from === "from-form";
      put("");
    },
    /** Opens the code that was written or pasted, which may stand in a link. */
    openCode() {
      const field = panel().querySelector("#oppna-kod");
      const result = results.decode(field.value);
      refuse(result.wrong ? reason(result) : "");
      field.setAttribute("aria-invalid", Boolean(result.wrong));
      if (result.wrong) return field.focus();
      self.show(result, field.value.includes("#r=") ? "from-link" : "from-code");
      field.value = "";
    },
    /** Opens a file. */
    async openFile(file) {
      panel().querySelector("#oppna-kod").removeAttribute("aria-invalid");
      refuse(file.size > LARGEST ? word("wrong-too-large") : "");
      if (file.size > LARGEST) return;
      const text = await file.text().catch(() => undefined);
      const result = text === undefined ? { wrong: "unreadable" } : results.read(text);
      if (result.wrong) refuse(reason(result));
      else self.show(result, "from-file");
    },
    /**
     * Hands over the result of the code in the address bar, and takes it out of there; `act` may say what is wrong. Says
     * whether anything is.
     */
    bring(act) {
      const result = results.decode(location.hash);
      history.replaceState(history.state, "", location.href.split("#")[0]);
      const fault = result.wrong ? reason(result) : act(result);
      if (!fault) return false;
      if (!shown) one(".from").textContent = word("from-link");
      put(fault);
      return true;
    },
    /** Fills the form in with what is shown; what it held is shown then, and held by `hold` for as long as the tab lives. */
    goOn(hold) {
      const before = results.taken(word("from-form"));
      results.fill(shown, hasWords);
      compare.lose(shown.code);
      if (before.holds) {
        hold(before.file);
        const wordsStay = hasWords ? "" : word("words-stay");
        self.show(before, "from-form");
        return say("opened", `${word("used")} ${wordsStay}`.trim());
      }
      self.forget();
      page.querySelector("#profil").focus();
      say("plan", word("filled-in"));
    },
    /** Lays it beside what is filled in. */
    lay() {
      if (!shown) return;
      const fault = compare.lay("own", shown.code);
      if (fault) say("opened", fault);
      else self.forget();
    },
    /** Takes it away. */
    close() {
      self.forget();
      goBack();
    },
    /** The same, wherever focus is. */
    forget() {
      shown = undefined;
      place.replaceChildren();
    },
  };
  return self;
};
