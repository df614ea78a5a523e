// The content of a result, checked against the questionnaire of the page before anything uses it.

import { readData } from "./file-reader.js";

/** @import { Author, Questionnaire, ResultFile } from "../types.js" */

/** What each result was read from. @type {WeakMap<object, unknown>} */
const sources = new WeakMap();

/**
 * Give what a result was read from, for who wants to say what of that was left out.
 * @param {object} result
 */
export function sourceOf(result) {
  return sources.get(result);
}

/**
 * Check the content of a result file, and keep only what we know.
 * @param {unknown} data
 * @param {Questionnaire} questionnaire
 * @param {Author} author  who must have filled it in
 * @returns {ResultFile}
 */
export function readResult(data, { file }, author) {
  const content = readData(data, file, { author });
  const result = /** @type {ResultFile} */ ({ format: file.name, format_version: file.version, ...content });
  sources.set(result, data);
  return result;
}
