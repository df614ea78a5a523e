// An answer as the fields of a form hold it.

/** @import { Answer } from "../types.js" */

/**
 * Read an answer out of a field: what is no number is an answer that counts in no score.
 * @param {FormDataEntryValue | null} value  empty for a blank
 * @returns {Answer}
 */
export function answerFrom(value) {
  if (value === null || value === "") {
    return null;
  }
  return Number.isNaN(Number(value)) ? /** @type {Answer} */ (value) : Number(value);
}
