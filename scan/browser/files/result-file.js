// Writing a result file.

/** @import { Questionnaire, ResultFile } from "../types.js" */

/** The part of a result that an attempt adds to what the page asks. */
/** @typedef {Pick<ResultFile, "month" | "answers" | "notes" | "situations" | "targets" | "focus" | "profile">} Attempt */

/**
 * Make the result file of an attempt; what is empty, or goes without saying, is left out.
 * @param {Questionnaire} questionnaire
 * @param {Attempt} attempt
 * @returns {ResultFile}
 */
export function makeResult(questionnaire, attempt) {
  const { file, instrument, version, author, edition } = questionnaire;
  const { month, answers, notes = {}, situations = {}, targets = {}, focus = [], profile } = attempt;
  return {
    format: file.name,
    format_version: file.version,
    instrument,
    instrument_version: version,
    month,
    ...(author === "zelf" ? {} : { author }),
    ...(edition === "volledig" ? {} : { edition }),
    answers,
    ...withoutEmpty({ notes: withoutBlank(notes), situations: withoutBlank(situations), targets }),
    ...(focus.length ? { focus } : {}),
    ...(profile && profile !== questionnaire.ownTarget ? { profile } : {}),
  };
}

/** @param {Record<string, string>} texts */
function withoutBlank(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
}

/** @param {Record<string, Record<string, unknown>>} fields */
function withoutEmpty(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, values]) => Object.keys(values).length));
}
