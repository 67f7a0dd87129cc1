// The leader's page: takes care of its form.
import { KEY, begin } from "./form.js";

begin(document.querySelector("[data-outline]"), KEY);
