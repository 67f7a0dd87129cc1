// Where what is filled in is kept: in the tab's session storage and, where the person chose that, in the browser's own. No
// tab writes over what another has written, and what cannot be read stays as it is.
const OURS = "rektorer-i-aktion:";
// The version in which everything is stored and can be read.
const VERSION = 1;
const KEEPING = `${OURS}keep:${VERSION}`;
const DRAFTS = `${OURS}draft:${VERSION}`;
// Set for a moment by who erases everything, for the other pages of this place to see.
const ERASED = `${OURS}erased:${VERSION}`;

// For where the browser denies its storage or has no room left.
const memory = new Map();
const unless = (otherwise, act) => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};
const parsed = (text) =>
  unless(undefined, () => {
    const record = JSON.parse(text);
    const { fields, suggested, opened } = record;
    return [fields, suggested, opened].flat(2).every((part) => typeof part === "string") ? record : undefined;
  });
const fieldsIn = (text) => JSON.stringify(text ? parsed(text)?.fields : undefined);
// The time where the person is; its first ten signs are the day.
const now = () => {
  const time = new Date();
  return new Date(time - time.getTimezoneOffset() * 60_000).toISOString().slice(0, -1);
};
// What somebody filled in: the number of a result is none of it, nor is what it is compared with.
const filledIn = ({ fields }) => JSON.stringify(fields.filter(([name]) => name !== "result" && name !== "compared"));
const emptied = (name) =>
  unless(false, () => {
    const storage = window[name];
    for (const at of keysOf(storage, OURS)) storage.removeItem(at);
    return keysOf(storage, OURS).length === 0;
  });
const isKeeping = () => unless(false, () => localStorage.getItem(KEEPING) === "on");
const keysOf = (storage, start) => Object.keys(storage).filter((key) => key.startsWith(start));
// Whether a later version has stored something, whatever it is: its version is the second part of its key.
const isThereNewer = () =>
  [localStorage, sessionStorage].some((storage) => keysOf(storage, OURS).some((key) => key.split(":")[2] > VERSION));

