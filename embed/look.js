// Whether colours can be told apart: contrast as WCAG 2.2 has it (1.4.3 for text, 1.4.11 for what else is seen).

const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
const pen = canvas.getContext("2d", { willReadFrequently: true });

/** Red, green and blue of a CSS colour, 0 to 255; undefined where something would shine through it. */
const rgb = (colour) => {
  if (!pen) return undefined;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [red, green, blue] : undefined;
};

const luminance = (parts = [NaN, NaN, NaN]) => {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours in parts of 0 to 255, from 1 to 21; not a number where one is none. */
export const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const TEXT = [
  ["--text", "--surface", 4.5],
  ["--text", "--wash", 4.5],
  ["--text", "--accent-soft", 4.5],
  ["--muted", "--surface", 4.5],
  ["--muted", "--wash", 4.5],
  ["--control", "--surface", 3],
];
const ACCENT = [
  ["--accent", "--surface", 4.5],
  ["--accent", "--wash", 4.5],
  ["--accent", "--accent-soft", 3],
  ["--on-accent", "--accent", 4.5],
];

/** The colour that lies behind an element. */
const behind = (element) => {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const colour = rgb(getComputedStyle(at).backgroundColor);
    if (colour) return colour;
  }
  return [255, 255, 255];
};

/** Keeps of the host's colours what can be read, and takes our own in place of the rest. */
const choose = (page, element) => {
  const probe = page.appendChild(document.createElement("i"));
  const colour = (name) => {
    probe.style.background = `var(${name})`;
    return rgb(getComputedStyle(probe).backgroundColor);
  };
  const holds = (pairs) => pairs.every(([one, other, least]) => contrast(colour(one), colour(other)) >= least);
  page.dataset.theme = "host";
  delete page.dataset.accent;
  if (!holds(ACCENT)) page.dataset.accent = "own";
  if (!holds(TEXT) || !holds(ACCENT)) delete page.dataset.theme;
  // Where it cannot be seen to be a box, its text stands in line with that of the page around.
  const [surface, around] = [colour("--surface"), behind(element)].map(String);
  page.toggleAttribute("data-flush", surface === around);
  probe.remove();
};

/** Gives the form the host's look, now and whenever that changes. Returns what ends it. */
export const look = (page, element) => {
  let soon;
  const again = () => {
    clearTimeout(soon);
    soon = setTimeout(() => choose(page, element), 100);
  };
  // It has the host's colours and no others. Whatever changes one of them begins a transition, and coming in elsewhere,
  // or being shown, an animation.
  const watch = Object.assign(document.createElement("i"), { className: "watch" });
  watch.addEventListener("transitionrun", again);
  watch.addEventListener("animationstart", again);
  page.before(watch);
  choose(page, element);
  return () => {
    clearTimeout(soon);
    watch.remove();
  };
};
