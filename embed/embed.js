// The one script of a host page: finds where the form is wanted, keeps room for it, and brings it in. Everything comes
// from where this file lies.
import { languageIn } from "./language.js";
import { steadily } from "./steady.js";

const base = new URL("../", import.meta.url);
const NAME = "rektorer-i-aktion";
// Of each language, where its form lies and what is said where that cannot be fetched.
const LANGUAGES = {
  sv: ["native.html", "Självskattningen gick inte att hämta. Prova att ladda om sidan."],
  nb: ["nb/native.html", "Egenvurderingen kunne ikke hentes. Prøv å laste inn siden på nytt."],
  en: ["en/native.html", "The self-assessment could not be fetched. Try reloading the page."],
};

// Fetches the app, which is wanted by a script that is itself on its way, once it stands in the page.
const href = new URL("widget_bg.wasm", base);
const app = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href });

/** The form in a language, as a document. Nothing but this request gives one where a policy requires Trusted Types. */
const fetchForm = (language) =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(LANGUAGES[language][0], base));
    request.responseType = "document";
    // The app asks for its place on the line when the form has got one: the form is wanted first.
    request.onreadystatechange = () => {
      if (request.readyState === 2 && request.status === 200 && !app.isConnected) document.head.append(app);
    };
    request.onload = () => {
      const form = request.response;
      if (form?.querySelector("[data-outline]") && form.querySelector("[data-style]")) done(form);
      else fail(Error("no form"));
    };
    request.onerror = fail;
    request.send();
  });

// Once for each language; after a failure anew for the next.
const parts = {};
const load = (language) => {
  parts[language] ??= Promise.all([import(new URL("native.js", base)), fetchForm(language)]).catch((error) => {
    delete parts[language];
    throw error;
  });
  return parts[language];
};
// One form at a time, with the browser free to draw between them.
let turn = Promise.resolve();
const myTurn = () => {
  const mine = turn;
  turn = mine.then(() => new Promise((done) => setTimeout(done)));
  return mine;
};

// How high the form is at some widths, in pixels; what lies between is near the line between. Held to it by a test.
const HEIGHTS = [
  [240, 9963],
  [280, 8714],
  [320, 7815],
  [390, 6657],
  [560, 5716],
  [860, 5222],
  [1180, 4548],
];
const heightAt = (width) => {
  const next = HEIGHTS.findIndex(([at]) => at >= width);
  // Narrower than the first, wider than the last.
  if (next < 1) return HEIGHTS.at(next)[1];
  const [[from, high], [to, low]] = HEIGHTS.slice(next - 1);
  return high + ((low - high) * (width - from)) / (to - from);
};

/** What ends each that is shown. */
const shown = new Map();

/** The shadow roots that are ours. */
const roots = new WeakSet();
const rootOf = (element) => {
  if (roots.has(element.shadowRoot)) return element.shadowRoot;
  try {
    const root = element.attachShadow({ mode: "open" });
    roots.add(root);
    return root;
  } catch {
    // Another copy of this script was first, or it is an element that can have none.
    console.warn(`${NAME}: <${element.localName}>: expected a <div> of its own; it is left as it is`);
    return undefined;
  }
};

// How wide the form would like to be, for hosts that ask, and how narrow it may be: as words are. The form itself is a
// container, which has no answer of its own.
const wish = () => {
  const words = Object.assign(document.createElement("div"), { textContent: "mmmmmm ".repeat(5) });
  words.style.cssText = "height:0;overflow:hidden;visibility:hidden;font:40px monospace";
  return words;
};

// Whatever the host makes of its element, a row or a grid, there is one thing in it, as wide as it can be.
const boxOf = (room) => {
  const box = document.createElement("div");
  box.style.cssText = "flex:1 1 100%;width:100%;min-width:0;grid-column:1/-1";
  box.append(wish(), room);
  return box;
};

const PATIENCE = 20_000;

/** What is said where the form cannot be fetched. */
const sorryIn = (language) =>
  Object.assign(document.createElement("p"), { textContent: LANGUAGES[language][1], role: "alert", lang: language });

