// Reading on in peace while what stands above changes its height.

/** Changes an element; who reads below it goes on reading where they were, also where the browser does not see to it. */
export const steadily = (element, change) => {
  const { top, bottom } = element.getBoundingClientRect();
  change();
  if (top < 0 && bottom < innerHeight) {
    scrollBy({ top: element.getBoundingClientRect().bottom - bottom, behavior: "instant" });
  }
};
