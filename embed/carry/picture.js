// The chart as a picture: in the page, as SVG and as PNG.
import { described } from "../record.js";
import { ask } from "./ask.js";
import { draw } from "./make.js";

// Of a unit of the picture, in pixels: 1 440 wide, sharp on paper at half a page's width.
const SCALE = 0.4;

/** The chart of a result, with this title; beside what it is compared with where that has `names`, its own first. */
export const pictured = (page, { file }, title, ...names) => {
  const [filled, hollow] = [...page.querySelectorAll(".key li")].map(({ textContent }) => textContent);
  const [description, width, height, ...elements] = ask("picture", page.dataset.outline, file, title, filled, hollow, ...names);
  const pairs = (list) => list.flatMap((name, at) => (at % 2 ? [] : [[name, list[at + 1]]]));
  return draw(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width: width / 10, height: height / 10, role: "img" },
    draw("title", {}, title),
    draw("desc", {}, description),
    ...elements.map(([name, text, ...attributes]) => draw(name, Object.fromEntries(pairs(attributes)), text)),
  );
};

/** A picture as a file of SVG. */
export const svgOf = (svg) => new XMLSerializer().serializeToString(svg);

// Drawn anew: to load an SVG as an image needs `img-src blob:`, which a strict page does not give.
const painters = {
  rect: (at, on) => on.fillRect(0, 0, at.width, at.height),
  path({ d, fill }, on) {
    const path = new Path2D(d);
    if (fill !== "none") on.fill(path);
    on.stroke(path);
  },
  circle({ cx, cy, r }, on) {
    on.beginPath();
    on.arc(cx, cy, r, 0, 2 * Math.PI);
    on.fill();
    on.stroke();
  },
  text(at, on, { textContent }) {
    on.font = `${at["font-weight"]} ${at["font-size"]}px ${at["font-family"]}`;
    on.textAlign = at["text-anchor"].replace("middle", "center");
    if (at.stroke) on.strokeText(textContent, at.x, at.y);
    on.fillText(textContent, at.x, at.y);
  },
};

/** A picture as PNG, with title and description in it. */
export const pngOf = async (svg) => {
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
  const on = canvas.getContext("2d");
  on.scale(SCALE, SCALE);
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
  // After the header, which is the first of its parts.
  return new Blob([blob.slice(0, 33), described(title.textContent, description.textContent), blob.slice(33)]);
};
