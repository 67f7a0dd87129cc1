// node build.mjs OUT_FOLDER: writes index.html, page.js and page.css.
// Packages are taken from ./node_modules or from NODE_PATH.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const esbuild = require("esbuild");
const toml = require("smol-toml");

const out = process.argv[2];
if (!out) throw new Error("expected: node build.mjs OUT_FOLDER");

const here = fileURLToPath(new URL(".", import.meta.url));
const words = join(here, "../../../content/sv");
const read = (file) => toml.parse(readFileSync(join(words, file), "utf8"));

const page = read("page.toml");
const capabilities = readdirSync(words)
  .filter((file) => /^\d-.*\.toml$/.test(file))
  .sort()
  .map(read)
  .map(({ id, name, label, wording, steps, statement }) => ({
    id,
    name,
    label,
    wording,
    steps,
    statements: statement.map(({ id, text, steps }) => ({ id, text, steps })),
  }));

await esbuild.build({
  entryPoints: [join(here, "page.js")],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  define: { CAPABILITIES: JSON.stringify(capabilities) },
  nodePaths: process.env.NODE_PATH?.split(delimiter) ?? [],
});

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const html = readFileSync(join(here, "index.html"), "utf8");
writeFileSync(join(out, "index.html"), html.replace(/{{(\w+)}}/g, (_, name) => escaped(page[name])));
