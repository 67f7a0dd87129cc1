// The leader's page: takes care of its form. This runs as soon as it has come, so that the app is compiled while the page is
// still being read; the form is begun once it is whole.
import { KEY, begin, load } from "./form.js";
import { replacing } from "./language.js";

load();
const start = () => {
  const page = document.querySelector("[data-outline]");
  replacing(page);
  begin(page, KEY, location.hash.startsWith("#t="));
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
