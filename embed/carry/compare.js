// What is filled in, beside earlier results.
import { make } from "./make.js";
import { pictured } from "./picture.js";
import { inWords, languageOf } from "./result.js";

/** What serves the section, which `part` gives. */
export const compareOf = ({ page, results, say, word, store }, part) => {
  const place = page.querySelector('[data-place="compared"]');
  const { compared: field } = page.querySelector("form").elements;
  const language = languageOf(page);
  const one = (selector) => part().querySelector(selector);
  // What is shown.
  let shown;

  const cell = ([lowest, highest, least, most], isMixed) => {
    const span = (one, other) => (one === other ? one : `${one} ${word("to")} ${other}`);
    const difference = least && (least === "0" && most === "0" ? word("equal") : span(least, most));
    const basis = [difference, isMixed && word("mixed-cell")].filter(Boolean).join(", ");
    return make("td", {}, make("span", { class: "value" }, lowest ? span(lowest, highest) : "–"), make("span", { class: "basis" }, basis));
  };
  const sentence = (called, { cells, most }, names) => {
    const moved = most.map((at) => `${names[at]} (${cells[at][2]})`).join(", ");
    const isSame = most.every((at) => cells[at][2] === "0");
    return `${called}: ${most.length ? (isSame ? word("same") : word("most", moved)) : word("nothing")}`;
  };

  const self = {
    /** Shows what is laid beside what is filled in; nothing where nothing is. */
    show() {
      const laid = field.value ? results.laid() : [];
      if (!laid.length) {
        shown = undefined;
        return place.replaceChildren();
      }
      const own = results.taken();
      if (own.file === shown) return;
      shown = own.file;
      const names = own.rows.map(([name]) => name);
      const called = laid.map(({ day }, at) => `${word("then")} ${laid.length > 1 ? at + 1 : ""}`.trim() + `, ${inWords(day, language)}`);
      one(".picture").replaceChildren(pictured(page, own, word("chart-title", inWords(own.day, language)), word("now"), ...called));
      const head = (text) => make("th", { scope: "col" }, text);
      one("thead").replaceChildren(make("tr", {}, ...[page.querySelector(".numbers th").textContent, word("now"), ...called].map(head)));
      const row = ([name, , value], at) =>
        make(
          "tr",
          {},
          make("th", { scope: "row" }, name),
          make("td", {}, make("span", { class: "value" }, value)),
          ...laid.map(({ cells, mixed }) => cell(cells[at], mixed.includes(String(at)))),
        );
      one("tbody").replaceChildren(...own.rows.map(row));
      const mixed = names.filter((_, at) => laid.some(({ mixed }) => mixed.includes(String(at))));
      const said = [...laid.map((other, at) => sentence(called[at], other, names)), word("learning")];
      if (mixed.length) said.push(word("mixed", mixed.join(", ")));
      one(".sentences").replaceChildren(...said.map((text) => make("li", {}, text)));
      const item = ({ label }, at) => {
        const name = [called[at], label].filter(Boolean).join(" · ");
        const lift = { type: "button", "data-press": "lift", "data-of": at, "aria-label": `${word("remove")}: ${name}` };
        return make("li", {}, make("span", {}, name), make("button", lift, word("remove")));
      };
      one(".listed").replaceChildren(...laid.map(item));
      if (!part().isConnected) place.append(part());
    },
    /** Takes over what is laid there then, and says so; or says why it is not, in this place. */
    change({ compared, wrong, place: stands }, where, done) {
      if (wrong) return say(where, word(`wrong-${wrong}`, wrong === "future" ? inWords(stands, language) : stands));
      field.value = compared;
      store.keep();
      self.show();
      if (compared) one("h2").focus();
      say(compared ? "compared" : "plan", word(done));
    },
    /** Takes one away. */
    lift: (at) => self.change(results.lift(at), "compared", "lifted"),
  };
  return self;
};
