// A result that a visitor hands in: a file, or pasted text that is the content of a file or a link. Nobody should trust it.
//
// The same rules and the same sentences as scan/files.py; tests/hostile_files.py holds both to them.

import { checkSize, parseJson, readJsonFile } from "./json-file.js";
import { readLink } from "./link.js";
import { readResult } from "./result-reader.js";

/** @import { JsonRefusals } from "./json-file.js" */
/** @import { Author, Questionnaire, ResultFile } from "../types.js" */

/** @type {JsonRefusals} */
const REFUSALS = {
  notRead: "Dit bestand kan niet worden gelezen.",
  tooLarge: "Dit bestand is groter dan 1 MB; een resultaat van de i-scan is veel kleiner.",
  tooDeep: "Dit bestand is te ingewikkeld opgebouwd voor een resultaat van de i-scan.",
  notJson: "Dit bestand is geen leesbare JSON.",
};

/**
 * @param {File} file
 * @param {Questionnaire} expected
 * @param {Author} author  who must have filled it in
 * @returns {Promise<ResultFile>}
 */
export async function readResultFile(file, expected, author) {
  return readResult(await readJsonFile(file, REFUSALS), expected, author);
}

/**
 * Read what was pasted: a link with answers, or the content of a result file.
 * @param {string} text
 * @param {Questionnaire} expected
 * @param {Author} author
 * @returns {ResultFile}
 */
export function readPastedText(text, expected, author) {
  checkSize(new Blob([text]), REFUSALS);
  const plain = text.trim();
  const data = plain.startsWith("{") ? parseJson(plain, REFUSALS) : readLink(plain, expected);
  return readResult(data, expected, author);
}
