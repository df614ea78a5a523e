// A result that a visitor hands in: a file, or pasted text that is the content of a file or a link. Nobody should trust it.

import { checkSize, parseJson, readJsonFile } from "./json-file.js";
import { readLink } from "./link.js";
import { readResult } from "./result-reader.js";

/** @import { Author, Questionnaire, ResultFile } from "../types.js" */

/**
 * @param {File} file
 * @param {Questionnaire} expected
 * @param {Author} author  who must have filled it in
 * @returns {Promise<ResultFile>}
 */
export async function readResultFile(file, expected, author) {
  return readResult(await readJsonFile(file, expected.file), expected, author);
}

/**
 * Read what was pasted: a link with answers, or the content of a result file.
 * @param {string} text
 * @param {Questionnaire} expected
 * @param {Author} author
 * @returns {ResultFile}
 */
export function readPastedText(text, expected, author) {
  checkSize(new Blob([text]), expected.file);
  const plain = text.trim();
  const data = plain.startsWith("{") ? parseJson(plain, expected.file) : readLink(plain, expected);
  return readResult(data, expected, author);
}
