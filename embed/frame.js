// The form in a frame of a host page: options from the address, the height told to the page around, and where that is
// WordPress's sandbox a card with a link in place of the form.
import { KEY, begin } from "./form.js";
import { contrast } from "./look.js";
import { FIRST, arrange, oneOf, options, warn } from "./options.js";

const page = document.querySelector("[data-outline]");
const tell = (message) => parent !== window && parent.postMessage(message, "*");

const ACCENT = {
  expected: "six hexadecimal digits, at least 4.5:1 against white",
  read: (text) => (/^#?[0-9a-f]{6}$/i.test(text) && contrast(`#${text.slice(-6)}`, "#fff") >= 4.5 ? `#${text.slice(-6)}` : undefined),
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

// The other frames of ours beside this one: those whose window can be read.
const siblings = () =>
  Array.from({ length: parent.length }, (_, index) => parent[index])
    .filter((other) => other !== window)
    .map((other) => {
      try {
        return other.rektorerIAktion;
      } catch {
        return undefined;
      }
    })
    .filter(Boolean);

// Frames beside each other keep their answers apart: each has the place of its frame in the page around. Where other
// frames have come or gone since, what was kept is found under another place that nobody uses.
const keyOfFrame = () => {
  const place = Array.from({ length: parent.length }, (_, index) => parent[index]).indexOf(window);
  const key = `${KEY}:frame:${place}`;
  const used = siblings().map(({ key }) => key);
  try {
    const kept = Object.keys(sessionStorage).sort();
    return kept.includes(key) ? key : (kept.find((one) => one.startsWith(`${KEY}:frame:`) && !used.includes(one)) ?? key);
  } catch {
    return key;
  }
};
const key = keyOfFrame();

// One message that Municipio, WordPress and our own script understand. Municipio does not ask which frame `height` comes
// from, so that one is the greatest of all of ours; `value` is this frame's own.
const own = { key, height: 0, tell: () => {} };
window.rektorerIAktion = own;
let told;
let fits;
own.tell = () => {
  const height = Math.max(own.height, ...siblings().map(({ height }) => height));
  if (told === `${height} ${own.height}`) return;
  told = `${height} ${own.height}`;
  tell({ height, message: "height", value: own.height, ...(secret && { secret }), type: "rektorer-i-aktion:height", v: 1 });
  clearTimeout(fits);
  fits = setTimeout(fit, 1_000);
};
// No scroll bar where the page around gives the height that it is told; where it does not, all must be reached.
const fit = () => document.documentElement.toggleAttribute("data-fits", innerHeight >= own.height);
const measure = () => {
  own.height = Math.ceil(document.body.getBoundingClientRect().height);
  own.tell();
  for (const sibling of siblings()) sibling.tell();
};
new ResizeObserver(measure).observe(document.body);
addEventListener("resize", fit);
addEventListener("load", measure);

const ASKED = "rektorer-i-aktion:height?";
addEventListener("message", ({ source, data }) => {
  if (source !== parent || source === window) return;
  if (data?.type === ASKED || (data?.message === "ready" && data.secret === secret)) {
    told = undefined;
    measure();
  } else if (typeof data?.type === "string" && data.type.startsWith("rektorer-i-aktion:")) {
    warn("message", data.type, ASKED, "it is left out");
  }
});
for (const name of ["ready", "step", "complete", "error"]) {
  page.addEventListener(`rektorer-i-aktion:${name}`, ({ type }) => tell({ type, v: 1 }));
}

if (!teaser) begin(page, key);
