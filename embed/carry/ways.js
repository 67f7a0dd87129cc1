// The ways in which a result is taken along: before anything leaves, all that would is shown.
import { ask } from "./ask.js";
import { make } from "./make.js";
import { save } from "./out.js";
import { pictured, pngOf, svgOf } from "./picture.js";
import { dayOf, inWords, languageOf } from "./result.js";

/** What serves the section. */
export const waysOf = ({ page, panel, base, results, say, word, labelOf }) => {
  const language = languageOf(page);
  const holding = (name) => panel().querySelectorAll(`[data-holds="${name}"]`);
  const hold = (name, text) => {
    for (const place of holding(name)) place.textContent = text;
  };
  const show = (selector, shown) => {
    panel().querySelector(selector).hidden = !shown;
  };
  const said = (answer) => (answer === "x" ? word("dont-know") : answer || "–");
  // All that a code holds, in words, in the order of the form.
  const numbers = ({ day, answers }) => [
    `${word("dated")}: ${inWords(day, language)}`,
    ...answers.map(([name, overview, ...statements]) => {
      const deep = statements.length ? `; ${word("statements")} ${statements.map(said).join(", ")}` : "";
      return `${name}: ${said(overview)}${deep}`;
    }),
  ];
  /** The next action as an entry of a calendar; nothing where it has no day. */
  const actionOf = ({ plan: [change, step, sign, due] }) => {
    const what = step || change;
    if (!due || !what) return undefined;
    const parts = [["change", change], ["step", step], ["sign", sign]].filter(([, text]) => text);
    const description = parts.map(([name, text]) => `${labelOf(name)}\n${text}`).join("\n\n");
    return { name: "plan", day: due, summary: `${word("action")}: ${what.split("\n")[0]}`, description };
  };
  const againOn = () => {
    const { value, validity } = panel().querySelector("#igen-dag");
    return { name: "again", day: validity.valid && value, summary: word("again"), description: "" };
  };
  const inFull = ({ day, summary, description }) => [inWords(day, language), summary, description].filter(Boolean).join("\n");
  const named = (end) => `rektorer-i-aktion-${dayOf(page)}.${end}`;
  const picture = () => {
    const result = results.taken();
    return pictured(page, result, word("chart-title", inWords(result.day, language)));
  };
  const saveEntry = ({ name, day, summary, description }) => {
    const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
    const uid = `${results.taken().id}-${name}@rektorer-i-aktion`;
    save(named("ics"), "text/calendar;charset=utf-8", ask("calendar", uid, stamp, day, summary, description));
  };

  return {
    /** Shows what each of them would take along now. */
    show() {
      const result = results.taken();
      const link = ask("link", base, result.code);
      hold("file", result.file);
      hold("code", result.code);
      hold("link", link);
      panel().querySelector("[data-own-page]").href = link;
      for (const list of holding("numbers")) list.replaceChildren(...numbers(result).map((line) => make("li", {}, line)));
      if (!panel().querySelector('[data-way="more"]').open) return;
      const [side, path] = ask("qr", link);
      const [code] = holding("qr");
      code.setAttribute("viewBox", `0 0 ${side} ${side}`);
      code.firstElementChild.setAttribute("d", path);
      holding("picture")[0].replaceChildren(picture());
      const action = actionOf(result);
      show('[data-missing="action"]', !action);
      show('[data-there="action"]', action);
      if (action) hold("action", inFull(action));
      const again = againOn();
      show('[data-there="again"]', again.day);
      if (again.day) hold("again", inFull(again));
    },
    saveFile: () => save(named("json"), "application/json", results.taken().file),
    saveSvg: () => save(named("svg"), "image/svg+xml", svgOf(picture())),
    savePng: () =>
      pngOf(picture()).then(
        (png) => save(named("png"), "image/png", png),
        () => say("ways", word("image-failed")),
      ),
    saveAction: () => saveEntry(actionOf(results.taken())),
    saveAgain: () => saveEntry(againOn()),
  };
};
