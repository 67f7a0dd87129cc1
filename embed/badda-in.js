// The page for editors: starts its app, and says where that cannot be.
import start from "./editor.js";

const page = document.querySelector("[data-editors]");
const mark = (app) => {
  page.dataset.app = app;
};
mark("awaited");
start({ module_or_path: fetch(new URL("editor_bg.wasm", import.meta.url), { integrity: "integrity-of:editor_bg.wasm" }) }).then(
  () => mark("on"),
  () => mark("failed"),
);
