// The chart as a picture that stands for itself, in the page, as SVG and as PNG: with its title, its key and its own
// colours, on white, over the rings and names that the page has.
import { ask } from "./ask.js";
import { draw } from "./make.js";
import { capabilitiesOf } from "./result.js";

// Of a unit of the picture, in pixels: 1 440 wide, sharp on paper at half a page's width.
const SCALE = 0.4;
// The profile and what is laid below it are told apart by dash and by what stands at a value, and only then by colour.
const LAYERS = [
  { colour: "#9b1846", dash: "none", marker: (x, y) => `M${x - 48} ${y}a48 48 0 1 0 96 0a48 48 0 1 0-96 0z` },
  { colour: "#1d5f8a", dash: "110 75", marker: (x, y) => `M${x - 72} ${y - 72}h144v144h-144z` },
  { colour: "#3d3d44", dash: "1 62", marker: (x, y) => `M${x} ${y - 105}l95 165h-190z` },
];
const WHITE = "#ffffff";
const TEXT = { fill: "#1c1c1e", "font-weight": "bold" };
const MUTED = { fill: "#56555e", "font-weight": "normal" };
// Stands out from the lines that run behind it.
const EDGED = { stroke: WHITE, "stroke-width": 40, "paint-order": "stroke", "stroke-linejoin": "round" };
// Room for the title, for each line of the key, and on its left.
const ABOVE = 320;
const LINE = 210;
const MARGIN = 90;
const WIDTH_OF_LINE = 34;
const WIDTH_OF_SPAN = 100;
// Sixtieths of a step at the innermost ring, and from there to the outermost.
const INNERMOST = 60;
const RANGE = 240;

const path = (d, stroke, width, dash = "none", fill = "none") => {
  const rounded = { "stroke-linecap": "round", "stroke-linejoin": "round" };
  return draw("path", { d, fill, stroke, "stroke-width": width, "stroke-dasharray": dash, ...rounded });
};
const markerAt = (at, { colour, marker }, isFilled) => path(marker(...at), colour, 26, "none", isFilled ? colour : WHITE);
const write = (x, y, anchor, size, look, text) =>
  draw("text", { x, y, "text-anchor": anchor, "font-size": size, "font-family": "system-ui, sans-serif", ...look }, text);
const line = (one, other) => `M${one.join(" ")}L${other.join(" ")}`;
const numbersIn = (text) => text.match(/\d+/g).map(Number);

// One layer: edges between neighbours that both have one value, then what lies on the axes.
const drawn = (spans, layer, pointOf) => {
  const ends = spans.map(([lowest, highest], axis) => lowest && [lowest, highest].map((at) => pointOf(axis, at)));
  const single = spans.map(([lowest, highest], axis) => lowest === highest && ends[axis]?.[0]);
  // Of spans each end may be of another colleague.
  const isSpan = single.some((at, axis) => ends[axis] && !at);
  const edges = single.map((at, axis) => {
    const next = single[(axis + 1) % single.length];
    return at && next && !isSpan && path(line(at, next), layer.colour, WIDTH_OF_LINE, layer.dash);
  });
  const marks = ends.map(
    (at, axis) =>
      at && (single[axis] ? markerAt(at[0], layer, spans[axis][4]) : path(line(...at), layer.colour, WIDTH_OF_SPAN)),
  );
  return { isSpan, marks: [...edges, ...marks].filter(Boolean) };
};

/**
 * The chart of a result with this title; beside what is laid below it, at most two, where the result has a name there:
 * of each its name, and what is drawn of it as the app tells it.
 */
