// The content of a result, checked against the questionnaire of the page before anything uses it.

import { readData } from "./file-reader.js";

/** @import { Author, Questionnaire, ResultFile } from "../types.js" */

/**
 * Check the content of a result file, and keep only what we know.
 * @param {unknown} data
 * @param {Questionnaire} questionnaire
 * @param {Author} author  who must have filled it in
 * @returns {ResultFile}
 */
export function readResult(data, { file }, author) {
  const content = readData(data, file, { author });
  return /** @type {ResultFile} */ ({ format: file.name, format_version: file.version, ...content });
}
