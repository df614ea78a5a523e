// The answers in a draft that still fit: checked one by one, where the rest of it may be of another version, or damaged.

import { isRecord, own } from "../files/json-file.js";

/** @import { Answer, Answers } from "../types.js" */

/**
 * @typedef {object} Questions
 * @property {string} instrument
 * @property {string} version
 * @property {string[]} keys  of the items
 * @property {string[]} values  that an answer can have, as fields hold them
 */

/**
 * Give the answers to some items, null where there is none that can be used.
 * @param {unknown} data
 * @param {Questions} questions
 * @returns {Answers | undefined}
 */
export function fittingAnswers(data, { keys, values, ...questionnaire }) {
  if (!isOfVersion(data, questionnaire)) {
    return undefined;
  }
  const answers = own(data, "answers");
  const answerTo = (/** @type {string} */ key) => fitting(isRecord(answers) ? own(answers, key) : null, values);
  return Object.fromEntries(keys.map((key) => [key, answerTo(key)]));
}

/**
 * Say whether a draft is of this questionnaire, and of the same major version: between those, statements may say something
 * else.
 * @param {unknown} data
 * @param {Pick<Questions, "instrument" | "version">} questionnaire
 * @returns {data is Record<string, unknown>}
 */
export function isOfVersion(data, { instrument, version }) {
  const isOurs = isRecord(data) && own(data, "instrument") === instrument;
  return isOurs && majorOf(own(data, "instrument_version")) === majorOf(version);
}

/**
 * @param {unknown} answer
 * @param {string[]} values
 * @returns {Answer}
 */
function fitting(answer, values) {
  const isAnswer = typeof answer === "number" || (typeof answer === "string" && Number.isNaN(Number(answer)));
  return isAnswer && values.includes(String(answer)) ? /** @type {Answer} */ (answer) : null;
}

/** @param {unknown} version */
function majorOf(version) {
  return String(version).split(".")[0];
}