export const pictured = (page, title, { description, drawn: own }, name, ...others) => {
  const radar = page.querySelector(".radar");
  const [, , width, height] = numbersIn(radar.getAttribute("viewBox"));
  const [grid, ticks] = [".grid", ".tick"].map((selector) => radar.querySelector(selector));
  const rings = grid.getAttribute("d").split("Z").map(numbersIn);
  const pointOf = (axis, sixtieths) =>
    [2 * axis, 2 * axis + 1].map((at) =>
      Math.round(rings[0][at] + ((rings[4][at] - rings[0][at]) * (sixtieths - INNERMOST)) / RANGE),
    );
  const places = (element) => ["x", "y"].map((at) => numbersIn(element.getAttribute(at)));
  const [x, y] = places(ticks);
  const layers = [own, ...others.map((other) => other.drawn)].map((spans, at) => drawn(spans, LAYERS[at], pointOf));
  const axes = capabilitiesOf(page).flatMap(([, , label], axis) => label.split("/").map(() => axis));
  const labels = [...radar.querySelectorAll(".label")].map((label, at) => {
    const [[left], [top]] = places(label);
    return write(left, top, label.getAttribute("text-anchor"), 165, own[axes[at]].length ? TEXT : MUTED, label.textContent);
  });
  const dots = [...page.querySelectorAll(".key li")].map(({ textContent }) => textContent);
  const key = [
    ...(name ? [name, ...others.map((other) => other.name)].map((text, at) => [text, LAYERS[at], true, layers[at].isSpan]) : []),
    ...dots.map((text, at) => [text, LAYERS[0], !at]),
  ].flatMap(([text, layer, isFilled, isSpan], at) => {
    const middle = height + 120 + at * LINE;
    const ends = [MARGIN, MARGIN + 400].map((left) => [left, middle]);
    return [
      isSpan ? path(line(...ends), layer.colour, WIDTH_OF_SPAN) : path(line(...ends), layer.colour, WIDTH_OF_LINE, layer.dash),
      markerAt([MARGIN + 200, middle], layer, isFilled),
      write(MARGIN + 520, middle + 50, "start", 145, MUTED, text),
    ];
  });
  const whole = ABOVE + height + 100 + (key.length / 3) * LINE;
  return draw(
    "svg",
    { viewBox: `0 ${-ABOVE} ${width} ${whole}`, width: width / 10, height: whole / 10, role: "img" },
    draw("title", {}, title),
    draw("desc", {}, [description, ...others.map((other) => other.description)].join(" ")),
    path(`M0 ${-ABOVE}h${width}v${whole}h-${width}z`, "none", 0, "none", WHITE),
    write(width / 2, 200 - ABOVE, "middle", 165, TEXT, title),
    path(grid.getAttribute("d"), "#b4b1bb", 10),
    ...[...ticks.textContent].map((digit, at) => write(x[at], y[at], "start", 140, { ...MUTED, ...EDGED }, digit)),
    ...layers.reverse().flatMap(({ marks }) => marks),
    ...labels,
    ...key,
  );
};

/** A picture as a file of SVG. */
export const svgOf = (svg) => new XMLSerializer().serializeToString(svg);

// Drawn anew: to load an SVG as an image needs `img-src blob:`, which a strict page does not give.
const painters = {
  path({ d, fill, stroke, "stroke-dasharray": dash }, on) {
    const shape = new Path2D(d);
    on.setLineDash(dash.match(/\d+/g) ?? []);
    if (fill !== "none") on.fill(shape);
    if (stroke !== "none") on.stroke(shape);
  },
  text(at, on, { textContent }) {
    on.font = `${at["font-weight"]} ${at["font-size"]}px ${at["font-family"]}`;
    on.textAlign = at["text-anchor"].replace("middle", "center");
    on.setLineDash([]);
    if (at.stroke) on.strokeText(textContent, at.x, at.y);
    on.fillText(textContent, at.x, at.y);
  },
};

/** A picture as PNG, with title and description in it. */
export const pngOf = async (svg) => {
  const [, top, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
  const on = canvas.getContext("2d");
  on.scale(SCALE, SCALE);
  on.translate(0, -top);
  on.lineCap = on.lineJoin = "round";
  const [title, description, ...shapes] = svg.children;
  for (const shape of shapes) {
    const at = Object.fromEntries([...shape.attributes].map(({ name, value }) => [name, value]));
    on.fillStyle = at.fill;
    on.strokeStyle = at.stroke ?? "none";
    on.lineWidth = at["stroke-width"] ?? 0;
    painters[shape.localName](at, on, shape);
  }
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const described = [...ask("described", title.textContent, description.textContent)].map((byte) => byte.charCodeAt(0));
  // After the header, which is the first of its parts.
  return new Blob([blob.slice(0, 33), Uint8Array.from(described), blob.slice(33)]);
};
