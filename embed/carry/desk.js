// One form with all its parts: what is pressed, filled in and brought along, and what is done about it.
import { languageOf } from "../language.js";
import { compareOf } from "./compare.js";
import { listOf } from "./list.js";
import { make } from "./make.js";
import { openedOf } from "./opened.js";
import { copy, fold, print, write } from "./out.js";
import { planOf } from "./plan.js";
import { inWords, later, resultsOf } from "./result.js";
import { waysOf } from "./ways.js";

// What is shown follows what is filled in once it has been quiet for so long, in milliseconds.
const QUIET = 150;
// Told to all forms of this page by the one that has erased everything.
const ERASED = "rektorer-i-aktion:erased";
// Stands for the key of any draft.
const DRAFT = "rektorer-i-aktion:draft:1:";
// What leaves by these a page around may forbid, and nobody is told.
const LEAVES = ["print", "file", "svg", "png", "action", "again"];

// A part, copied when it is first needed: each form of a page would have all of them else.
const partOf = (page, source, name) => {
  let part;
  return () => {
    if (part) return part;
    part = document.importNode(source.querySelector(`[data-part="${name}"]`), true);
    // In the page of another, headings follow its outline.
    const level = page.querySelector("h1").getAttribute("aria-level");
    for (const heading of level ? part.querySelectorAll("h2, h3, h4, h5") : []) {
      heading.setAttribute("aria-level", Math.min(6, Number(heading.localName[1]) + Number(level) - 1));
    }
    // It has landmarks of its own.
    for (const at of level ? [part, ...part.querySelectorAll("section, [role=region]")] : []) at.setAttribute("role", "group");
    return part;
  };
};

/**
 * Begins to serve the form in `page` with the parts in the document `source`; `base` is the address of its own page.
 * Returns what ends it.
 */
