// Puts the form in another language in place of the one that a host's page shows.

// As long as for the first.
const PATIENCE = 20_000;

/**
 * Returns what does so for the form `page` in an element, once that in the other language has come; until then the one that is
 * there stays. `script` is what the host's script can: `load` a form, say `sorryIn` a language, show the form `again`.
 */
export const exchanging = (element, page, { load, sorryIn, again }) => {
  let wanted;
  return async (language) => {
    wanted = language;
    // Another may have been chosen meanwhile, or the form have gone.
    const isWanted = () => page.isConnected && wanted === language && page.lang !== language;
    const root = element.shadowRoot;
    const sorry = sorryIn(language);
    const fail = () => isWanted() && root.prepend(sorry);
    const late = setTimeout(fail, PATIENCE);
    try {
      await load(language);
    } catch {
      fail();
      return;
    } finally {
      clearTimeout(late);
    }
    if (!isWanted()) return;
    const isFocused = root.activeElement?.closest("[data-language]");
    // Nothing around it moves while there is neither.
    const { minHeight } = element.style;
    element.style.minHeight = `${element.offsetHeight}px`;
    await again(language);
    element.style.minHeight = minHeight;
    if (isFocused) root.querySelector("a[data-language]")?.focus();
  };
};
