// A result that a visitor hands in: a file, or pasted text that is the content of a file or a link. Nobody should trust it.

import { checkSize, parseJson, readJsonFile } from "./json-file.js";
import { readLink } from "./link.js";
import { readResult } from "./result-reader.js";

/** @import { Author, Questionnaire, ResultFile } from "../types.js" */

/**
 * @param {File} file
 * @param {Questionnaire} questionnaire
 * @param {Author} author  who must have filled it in
 * @returns {Promise<ResultFile>}
 */
export async function readResultFile(file, questionnaire, author) {
  return readResult(await readJsonFile(file, questionnaire.file), questionnaire, author);
}

/**
 * Read what was pasted: a link with answers, or the content of a result file.
 * @param {string} text
 * @param {Questionnaire} questionnaire
 * @param {Author} author
 * @returns {ResultFile}
 */
export function readPastedText(text, questionnaire, author) {
  checkSize(new Blob([text]), questionnaire.file);
  const plain = text.trim();
  const data = plain.startsWith("{") ? parseJson(plain, questionnaire.file) : readLink(plain, questionnaire);
  return readResult(data, questionnaire, author);
}