/** The store of the form that is kept under `key`, which begins like `form`. */
export const storeOf = (form, key) => {
  const drafts = `${DRAFTS}${key.slice(form.length)}:`;
  // Of this tab since it was loaded, so that even one that was duplicated has its own.
  const mine = drafts + Math.random().toString(36).slice(2);
  // Where something is put aside for this form to begin empty, and what lay in the tab then.
  const before = `${mine}-before`;
  let aside;
  // Whether all is as it was before, and nothing more is kept until the page is loaded anew.
  let isLeft = false;
  // The draft that this one goes on from, what was filled in then, and since when it is as it is.
  let from;
  let begun = "[]";
  let filled = begun;
  let changed;
  // What is in the draft.
  let drafted;
  let trouble;
  // What was in the way of the choice to keep drafts.
  let refused;
  // What cannot be read must not be written over.
  let barred = false;

  const put = (storage, at, text) => {
    try {
      if (text) storage().setItem(at, text);
      else storage().removeItem(at);
      return true;
    } catch (error) {
      trouble = error?.name === "QuotaExceededError" ? "full" : "denied";
      return false;
    }
  };
  const local = () => localStorage;
  const stored = (at) => unless(null, () => localStorage.getItem(at));
  const letGoOf = (at) => stored(at) !== null && put(local, at);
  // What was in the other is in this one, unless somebody went on with it.
  const letGoOfOther = () => {
    if (from && stored(from.key) === from.text) letGoOf(from.key);
    from = undefined;
  };
  const draft = (record) => {
    if (!put(local, mine, record.fields.length && JSON.stringify({ ...record, changed }))) return false;
    letGoOfOther();
    return true;
  };
  const forget = () => {
    memory.clear();
    from = refused = changed = undefined;
    begun = filled = "[]";
    barred = false;
    letGoOf(mine);
    return emptied("sessionStorage");
  };
  const newest = () => {
    const found = keysOf(localStorage, drafts)
      .filter((at) => !at.slice(drafts.length).includes(":"))
      .map((at) => ({ key: at, text: localStorage.getItem(at), record: parsed(localStorage.getItem(at)) }));
    const [first, ...others] = found
      .filter(({ record }) => record)
      .sort((one, other) => (one.record.changed < other.record.changed ? 1 : -1));
    // What another tab has not gone on with need not be there twice.
    const fields = ({ record }) => JSON.stringify(record.fields);
    for (const other of others) if (fields(other) === fields(first)) localStorage.removeItem(other.key);
    return first;
  };

  return {
    now,
    /** Whether the person chose to keep drafts in the browser's own storage. */
    isKeeping,
    /** What was kept, or nothing; also where the form `isAnew`: then it is put aside, where other results are found. */
    read(isAnew) {
      const text = unless(undefined, () => sessionStorage.getItem(key));
      // Where it is a draft as well, that stays.
      const isDraft = () => fieldsIn(text) === fieldsIn(stored(parsed(text)?.draft));
      if (isAnew && (!text || isDraft() || put(() => sessionStorage, before, text))) {
        aside = text ?? "";
        return undefined;
      }
      const held = text ? parsed(text) : undefined;
      barred = Boolean(text) && !held;
      let record = memory.get(key) ?? held;
      if (record?.draft) from = { key: record.draft, text: stored(record.draft) };
      if (!record && isKeeping()) {
        from = unless(undefined, newest);
        record = from?.record;
      }
      begun = JSON.stringify(record?.fields ?? []);
      filled = record ? filledIn(record) : begun;
      changed = record?.changed;
      return record;
    },
    /** What lay in the tab, where this form began empty. */
    before: () => aside,
    /** Leaves all as it was before this form began empty, where it did; says whether. */
    goBack() {
      isLeft = aside !== undefined;
      if (isLeft) {
        put(() => sessionStorage, before);
        put(() => sessionStorage, key, aside);
      }
      return isLeft;
    },
    /**
     * Keeps this; says whether it is safe for as long as the tab lives and whether it is kept in the browser's own
     * storage, under which key, since when it is as it is, and what is in the way.
     */
    write(record) {
      if (isLeft) return {};
      trouble = refused;
      const isChosen = isKeeping();
      const text = filledIn(record);
      if (text !== filled || !changed) changed = now();
      filled = text;
      const whole = JSON.stringify(record.fields);
      // As it began it lies in the draft that it goes on from; who has that one open holds the same and more.
      const isThere = from && whole === begun && stored(from.key) !== null;
      const at = isThere ? from.key : mine;
      // What was emptied is kept as such: else an older draft would come back.
      const held = isChosen || record.fields.length || record.opened.length;
      if (!barred && put(() => sessionStorage, key, held && JSON.stringify({ ...record, draft: at, changed }))) memory.delete(key);
      else memory.set(key, { ...record, draft: at, changed });
      // Another tab that went on from this one has taken its draft away; it comes back where this one is not done.
      const isDrafted = () => drafted === whole && stored(mine) !== null;
      if (isChosen && !isThere && !isDrafted()) drafted = draft(record) ? whole : undefined;
      const keeping = isChosen && (isThere || drafted === whole);
      if (!isChosen) {
        letGoOf(mine);
        letGoOfOther();
      }
      trouble ??= barred ? "spoilt" : unless(false, isThereNewer) ? "newer" : "";
      return { safe: keeping || !memory.has(key), keeping, draft: at, changed, trouble };
    },
    /** Begins or ceases to keep drafts in the browser's own storage, from the next time that something is kept. */
    setKeeping(on) {
      trouble = undefined;
      put(local, KEEPING, on && "on");
      refused = trouble;
    },
    /** Removes what this tab has stored for as long as it lives, and its draft; says whether nothing is left in the tab. */
    forget,
    /** Removes everything that was ever stored; says whether nothing is left. */
    erase: () => [forget(), emptied("localStorage")].every(Boolean),
    /** Tells the other pages of this place, which hear of it as a change of storage, that everything is erased. */
    tellErased() {
      if (put(local, ERASED, "now")) put(local, ERASED);
    },
    isErased: (at) => at === ERASED,
    isChoice: (at) => at === KEEPING,
  };
};
