// Where what is filled in is kept: in the tab's session storage and, where the person chose that, in the browser's own. No
// tab writes over what another has written, and what cannot be read stays as it is.
const OURS = "rektorer-i-aktion:";
const KEEPING = `${OURS}keep:1`;
const DRAFTS = `${OURS}draft:1`;
// Set for a moment by who erases everything, for the other pages of this place to see.
const ERASED = `${OURS}erased:1`;

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
const isKeeping = () => unless(false, () => localStorage.getItem(KEEPING) === "on");
const keysOf = (storage, start) => Object.keys(storage).filter((key) => key.startsWith(start));

/** The store of the form that is kept under `key`, which begins like `form`. */
export const storeOf = (form, key) => {
  const drafts = `${DRAFTS}${key.slice(form.length)}:`;
  // Of this tab since it was loaded, so that even one that was duplicated has its own.
  const mine = drafts + Math.random().toString(36).slice(2);
  // The draft that this one goes on from, what was filled in then, and since when it is as it is.
  let from;
  let begun = "[]";
  let filled = begun;
  let changed;
  // Whether what was filled in last is in the draft.
  let drafted = false;
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
  const draft = (record) => {
    if (!put(local, mine, record.fields.length && JSON.stringify({ ...record, changed }))) return false;
    // What was in the other is in this one, unless somebody went on with it.
    if (from && stored(from.key) === from.text) put(local, from.key);
    from = undefined;
    return true;
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
    /** Whether the person chose to keep drafts in the browser's own storage. */
    isKeeping,
    /** What was kept, or nothing. */
    read() {
      const text = unless(undefined, () => sessionStorage.getItem(key));
      const held = text ? parsed(text) : undefined;
      barred = Boolean(text) && !held;
      let record = memory.get(key) ?? held;
      if (record?.draft) from = { key: record.draft, text: stored(record.draft) };
      if (!record && isKeeping()) {
        from = unless(undefined, newest);
        record = from?.record;
      }
      begun = filled = JSON.stringify(record?.fields ?? []);
      changed = record?.changed;
      return record;
    },
    /**
     * Keeps this; says whether it is safe for as long as the tab lives and whether it is kept in the browser's own
     * storage, under which key, and what is in the way.
     */
    write(record) {
      trouble = refused;
      const isChosen = isKeeping();
      const text = JSON.stringify(record.fields);
      if (text !== filled) {
        changed = new Date().toISOString();
        drafted = false;
      }
      filled = text;
      // As it began it lies in the draft that it goes on from; who has that one open holds the same and more.
      const isThere = from && filled === begun && stored(from.key) !== null;
      const at = isThere ? from.key : mine;
      // What was emptied is kept as such: else an older draft would come back.
      const held = isChosen || record.fields.length || record.opened.length;
      if (!barred && put(() => sessionStorage, key, held && JSON.stringify({ ...record, draft: at, changed }))) memory.delete(key);
      else memory.set(key, { ...record, draft: at, changed });
      // Another tab that went on from this one has taken its draft away; it comes back where this one is not done.
      if (isChosen && !isThere && !(drafted && stored(mine))) drafted = draft(record);
      const keeping = isChosen && (isThere || drafted);
      return { safe: keeping || !memory.has(key), keeping, draft: at, trouble: trouble ?? (barred ? "spoilt" : "") };
    },
    /** Begins or ceases to keep drafts in the browser's own storage; what cannot be read there stays. */
    setKeeping(on) {
      drafted = false;
      trouble = undefined;
      put(local, KEEPING, on && "on");
      const mayGo = on ? [] : unless([], () => keysOf(localStorage, `${DRAFTS}:`)).filter((at) => parsed(stored(at)));
      for (const at of mayGo) put(local, at);
      refused = trouble;
    },
    /** Removes everything that was ever stored; says whether nothing is left. */
    erase() {
      memory.clear();
      from = refused = undefined;
      begun = filled = "[]";
      barred = false;
      const emptied = ["localStorage", "sessionStorage"].map((name) =>
        unless(false, () => {
          const storage = window[name];
          for (const at of keysOf(storage, OURS)) storage.removeItem(at);
          return keysOf(storage, OURS).length === 0;
        }),
      );
      return !emptied.includes(false);
    },
    /** Tells the other pages of this place, which hear of it as a change of storage, that everything is erased. */
    tellErased() {
      if (put(local, ERASED, "now")) put(local, ERASED);
    },
    isErased: (at) => at === ERASED,
  };
};
