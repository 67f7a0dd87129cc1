// Starts the app. The page can be read and filled in without it; where it cannot load or run, one sentence says so.
const failed = () => {
  for (const sentence of document.querySelectorAll("[data-failed]")) sentence.hidden = false;
};
// A panic in wasm is a trap, which reaches the page as a RuntimeError and nowhere else.
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, ({ error, reason }) => (error ?? reason) instanceof WebAssembly.RuntimeError && failed());
}
const loaded = new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)));
import("./widget.js")
  .then((widget) => widget.default())
  .then(() => loaded)
  .then(() => performance.mark("rektorer-i-aktion:settled"))
  .catch(failed);
