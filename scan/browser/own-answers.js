// The answers that someone gave in this tab, as another page of the site finds them: checked one by one.

import { Draft, nameOfAttempt } from "./draft.js";

/** @import { Answer } from "./types.js" */

/**
 * Give the answers of this tab, in the full edition, to some items; null where there is none that can be used.
 * @param {string} instrument
 * @param {string} version
 * @param {string[]} items  their keys
 * @returns {Answer[]}
 */
export function ownAnswers(instrument, version, items) {
  const name = nameOfAttempt({ instrument, edition: "volledig", author: "zelf" });
  const answers = own(new Draft(`${name}:${version}`).read(), "answers");
  return items.map((item) => toAnswer(own(answers, item)));
}

/**
 * Read a field of the data itself, never one that it inherits.
 * @param {unknown} data
 * @param {string} key
 * @returns {unknown}
 */
function own(data, key) {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}

/**
 * @param {unknown} value
 * @returns {Answer}
 */
function toAnswer(value) {
  return value === "nvt" || (typeof value === "number" && [1, 2, 3, 4, 5].includes(value)) ? value : null;
}
