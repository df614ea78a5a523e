// A link that holds answers behind its #, the part of an address that a browser never sends to a server.
//
// `#antwoorden=1_i-scan_1.0_2026-11_3450n…`: format, instrument, version, month, and one sign per item in the order of the
// instrument: the place of its points among those that can be given (from 1; the tenth is a), n for "niet van toepassing",
// 0 for a blank. All signs are ones that no chat program cuts off.

import { FileRefusal } from "./json-file.js";

/** @import { Answer, Kind, Questionnaire, ResultFile } from "../types.js" */

const MARK = "#antwoorden=";
const FORMAT = "1";
const NO_MONTH = "0";
const BLANK = "0";
const WITHOUT_POINTS = "n";

/**
 * Make a link to a page that holds the answers; notes and targets stay out of it.
 * @param {string} page  address of the page, without anything behind a #
 * @param {ResultFile} response
 * @param {Questionnaire} questionnaire
 */
export function makeLink(page, response, questionnaire) {
  const { keys, of } = answersOf(questionnaire);
  const signs = signsOf(of);
  const answers = keys.map(([key]) => signs.get(response.answers[key] ?? null)).join("");
  const parts = [FORMAT, response.instrument, response.instrument_version, response.month ?? NO_MONTH, answers];
  return `${page}${MARK}${parts.join("_")}`;
}

/**
 * Say whether a text could be such a link.
 * @param {string} text
 */
export function isLink(text) {
  return !text.trimStart().startsWith("{") && text.includes("#antwoorden");
}

/**
 * Turn a link into the data of a result file, which still has to be checked like any other.
 * @param {string} text  the link, or only what stands behind the page in it
 * @param {Questionnaire} questionnaire
 * @returns {unknown}
 */
export function readLink(text, questionnaire) {
  const { file, link: refusals } = questionnaire;
  const { keys, of } = answersOf(questionnaire);
  const answers = new Map([...signsOf(of)].map(([answer, sign]) => [sign, answer]));
  const [, content] = decode(text).split(MARK);
  const [format, instrument, version, month, signs] = (content ?? "").trim().split("_");
  if (content === undefined || !/^\d{1,3}$/.test(format ?? "") || signs === undefined) {
    throw new FileRefusal(refusals.no_link);
  }
  if (format !== FORMAT) {
    throw new FileRefusal(refusals.newer);
  }
  if (instrument !== questionnaire.instrument || version !== questionnaire.version) {
    const mayBeOfUse = instrument !== questionnaire.instrument || major(version) === major(questionnaire.version);
    throw new FileRefusal(mayBeOfUse ? refusals.other : refusals.other_major);
  }
  if (signs.length !== keys.length || ![...signs].every((sign) => answers.has(sign))) {
    throw new FileRefusal(refusals.damaged);
  }
  return {
    format: file.name,
    format_version: file.version,
    instrument,
    instrument_version: version,
    month: month === NO_MONTH ? null : month,
    answers: Object.fromEntries(keys.map(([key], index) => [key, answers.get(signs[index] ?? BLANK)])),
  };
}

/** @param {string | undefined} version  of which statements differ when the number before the point does */
function major(version) {
  return version?.split(".")[0];
}

/**
 * Undo what mail programs do to the signs of a link.
 * @param {string} text
 */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Give what the instrument asks: its items, and the answers that each can have.
 * @param {Questionnaire} questionnaire
 * @returns {{keys: [string, string][], of: Kind}}
 */
function answersOf({ file }) {
  return /** @type {any} */ (new Map(file.fields).get("answers"));
}

/**
 * Give the sign of each answer. Not the points themselves: those may be 0, which is a blank here, or 10, which is two signs.
 * @param {Kind} kind  of an answer
 * @returns {Map<Answer, string>}
 */
function signsOf({ values }) {
  const points = values.filter((/** @type {Answer} */ value) => typeof value === "number");
  const signOf = (/** @type {Answer} */ value) =>
    typeof value === "number" ? (points.indexOf(value) + 1).toString(36) : WITHOUT_POINTS;
  return new Map([[null, BLANK], ...values.map((/** @type {Answer} */ value) => [value, signOf(value)])]);
}
