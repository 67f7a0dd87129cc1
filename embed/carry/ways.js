// The ways in which a result is taken along: before anything leaves, all that would is shown.
import { languageOf } from "../language.js";
import { ask } from "./ask.js";
import { make } from "./make.js";
import { save } from "./out.js";
import { pictured, pngOf, svgOf } from "./picture.js";
import { qrOf } from "./qr.js";
import { capabilitiesOf, dayOf, heldIn, inWords } from "./result.js";

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
  const numbers = (result) => {
    const held = heldIn(result);
    const lines = capabilitiesOf(page).map(([id, name, , statements]) => {
      const answers = statements.split(",").map((statement) => held[statement]);
      const deep = answers.some(Boolean) ? `; ${word("statements")} ${answers.map(said).join(", ")}` : "";
      return `${name}: ${said(held[id])}${deep}`;
    });
    return [`${word("dated")}: ${inWords(result.day, language)}`, ...lines];
  };
  /** The next action as an entry of a calendar; nothing where it has no day. */
  const actionOf = (result) => {
    const { "plan-change": change, "plan-step": step, "plan-sign": sign, "plan-due": due } = heldIn(result);
    const what = step || change;
    if (!due || !what) return undefined;
    const parts = [["change", change], ["step", step], ["sign", sign]].filter(([, text]) => text);
    const description = parts.map(([name, text]) => `${labelOf(name)}\n${text}`).join("\n\n");
    return { name: "plan", day: due, summary: `${word("action")}: ${what.split("\n")[0]}`, description };
  };
  const againOn = () => {
    const { value, validity } = panel().querySelector("#igen-dag");
    const result = results.taken();
    const link = `${word("again-text", inWords(result.day, language))}\n${ask("link", base, "t", result.code)}`;
    return { name: "again", day: validity.valid && value, summary: word("again"), description: result.drawn.some(({ length }) => length) ? link : "" };
  };
  const inFull = ({ day, summary, description }) => [inWords(day, language), summary, description].filter(Boolean).join("\n");
  const named = (end) => `rektorer-i-aktion-${dayOf(page)}.${end}`;
  const drawQr = (name, text) => {
    const [side, path] = qrOf(text);
    const [code] = holding(name);
    code.setAttribute("viewBox", `0 0 ${side} ${side}`);
    code.firstElementChild.setAttribute("d", path);
  };
  const isUnfolded = (name) => panel().querySelector(`[data-way="${name}"]`).open;
  const picture = () => {
    const result = results.taken();
    return pictured(page, word("chart-title", inWords(result.day, language)), result);
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
      const link = ask("link", base, "r", result.code);
      hold("file", result.file);
      hold("code", result.code);
      hold("link", link);
      panel().querySelector("[data-own-page]").href = link;
      for (const list of holding("numbers")) list.replaceChildren(...numbers(result).map((line) => make("li", {}, line)));
      if (isUnfolded("ask")) {
        const { href } = new URL("kollega/", base);
        hold("ask", href);
        drawQr("ask-qr", href);
      }
      if (!isUnfolded("more")) return;
      drawQr("qr", link);
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