/** In which language the leader wants the form of an element. */
const wanted = new WeakMap();

const show = async (element) => {
  const language = wanted.get(element) ?? languageIn(element.dataset.lang ?? element.lang) ?? "sv";
  shown.set(element, () => {});
  const room = document.createElement("div");
  room.append(document.createElement("slot"));
  let root;
  steadily(element, () => {
    root = rootOf(element);
    root?.replaceChildren(boxOf(room));
    // Out of sight it needs none.
    if (room.clientWidth) room.style.minHeight = `${heightAt(room.clientWidth)}px`;
  });
  if (!root) return;
  const sorry = sorryIn(language);
  const fail = (reason) => {
    // It may have gone meanwhile, or gone and come back.
    if (!room.isConnected || sorry.isConnected) return;
    room.hidden = false;
    room.style.minHeight = "";
    room.prepend(sorry);
    root.replaceChildren(room);
    element.dispatchEvent(new CustomEvent(`${NAME}:error`, { bubbles: true, composed: true }));
    console.warn(`${NAME}:`, reason);
  };
  // What has not come by now may yet come, and then takes its place all the same.
  const late = setTimeout(fail, PATIENCE, `nothing came within ${PATIENCE} ms`);
  try {
    const [{ mount }, source] = await load(language);
    await myTurn();
    if (room.isConnected) {
      if (sorry.isConnected) {
        sorry.remove();
        root.replaceChildren(boxOf(room));
      }
      const again = (other) => {
        wanted.set(element, other);
        try {
          shown.get(element)?.();
        } catch {
          // After a trap the app cannot be ended; the form can be exchanged all the same.
        }
        return show(element);
      };
      shown.set(element, mount(element, room, source, { load, sorryIn, again }));
    }
  } catch (error) {
    fail(error);
  }
  clearTimeout(late);
  room.style.minHeight = "";
};

/** Shows what has come since the last look, and ends what has gone. Moving is neither. */
const sweep = () => {
  for (const [element, end] of shown) {
    if (!element.isConnected) {
      shown.delete(element);
      end();
    }
  }
  for (const element of document.querySelectorAll(`[data-${NAME}], ${NAME}`)) {
    if (!shown.has(element)) show(element);
  }
};
// Elements of this name are noticed in the shadow roots of others, too. Another copy of this script may have been first.
if (!globalThis.customElements?.get(NAME)) {
  globalThis.customElements?.define(
    NAME,
    class extends HTMLElement {
      connectedCallback() {
        if (!shown.has(this)) show(this);
      }

      disconnectedCallback() {
        queueMicrotask(sweep);
      }
    },
  );
}
const watcher = new MutationObserver(sweep);
watcher.observe(document, { childList: true, subtree: true, attributeFilter: [`data-${NAME}`] });
sweep();

// A frame of ours on this page gets the height that it tells; it may have told it before this ran.
const isOurs = ({ src }) => src.startsWith(base) && /^(..\/)?embed\//.test(src.slice(base.href.length));
const frames = () => [...document.querySelectorAll("iframe")].filter(isOurs);
const HIGHEST = 100_000;
addEventListener("message", ({ source, origin, data }) => {
  // A sandbox has no origin; that it is the window of a frame of ours is what counts.
  if (![base.origin, "null"].includes(origin) || data?.type !== `${NAME}:height` || !(data.value > 0)) return;
  for (const frame of frames().filter(({ contentWindow }) => contentWindow === source)) {
    const { borderStyle, boxSizing, display, position } = getComputedStyle(frame);
    // One that fills a box of the host's is scrolled inside.
    if (position === "absolute") continue;
    // As browsers show it where the host says nothing.
    if (borderStyle === "inset") frame.style.border = "0";
    if (display === "inline") frame.style.display = "block";
    const border = boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(data.value, HIGHEST) + border}px`;
  }
});
for (const frame of frames()) frame.contentWindow.postMessage({ type: `${NAME}:height?` }, "*");
