// What a member hands in to a team, from an unknown hand: read by its format, and carried on as a row for Python.
// What each row holds stands in scan/team_bridge.py.

import { readData } from "../files/file-reader.js";
import { FileRefusal, isRecord, own } from "../files/json-file.js";

/** @import { Answer, FileFormat, Questionnaire } from "../types.js" */

/**
 * What the page asks of files, made by the build.
 * @typedef {object} TeamRules
 * @property {string} instrument
 * @property {string} version
 * @property {string[]} scales  their keys, in order
 * @property {string[]} items  their keys, in order
 * @property {FileFormat} team  of an open member
 * @property {FileFormat} levels  of a limited member
 * @property {FileFormat} result  of which only the levels are taken
 * @property {FileFormat} target  of a target profile
 * @property {Questionnaire["link"]} link  what to say of a link that cannot be used
 * @property {{other: string, target: string}} refusals  of something else, and of a target profile
 * @property {number} most  members in a team
 * @property {number} fewest  members before a sum is shown
 * @property {Record<string, string>} examples  where the files of each example are fetched, from the root of the site
 */

/** @typedef {{scores: ([number, number] | null)[], label: string}} OpenRow */
/** @typedef {{levels: (string | null)[]}} LimitedRow */
/** @typedef {{answers: Answer[], edition: string}} ResultRow */
/** @typedef {OpenRow | LimitedRow | ResultRow} Row  One member, in the order of the scales or items. */

/**
 * Read the data of a file; throws a `FileRefusal` with one sentence.
 * @param {unknown} data
 * @param {TeamRules} rules
 * @returns {Row}
 */
export function readMember(data, rules) {
  const format = isRecord(data) ? own(data, "format") : undefined;
  switch (format) {
    case rules.team.name:
      return openRow(readData(data, rules.team), rules);
    case rules.levels.name:
      return limitedRow(readData(data, rules.levels), rules);
    case rules.result.name:
      return resultRow(readData(data, rules.result, { author: "zelf" }), rules);
    default:
      throw new FileRefusal(format === rules.target.name ? rules.refusals.target : rules.refusals.other);
  }
}

/**
 * @param {Record<string, any>} read
 * @param {TeamRules} rules
 * @returns {OpenRow}
 */
function openRow({ scores, label }, { scales }) {
  const pairs = scales.map((key) => scores[key]);
  return { scores: pairs.map((pair) => (pair ? [pair.score, pair.answered] : null)), label: label ?? "" };
}

/**
 * @param {Record<string, any>} read
 * @param {TeamRules} rules
 * @returns {LimitedRow}
 */
function limitedRow({ levels }, { scales }) {
  return { levels: scales.map((key) => levels[key] ?? null) };
}

/**
 * @param {Record<string, any>} read
 * @param {TeamRules} rules
 * @returns {ResultRow}
 */
function resultRow({ answers, edition }, { items }) {
  return { answers: items.map((key) => answers[key] ?? null), edition };
}