export const begin = (page, source, store, base) => {
  const panel = partOf(page, source, "panel");
  const place = page.querySelector('[data-place="panel"]');
  const button = page.querySelector('[data-press="panel"]');
  const over = new AbortController();
  const { signal } = over;
  // In the page of another, the address is not ours.
  const isOwn = page.getRootNode() === document;

  const results = resultsOf(page);
  const word = (name, ...stands) =>
    source.querySelector(`[data-word="${name}"]`).textContent.replace(/\{.*?\}/g, () => stands.shift());
  // Says something, to be seen in this place and heard.
  const say = (at, text) => {
    for (const said of page.querySelectorAll(".said")) said.textContent = "";
    page.querySelector(`[data-said="${at}"]`).textContent = text;
    page.querySelector("[data-announce]").textContent = text;
  };
  const desk = {
    page,
    panel,
    store,
    base,
    results,
    /** What the page says under this name, with what stands in its places, one after another. */
    word,
    /** What a field of the next action is called. */
    labelOf: (name) => page.querySelector(`[for="plan-${name}"]`).textContent,
    say,
    /** Where focus goes when what had it has gone. */
    goBack: () => button.focus(),
  };
  const compare = compareOf(desk, partOf(page, source, "compared"));
  const opened = openedOf(desk, partOf(page, source, "opened"), compare);
  const list = listOf(desk, opened);
  const ways = waysOf(desk);
  const plan = planOf(desk);

  // What is said of a comparison that a link began with.
  const forgetAgain = () => page.querySelector(".again")?.remove();
  const inHalfAYear = () => later(store.now().slice(0, 10), 6);
  const isOpen = () => !place.hidden;
  const refresh = () => {
    if (!isOpen()) return;
    ways.show();
    // Last: with the list in it, the form takes longer to read.
    list.show();
  };
  let soon;
  const refreshSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      plan.follow();
      compare.show();
      refresh();
    }, QUIET);
  };
  const toggle = () => {
    if (!panel().isConnected) {
      place.append(panel());
    }
    panel().querySelector("#igen-dag").value ||= inHalfAYear();
    place.hidden = isOpen();
    button.setAttribute("aria-expanded", isOpen());
    refresh();
  };
  const leadToCalendar = () => {
    if (!isOpen()) toggle();
    panel().querySelector('[data-way="more"]').open = true;
    panel().querySelector("#post-handling").focus();
  };
  // What this form holds goes with what was stored, whoever erased it. What has been stored since then stays: a page may
  // have been asleep, and hear of it late.
  const empty = () => {
    forgetAgain();
    opened.forget();
    list.forget();
    results.empty();
    store.forget();
    store.keep();
    page.dataset.found = "";
    refreshSoon();
  };
  const erase = () => {
    const erased = store.erase();
    window.dispatchEvent(new Event(ERASED));
    store.tellErased();
    const summary = panel().querySelector(".erase summary");
    summary.parentNode.open = false;
    summary.focus();
    panel().querySelector("#igen-dag").value = inHalfAYear();
    say("keep", word(erased ? "erased" : "not-erased"));
  };

  const PRESSED = {
    panel: toggle,
    take: plan.take,
    add: list.add,
    show: list.open,
    ask: list.ask,
    remove: list.remove,
    erase,
    print: () => {
      store.keep();
      print(page);
    },
    file: ways.saveFile,
    svg: ways.saveSvg,
    png: ways.savePng,
    calendar: leadToCalendar,
    action: ways.saveAction,
    again: ways.saveAgain,
    open: opened.openCode,
    lay: opened.lay,
    lift: (at) => {
      forgetAgain();
      compare.lift(at);
    },
    colleague: () => {
      const field = panel().querySelector("#kollegas-kod");
      const fault = compare.lay("colleague", field.value);
      if (fault) say("ask", fault);
      else field.value = "";
    },
    "go-on": () => {
      forgetAgain();
      opened.goOn(list.hold);
    },
    close: opened.close,
  };
  const on = (target, kind, act) => target.addEventListener(kind, act, { capture: true, signal });
  on(page, "click", ({ target }) => {
    const pressed = target.closest("[data-press], [data-copy]");
    if (!pressed) return;
    const { copy: id, press, of = pressed.closest("[data-of]")?.dataset.of } = pressed.dataset;
    if (id) copy(panel().querySelector(`#${id}`)).then((done) => say(id, word(done ? "copied" : "select")));
    PRESSED[press]?.(of);
    if (LEAVES.includes(press)) panel().querySelector(".blocked-way").hidden = window.parent === window;
    refreshSoon();
  });
  on(page, "change", ({ target }) => {
    if (target.id === "spara-har") list.choose(target.checked);
    if (target.id === "oppna-fil" && target.files.length) {
      opened.openFile(target.files[0]);
      target.value = "";
    }
    refreshSoon();
  });
  on(page, "input", refreshSoon);
  on(page, "rektorer-i-aktion:filled", refreshSoon);
  on(page, "toggle", ({ target }) => {
    if (target.matches(".suggestions[open]")) plan.offer();
    if (target.matches(".way")) refresh();
  });
  on(page, "keydown", ({ target, key, repeat }) => {
    if (key !== "Enter" || repeat) return;
    if (target.id === "oppna-kod") opened.openCode();
    if (target.id === "spara-namn") list.add();
    refreshSoon();
  });
  on(window, "beforeprint", () => write(page));
  on(window, "afterprint", () => fold(page));
  on(window, ERASED, empty);
  on(window, "storage", ({ key, newValue }) => {
    if (store.isErased(key) && newValue) empty();
    if (store.isChoice(key)) store.keep();
    refreshSoon();
  });
  // A link to rate oneself again. On loading the form began empty (`store.js`), and what is answered since stays; later
  // what is filled in is put aside.
  const again = (isInUse) => (result) => {
    const before = results.taken(word("from-form"));
    const isCleared = isInUse && before.holds;
    let had = isCleared || (store.before() && results.kept(DRAFT, store.before()).holds) ? "again-had" : "";
    const fault = compare.begin(result.code, isCleared, () => {
      if (!isCleared) return;
      if (!list.hold(before.file)) had = "added-in-memory";
      results.empty();
    });
    if (fault) return fault;
    const said = [word("again-now", inWords(result.day, languageOf(page))), had && word(had)];
    forgetAgain();
    const notice = make("p", { class: "notice again", tabindex: -1 }, said.join(" ").trim());
    page.querySelector(".rate").prepend(notice);
    // Not from who is answering already.
    if (isInUse || document.activeElement === document.body) notice.focus();
    else page.querySelector("[data-announce]").textContent = notice.textContent;
    return undefined;
  };
  // A link that was wrong on loading leaves all as it was, and is said to be so by the page loaded anew.
  const goBack = (code) => {
    if (results.taken().holds || !store.goBack()) return;
    history.replaceState(history.state, "", `#r=${code}`);
    location.reload();
  };
  const bring = (event) => {
    if (location.hash.startsWith("#r=")) opened.bring((result) => opened.show(result, "from-link"));
    const [, code] = location.hash.split("#t=");
    if (code !== undefined && opened.bring(again(event)) && !event) goBack(code);
  };
  if (isOwn) {
    on(window, "hashchange", bring);
    bring();
  }
  compare.show();
  return () => {
    over.abort();
    clearTimeout(soon);
  };
};
