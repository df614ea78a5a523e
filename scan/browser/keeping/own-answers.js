// The answers that someone gave in this tab, as another page of the site finds them: checked one by one.

import { Draft, nameOfAttempt } from "./draft.js";
import { isRecord, own } from "../files/json-file.js";

/** @import { Answer } from "../types.js" */

/**
 * Give the answers of this tab, in the full edition, to some items; null where there is none that can be used.
 * @param {string} instrument
 * @param {string} version
 * @param {string[]} items  their keys
 * @returns {Answer[]}
 */
export function ownAnswers(instrument, version, items) {
  const name = nameOfAttempt({ instrument, edition: "volledig", author: "zelf" });
  const kept = new Draft(`${name}:${version}`).read();
  const answers = isRecord(kept) ? own(kept, "answers") : undefined;
  return items.map((item) => toAnswer(isRecord(answers) ? own(answers, item) : null));
}

/**
 * @param {unknown} value
 * @returns {Answer}
 */
function toAnswer(value) {
  return value === "nvt" || (typeof value === "number" && [1, 2, 3, 4, 5].includes(value)) ? value : null;
}
