// The page for a colleague: what is answered becomes a code, which nobody gets but by hand.
import { ask, start } from "./carry/ask.js";
import { copy } from "./carry/out.js";
import { chance } from "./carry/result.js";
import { replacing } from "./language.js";

const page = document.querySelector("[data-outline]");
replacing(page);
const form = page.querySelector("form");
const code = page.querySelector(".code");
const field = page.querySelector("#kod");
const [said, copied] = page.querySelectorAll(".said");
// One for all codes of this page, so that the same answers give the same code.
const number = chance();

const app = start(fetch(new URL("record_bg.wasm", import.meta.url), { integrity: "integrity-of:record_bg.wasm" }));
const mark = (state) => {
  page.dataset.app = state;
};
mark("awaited");
app.then(
  () => mark("on"),
  () => mark("failed"),
);

const groupsOf = () => [...page.querySelectorAll("fieldset")];
const offerClear = () => {
  for (const group of groupsOf()) group.querySelector("[data-clear]").hidden = !group.querySelector(":checked");
};
// A code is of the answers as they were.
const withdraw = () => {
  copied.textContent = "";
  // Until it is made anew.
  if (!code.hidden) said.textContent = said.dataset.changed;
  code.hidden = true;
};
// The day where the person is.
const today = () => {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
const PRESSED = {
  async make() {
    await app;
    const filled = [...new FormData(form)];
    said.textContent = filled.length ? "" : said.dataset.empty;
    if (!filled.length) return;
    const { code: made } = ask("taken", page.dataset.outline, JSON.stringify(filled), today(), "colleague", "", number);
    field.value = made;
    code.hidden = false;
    code.querySelector("h2").focus();
  },
  async copy() {
    copied.textContent = (await copy(field)) ? copied.dataset.copied : copied.dataset.select;
  },
};
page.addEventListener("click", ({ target }) => {
  const { press, clear } = target.closest("button")?.dataset ?? {};
  PRESSED[press]?.();
  if (!clear) return;
  const answers = [...page.querySelectorAll(`[name="${clear}"]`)];
  for (const answer of answers) answer.checked = false;
  answers[0].focus();
  offerClear();
  withdraw();
});
form.addEventListener("change", () => {
  offerClear();
  withdraw();
});
// Browsers bring back what was answered before a reload.
addEventListener("pageshow", offerClear);
offerClear();
