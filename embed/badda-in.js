// The page for editors: starts its app, and says where that cannot be.
import start from "./editor.js";

const page = document.querySelector("[data-editors]");
const mark = (app) => {
  page.dataset.app = app;
};
mark("awaited");
// What has not come by now may yet come.
setTimeout(() => page.dataset.app === "awaited" && mark("failed"), 20_000);
const app = fetch(new URL("editor_bg.wasm", import.meta.url), { integrity: "integrity-of:editor_bg.wasm" });
start({ module_or_path: app }).then(
  () => mark("on"),
  () => mark("failed"),
);
