// What the app knows about results.
import { ask as answer } from "../record.js";

/** Asks it; what and about what, all of them texts. */
export const ask = (...question) => JSON.parse(answer(JSON.stringify(question)));
