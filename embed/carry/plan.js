// The next action: first steps to take over from what is shown to read.
import { make } from "./make.js";

/** What serves the section. */
export const planOf = ({ page, say, word, store }) => {
  const place = page.querySelector('[data-place="suggestions"]');
  const details = place.parentElement;
  /** What is done, and how one sees that it worked, of each first step that is to be seen. */
  const shown = () =>
    [...page.querySelectorAll(".first-step")]
      .filter((step) => step.offsetParent)
      .map((step) => [step.firstChild, step.querySelector(".sign-of span")].map((part) => part.textContent));

  // What is listed, whatever is chosen to read meanwhile.
  let steps = [];

  const self = {
    /** Lists them. */
    offer() {
      steps = shown();
      const item = ([step], index) =>
        make("li", {}, make("button", { type: "button", "data-press": "take", "data-of": index }, step));
      place.replaceChildren(steps.length ? make("ul", {}, ...steps.map(item)) : make("p", {}, word("no-suggestions")));
    },
    /** Lists them where there were none before. */
    follow() {
      if (details.open && !steps.length) self.offer();
    },
    /** Takes over one of them. What was written in own words stays, and it follows after. */
    take(index) {
      for (const [part, name] of ["plan-step", "plan-sign"].entries()) {
        const field = page.querySelector(`[name=${name}]`);
        const isOwn = field.value && !steps.some((step) => step[part] === field.value);
        field.value = isOwn ? `${field.value}\n${steps[index][part]}` : steps[index][part];
      }
      details.open = false;
      page.querySelector("[name=plan-step]").focus();
      say("plan", word("taken"));
      store.keep();
    },
  };
  return self;
};
