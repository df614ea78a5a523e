// A result that a visitor hands in: a file, or pasted text that is the content of a file or a link. Nobody should trust it.

import { checkSize, readJsonFile } from "./json-file.js";
import { readLink } from "./link.js";
import { holdsJson, parsePasted } from "./pasted-json.js";
import { readResult } from "./result-reader.js";

/** @import { Author, Questionnaire, ResultFile } from "../types.js" */
/** @import { AskForCode } from "./link.js" */

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
 * @param {AskForCode} askForCode  of a link that is sealed
 * @returns {Promise<ResultFile>}
 */
export async function readPastedText(text, questionnaire, author, askForCode) {
  const { file } = questionnaire;
  checkSize(new Blob([text]), file);
  const data = holdsJson(text) ? parsePasted(text, file) : await readLink(text, questionnaire, askForCode);
  return readResult(data, questionnaire, author);
}
