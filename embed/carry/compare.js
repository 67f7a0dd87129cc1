// What is filled in, beside earlier results and what colleagues answered.
import { languageOf } from "../language.js";
import { make } from "./make.js";
import { pictured } from "./picture.js";
import { capabilitiesOf, inWords } from "./result.js";

/** What serves the section, which `part` gives. */
export const compareOf = ({ page, results, say, word, store }, part) => {
  const place = page.querySelector('[data-place="compared"]');
  const { compared: field } = page.querySelector("form").elements;
  const language = languageOf(page);
  const one = (selector) => part().querySelector(selector);
  const today = () => store.now().slice(0, 10);
  const span = (one, other) => (one === other ? one : word("span", one, other));
  // What is laid beside a result: of each its name, too, and what a picture says of it.
  const layersOf = (result) => {
    const laid = results.laid(result);
    const count = laid.filter(({ day }) => day).length;
    return laid.map((other, at) => {
      const { day, colleagues, drawn } = other;
      const then = count > 1 ? `${word("then")} ${at + 1}` : word("then");
      const name = day ? `${then}, ${inWords(day, language)}` : word(colleagues > 1 ? "colleagues" : "colleague");
      const values = result.rows.map(([capability], axis) => {
        const [, , lowest, highest] = drawn[axis];
        return `${capability}: ${lowest ? span(lowest, highest) : "–"}`;
      });
      const isSpan = drawn.some(([lowest, highest]) => lowest !== highest);
      return { ...other, name, description: `${name}, ${word(`drawn-${isSpan ? "span" : at}`)}: ${values.join(", ")}.` };
    });
  };
  // What is shown.
  let shown;

  const apart = ([least, most]) => (least === "0" && most === "0" ? word("equal") : span(least, most));
  // How an earlier result differs, as it stands in a sentence.
  const plural = new Intl.PluralRules(language);
  const steps = (text) => {
    const count = text.slice(1);
    const counted = word(`steps-${plural.select(Number(count.replace(",", ".")))}`, count);
    return word(text.startsWith("+") ? "higher" : "lower", counted);
  };
  const sayEarlier = ({ day, above, farthest }, names) => {
    const date = inWords(day, language);
    const moved = farthest.filter((axis) => above[axis][0] !== "0");
    if (!farthest.length) return [word("nothing", date)];
    const compared = names.filter((_, axis) => above[axis].length);
    const list = moved.map((axis) => `${names[axis]} (${steps(above[axis][0])})`).join(", ");
    const said = compared.length > 1 ? word("most", date, list) : word("only", list, date);
    return [moved.length ? said : word("same", date)];
  };
  const sayColleagues = ({ above, farthest, nearest, drawn, colleagues }, names, rows) => {
    const [alone, pair] = colleagues > 1 ? ["range", "pair-range"] : ["one", "pair"];
    if (!farthest.length) return [word("nothing-shared"), word(alone)];
    const list = (axes) =>
      axes.map((axis) => `${names[axis]} (${word(pair, rows[axis][2], span(drawn[axis][2], drawn[axis][3]))})`).join(", ");
    const isSame = farthest.every((axis) => nearest.includes(axis));
    if (isSame && above[farthest[0]].every((text) => text === "0")) return [word("alike-all"), word(alone)];
    const both = [word("alike-most", list(nearest)), word("differ-most", list(farthest))].join(" ");
    return [isSame ? word("differ", list(farthest)) : both, word("talk"), word(alone)];
  };

  // Whether an overview lies beside a mean: the questions are not the same.
  const isMixed = (axis, layers) => new Set(layers.flatMap(({ drawn }) => drawn[axis].slice(4))).size > 1;
  const cell = (own, layer, axis) => {
    const { drawn, above, colleagues } = layer;
    const [, , lowest, highest] = drawn[axis];
    const said = [
      above[axis].length && apart(above[axis]),
      isMixed(axis, [own, layer]) && word("unlike"),
      !lowest && colleagues > 1 && word("too-few"),
    ].filter(Boolean);
    const value = make("span", { class: "value" }, lowest ? span(lowest, highest) : "–");
    return make("td", {}, value, make("span", { class: "basis" }, said.join(", ")));
  };

  const self = {
    /** Shows what is laid beside what is filled in; nothing where nothing is. */
    show() {
      if (!field.value) {
        shown = undefined;
        return place.replaceChildren();
      }
      const own = results.taken();
      // Not by all of it: a result that holds nothing has another number each time.
      const now = String([own.day, own.drawn, field.value]);
      if (now === shown) return;
      shown = now;
      const names = own.rows.map(([name]) => name);
      const layers = layersOf(own);
      one(".picture").replaceChildren(pictured(page, word("compared-title", inWords(own.day, language)), own, word("now"), ...layers));
      const heads = [page.querySelector(".numbers th").textContent, word("now"), ...layers.map(({ name }) => name)];
      one("thead").replaceChildren(make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text))));
      // The name as the chart breaks it, where it must be broken.
      const broken = capabilitiesOf(page).map(([, , label]) => label.replaceAll("-/", "\u00ad").replaceAll("/", " "));
      const row = ([, , value], axis) => {
        const now = make("td", {}, make("span", { class: "value" }, value));
        return make("tr", {}, make("th", { scope: "row" }, broken[axis]), now, ...layers.map((layer) => cell(own, layer, axis)));
      };
      one("tbody").replaceChildren(...own.rows.map(row));
      const unlike = names.filter((_, axis) => isMixed(axis, [own, ...layers]));
      const said = layers.flatMap((layer) => (layer.day ? sayEarlier(layer, names) : sayColleagues(layer, names, own.rows)));
      if (layers.some(({ day, farthest }) => day && farthest.length)) said.push(word("learning"));
      if (unlike.length) said.push(word("mixed", unlike.join(", ")));
      one(".sentences").replaceChildren(...said.map((text) => make("p", {}, text)));
      // Colleagues are one: who takes one of several away would see what that one answered.
      const item = ({ name, colleagues }, at) => {
        const called = colleagues > 1 ? word("colleagues-number", colleagues) : name;
        const lift = { type: "button", "data-press": "lift", "data-of": at, "aria-label": `${word("lift")}: ${called}` };
        return make("li", {}, make("span", {}, called), make("button", lift, word("lift")));
      };
      one(".listed").replaceChildren(...layers.map(item));
      if (!part().isConnected) place.append(part());
    },
    /** Lays the codes of this kind in a text there, too, and says so; or says why not. */
    lay(kind, text) {
      const codes = text.split(/[,;\n]/).filter((code) => code.trim());
      const laid = (some) => results.lay(kind, some.length ? some : [""], today());
      const fault = self.take(laid(codes), () => {
        one("h2").focus();
        say("compared", word("laid"));
      });
      if (!fault || codes.length < 2) return fault;
      // Of several, the first with which it goes wrong.
      const at = codes.findIndex((_, index) => laid(codes.slice(0, index + 1)).wrong);
      return `${word("row", at + 1)} ${fault}`;
    },
    /** Takes a code away that is the result itself now. */
    lose(code) {
      self.put(field.value.split(" ").filter((other) => other !== code).join(" "));
    },
    /** Lays the code of a link to rate oneself again there, just before which `clear` may clear what is filled in. */
    begin(code, isCleared, clear) {
      return self.take(results.lay("own", [code], today(), isCleared), () => {}, clear);
    },
    /** Takes over what is to lie there, and does what then is to be done; or says why not. */
    take({ compared, wrong, place: stands }, done, clear) {
      if (wrong) return word(`wrong-${wrong}`, /\d-/.test(stands) ? inWords(stands, language) : stands);
      clear?.();
      self.put(compared);
      done();
      return undefined;
    },
    /** Takes one away, where all colleagues are one. */
    lift(place) {
      const codes = field.value.split(" ");
      const { colleagues } = results.laid(results.taken())[place];
      codes.splice(place, colleagues || 1);
      self.put(codes.join(" "));
      (codes.length ? one("h2") : page.querySelector("#profil")).focus();
      say(codes.length ? "compared" : "plan", word("lifted"));
    },
    /** Lays this there and nothing else. */
    put(compared) {
      field.value = compared;
      store.keep();
      self.show();
    },
  };
  return self;
};
