// The form in a frame of a host page: options from the address, the height told to the page around, and where that is
// WordPress's sandbox a card with a link in place of the form.
import { KEY, begin } from "./form.js";
import { replacing } from "./language.js";
import { contrast } from "./look.js";
import { FIRST, oneOf, options, warn } from "./options.js";
import { arrange, lead } from "./sections.js";

const page = document.querySelector("[data-outline]");
const tell = (message) => parent !== window && parent.postMessage(message, "*");

// What the accent lies on: the shaded one of our surfaces.
const WASH = [247, 246, 248];
const ACCENT = {
  expected: "six hexadecimal digits, at least 4.5:1 against white and light grey",
  read: (text) => {
    const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text) ?? [];
    const parts = digits?.match(/../g).map((part) => parseInt(part, 16));
    return contrast(parts, WASH) >= 4.5 ? `#${digits}` : undefined;
  },
};
const { accent, heading, first } = options(
  new URLSearchParams(location.search),
  { accent: ACCENT, heading: oneOf("on", "off"), first: FIRST },
  (name) => name,
);
if (accent) {
  page.dataset.accent = "given";
  page.style.setProperty("--accent", accent);
}
page.dataset.heading = heading;
arrange(page, first);
lead(page);

// The same options in another language.
replacing(page);
for (const link of page.querySelectorAll("[data-language]")) link.search = location.search;

// A sandbox may keep links from opening, and nobody is told. Where one has not taken the reader elsewhere by now, its
// address is shown below it.
const SOON = 1_000;
const blocked = page.querySelector(".blocked");
page.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
  const link = target.closest("[target]");
  if (!link || ctrlKey || metaKey || shiftKey) return;
  setTimeout(() => {
    if (!document.hasFocus()) return;
    link.after(blocked);
    blocked.dataset.shown = "";
    blocked.lastChild.textContent = link.href;
  }, SOON);
});

// WordPress embeds what it finds by oEmbed in a sandbox, with a secret in the address, and at most 1000 px high. The
// form has no room there and nothing could be saved. A link is followed by WordPress itself, when told so.
// It may add its secret to one that was there, so the last one counts.
const secret = /.*secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];
const teaser = secret && origin === "null";
if (teaser) {
  document.documentElement.dataset.teaser = "";
  document.querySelector(".teaser a").addEventListener("click", (event) => {
    event.preventDefault();
    tell({ message: "link", value: event.currentTarget.href, secret });
  });
}

// All is as it was asked for, and may be seen.
document.documentElement.dataset.set = "";

const framesAround = () => Array.from({ length: parent.length }, (_, index) => parent[index]);
// The other frames of ours beside this one: those whose window can be read.
const siblings = () =>
  framesAround()
    .filter((other) => other !== window)
    .map((other) => {
      try {
        return other.rektorerIAktion;
      } catch {
        return undefined;
      }
    })
    .filter(Boolean);

// Frames beside each other keep their answers apart: by their options, and by the places of their frames in the page
// around. Where other frames have come or gone since, what was kept is found under another place that nobody uses.
const keyOfFrame = () => {
  const around = framesAround();
  const these = `${KEY}:frame:${location.search}:`;
  const [mine, another] = [around.indexOf(window), around.length].map((place) => these + place);
  const used = siblings().map(({ key }) => key);
  const free = (key) => !used.includes(key);
  let kept = [];
  try {
    // What was kept for longer lies under the same place, as a draft.
    const drafts = Object.keys(localStorage).map((key) => key.replace(/^([^:]+:)draft(:1.*):[^:]+$/, "$1form$2"));
    kept = [...Object.keys(sessionStorage), ...drafts].filter((key) => key.startsWith(these)).sort();
  } catch {
    // Denied: nothing is kept.
  }
  if (kept.includes(mine) && free(mine)) return mine;
  return kept.find(free) ?? (free(mine) ? mine : another);
};
const key = keyOfFrame();

// One message that Municipio, WordPress and our own script understand. Municipio does not ask which frame `height`
// comes from, so that one is the greatest of all of ours; `value` is this frame's own.
const own = { key, height: 0, tell: () => {} };
window.rektorerIAktion = own;
let told;
let fits;
own.tell = () => {
  const value = own.height;
  const height = Math.max(value, ...siblings().map(({ height }) => height));
  // Out of sight it has none.
  if (value === 0 || told === `${height} ${value}`) return;
  told = `${height} ${value}`;
  tell({ height, message: "height", value, ...(secret && { secret }), type: "rektorer-i-aktion:height", v: 1 });
  clearTimeout(fits);
  fits = setTimeout(() => fit() || repeat(), 1_000);
};
// No scroll bar where the page around gives the height that it is told, give or take a border, which is less than what
// is left free at the end; where it does not, all must be reached.
const BORDER = 8;
const fit = () => document.documentElement.toggleAttribute("data-fits", innerHeight + BORDER >= own.height);
const measure = (height = document.body.getBoundingClientRect().height) => {
  own.height = Math.ceil(height);
  own.tell();
  for (const sibling of siblings()) sibling.tell();
};
const again = () => {
  told = undefined;
  measure();
};
// Once more, for who did not listen yet.
let repeated;
const repeat = () => {
  if (repeated === told) return;
  repeated = told;
  again();
};
new ResizeObserver(() => measure()).observe(document.body);
addEventListener("resize", fit);
// Chromium does not observe sizes in a frame that is out of sight.
addEventListener("load", again);
addEventListener("pageshow", () => measure());
addEventListener("pagehide", () => measure(0));

const ASKED = "rektorer-i-aktion:height?";
addEventListener("message", ({ source, data }) => {
  if (source !== parent || source === window) return;
  if (data?.type === ASKED || (secret && data?.message === "ready" && data.secret === secret)) {
    again();
  } else if (typeof data?.type === "string" && data.type.startsWith("rektorer-i-aktion:")) {
    warn("message", data.type, ASKED, "it is left out");
  }
});
for (const name of ["ready", "step", "complete", "error"]) {
  page.addEventListener(`rektorer-i-aktion:${name}`, ({ type }) => tell({ type, v: 1 }));
}

if (!teaser) begin(page, key);
