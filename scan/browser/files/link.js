// A link that holds answers behind its #, the part of an address that a browser never sends to a server. Other programs do
// send it: they turn the # into %23. So what stands there is sealed, and whoever opens the link needs the code as well.
//
// `#antwoorden=2_i-scan_2.0_k3v…`: format, instrument, version, and the sealed rest: the month, and one sign per item in the
// order of the instrument: the place of its points among those that can be given (from 1; the tenth is a), n for "niet van
// toepassing", 0 for a blank. In format 1, which people still have, that rest is not sealed: `2026-11_3450n…`.

import { FileRefusal } from "./json-file.js";
import { contentsOfLinks } from "./link/contents.js";
import { canSeal, isWhole, seal, unseal } from "./link/sealed-text.js";

/** @import { Answer, Kind, Questionnaire, ResultFile } from "../types.js" */

/** @typedef {(open: (code: string) => Promise<string | undefined>) => Promise<string | undefined>} AskForCode */
/** @typedef {{format: string, instrument: string, version: string, rest: string}} Link */

const MARK = "#antwoorden=";
const OPEN_FORMAT = "1";
const FORMAT = "2";
const NO_MONTH = "0000-00";
const NO_MONTH_IN_OPEN = "0";
const BLANK = "0";
const WITHOUT_POINTS = "n";

/**
 * Make a link to a page that holds the answers, sealed, and the code that opens it; notes and targets stay out of it.
 * `undefined` where the browser cannot seal: then there is no link.
 * @param {string} page  address of the page, without anything behind a #
 * @param {ResultFile} response
 * @param {Questionnaire} questionnaire
 * @returns {Promise<{link: string, code: string} | undefined>}
 */
export async function makeLink(page, response, questionnaire) {
  if (!canSeal()) {
    return undefined;
  }
  const { keys, of } = answersOf(questionnaire);
  const signs = signsOf(of);
  const answers = keys.map(([key]) => signs.get(response.answers[key] ?? null)).join("");
  const about = [FORMAT, response.instrument, inLink(response.instrument_version)].join("_");
  const { sealed, code } = await seal(`${response.month ?? NO_MONTH}_${answers}`, about);
  return { link: `${page}${MARK}${about}_${sealed}`, code };
}

/**
 * Say whether a text could be such a link, or hold one.
 * @param {string} text
 */
export function isLink(text) {
  return !text.trimStart().startsWith("{") && (text.includes("#antwoorden") || contentsOfLinks(text).length > 0);
}

/**
 * Turn a link into the data of a result file, which still has to be checked like any other.
 * @param {string} text  with the link in it, or only what stands behind the page
 * @param {Questionnaire} questionnaire
 * @param {AskForCode} askForCode
 * @returns {Promise<unknown>}
 */
export async function readLink(text, questionnaire, askForCode) {
  const { file, link: refusals } = questionnaire;
  const { instrument, rest } = await openLink(findLink(text, questionnaire), refusals, askForCode);
  const [month, signs = ""] = rest.split("_");
  const { keys, of } = answersOf(questionnaire);
  const answers = new Map([...signsOf(of)].map(([answer, sign]) => [sign, answer]));
  if (signs.length !== keys.length || ![...signs].every((sign) => answers.has(sign))) {
    throw new FileRefusal(refusals.damaged);
  }
  return {
    format: file.name,
    format_version: file.version,
    instrument,
    instrument_version: questionnaire.version,
    month: month === NO_MONTH || month === NO_MONTH_IN_OPEN ? null : month,
    answers: Object.fromEntries(keys.map(([key], index) => [key, answers.get(signs[index] ?? BLANK)])),
  };
}

/**
 * Find the link in a text: of what could be one, the first that is whole and ours.
 * @param {string} text
 * @param {Questionnaire} questionnaire
 * @returns {Link}
 */
function findLink(text, questionnaire) {
  /** @type {unknown} */
  let refusal;
  for (const content of contentsOfLinks(text)) {
    try {
      return checkLink(content, questionnaire);
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal ?? new FileRefusal(questionnaire.link.no_link);
}

/**
 * @param {string} content
 * @param {Questionnaire} questionnaire
 * @returns {Link}
 */
function checkLink(content, questionnaire) {
  const { link: refusals } = questionnaire;
  const [format = "", instrument = "", version = "", ...others] = content.split("_");
  if (!/^\d{1,3}$/.test(format) || !others.length) {
    throw new FileRefusal(refusals.no_link);
  }
  if (format !== FORMAT && format !== OPEN_FORMAT) {
    throw new FileRefusal(refusals.newer);
  }
  if (instrument !== questionnaire.instrument || version !== inLink(questionnaire.version)) {
    const mayBeOfUse = instrument !== questionnaire.instrument || major(version) === major(questionnaire.version);
    throw new FileRefusal(mayBeOfUse ? refusals.other : refusals.other_major);
  }
  const rest = others.join("_");
  const signs = answersOf(questionnaire).keys.length;
  if (format === FORMAT ? !isWhole(rest, NO_MONTH.length + 1 + signs) : others[1]?.length !== signs) {
    throw new FileRefusal(refusals.damaged);
  }
  return { format, instrument, version, rest };
}

/**
 * Give a link whose rest can be read.
 * @param {Link} link
 * @param {Questionnaire["link"]} refusals
 * @param {AskForCode} askForCode
 * @returns {Promise<Link>}
 */
async function openLink(link, refusals, askForCode) {
  if (link.format === OPEN_FORMAT) {
    return link;
  }
  if (!canSeal()) {
    throw new FileRefusal(refusals.cannot_open);
  }
  const about = [link.format, link.instrument, link.version].join("_");
  const rest = await askForCode((code) => unseal(link.rest, about, code));
  if (rest === undefined) {
    throw new FileRefusal(refusals.no_code);
  }
  return { ...link, rest };
}

/**
 * Write a version for a link: the plus before the name of a school becomes something else on its way through a chat.
 * @param {string} version
 */
function inLink(version) {
  return version.replace("+", "-");
}

/** @param {string} version  of which statements differ when the number before the point does */
function major(version) {
  return version.split(".")[0];
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
