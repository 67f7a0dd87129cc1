// Which language a form is in: what its page or an editor says, and nothing else.

/** The language of the form in an element, as `Intl` writes it; English as in Europe. */
export const languageOf = (page) => (page.lang || document.documentElement.lang).replace("en", "en-GB");

/** The one that a text names by its BCP 47 code, if it is among ours. Norwegian without more is bokmål. */
export const languageIn = (text) => {
  const [, language] = /^(sv|nb|no|en)(-|$)/i.exec(text) ?? [];
  return language?.toLowerCase().replace("no", "nb");
};

/**
 * Lets the ways to other languages put their page in place of this one, so that nobody comes back to a page whose answers are
 * older than those that are kept. What follows `#` goes along.
 */
export const replacing = (page) => {
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-language]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    link.hash = location.hash;
    location.replace(link.href);
  });
};
