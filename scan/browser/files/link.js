// A link that holds answers behind its #, the part of an address that a browser never sends to a server.
//
// `#antwoorden=1_i-scan_1.0_2026-11_3450n…`: format, instrument, version, month, and one sign per item in the order of the
// instrument: 1 to 5, n for "niet van toepassing", 0 for a blank. All signs are ones that no chat program cuts off.

import { FileRefused } from "./json-file.js";

/** @import { Answer, Questionnaire, ResultFile } from "../types.js" */

const MARK = "#antwoorden=";
const FORMAT = "1";
const NO_MONTH = "0";

/**
 * Make a link to a page that holds the answers; notes and targets stay out of it.
 * @param {string} page  address of the page, without anything behind a #
 * @param {ResultFile} result
 * @param {Questionnaire} questionnaire
 */
export function makeLink(page, result, questionnaire) {
  const signs = questionnaire.items.map(([key]) => signOf(result.answers[key] ?? null)).join("");
  const parts = [FORMAT, result.instrument, result.instrument_version, result.month ?? NO_MONTH, signs];
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
 * @param {Questionnaire} expected
 * @returns {unknown}
 */
export function readLink(text, expected) {
  const [, held] = decode(text).split(MARK);
  const [format, instrument, version, month, signs] = (held ?? "").trim().split("_");
  if (held === undefined || !/^\d{1,3}$/.test(format ?? "") || signs === undefined) {
    throw new FileRefused("Dit is geen bestand en geen link met antwoorden van de i-scan.");
  }
  if (format !== FORMAT) {
    throw new FileRefused("Deze link is gemaakt met een nieuwere i-scan dan deze; open hem op de site waar je hem maakte.");
  }
  if (instrument !== expected.instrument || version !== expected.version) {
    throw new FileRefused(
      "Deze link hoort bij een andere vragenlijst of een andere versie; vraag de maker om een bestand.",
    );
  }
  if (!/^[0-5n]+$/.test(signs) || signs.length !== expected.items.length) {
    throw new FileRefused("Deze link klopt niet; kopieer hem nog eens, van het eerste tot en met het laatste teken.");
  }
  return {
    format: "i-scan-resultaat",
    format_version: 1,
    instrument,
    instrument_version: version,
    month: month === NO_MONTH ? null : month,
    answers: Object.fromEntries(expected.items.map(([key], index) => [key, answerOf(signs[index] ?? "0")])),
  };
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

/** @param {Answer} answer */
function signOf(answer) {
  return answer === null ? "0" : answer === "nvt" ? "n" : String(answer);
}

/**
 * @param {string} sign
 * @returns {Answer}
 */
function answerOf(sign) {
  return sign === "0" ? null : sign === "n" ? "nvt" : Number(sign);
}
