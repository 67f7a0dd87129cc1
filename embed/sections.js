// The sections of the form: which comes first, and the way from one to another.

/** Moves a section to the front, for reading order and eye alike. */
export const arrange = (page, first) => {
  const section = page.querySelector(`.${first}`);
  // The readings stand below rating and profile, which stand beside each other.
  const parent = section.parentElement;
  // Moving takes the focus from who is in it, so what is first stays.
  if (parent.firstElementChild !== section) parent.prepend(section);
};

/**
 * Follows links to places in the form. The browser itself finds no place in a shadow root, and Firefox does not move
 * the page around a frame.
 */
export const lead = (page) => {
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const to = link && page.querySelector(link.hash);
    if (!to || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    to.scrollIntoView();
    to.focus({ preventScroll: true });
  });
};
