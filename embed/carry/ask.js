// What the app knows about results.
import { ask as answer } from "../record.js";

// A text that can be written as UTF-8: halves of characters are replaced.
const whole = (text) => text.replace(/[\ud800-\udfff]/gu, "\ufffd");

/** Asks it; what and about what, all of them texts. */
export const ask = (...question) => JSON.parse(answer(JSON.stringify(question.map(whole))));
