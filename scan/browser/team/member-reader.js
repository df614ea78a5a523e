// What a member hands in to a team, from an unknown hand: read by its format, and carried on as a row for Python.
// What each row holds stands in scan/team_bridge.py.

import { readData } from "../files/file-reader.js";
import { FileRefusal, isRecord, own } from "../files/json-file.js";
import { refusalText } from "../files/refusal-text.js";
import { text } from "../page/texts.js";
import { readTarget } from "./team-target.js";

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
 * @property {FileFormat} sum  of all members, saved at an earlier moment
 * @property {FileFormat} result  of which only the levels are taken
 * @property {FileFormat} target  of a target profile
 * @property {Questionnaire["link"]} link  what to say of a link that cannot be used
 * @property {string} other  what to say of something else
 * @property {Record<string, ElsewherePage>} elsewhere  the pages for teams of other instruments, by their key
 * @property {number} most  members in a team
 * @property {number} fewest  members before a sum is shown
 * @property {Record<string, string>} examples  where the files of each example are fetched, from the root of the site
 */

/** @typedef {{scores: ([number, number] | null)[], label: string}} OpenRow */
/** @typedef {{levels: (string | null)[]}} LimitedRow */
/** @typedef {{answers: Answer[], edition: string}} ResultRow */
/** @typedef {OpenRow | LimitedRow | ResultRow} Row  One member, in the order of the scales or items. */
/** @typedef {{title: string} & Record<string, unknown>} TargetProfile  the data of a file, of which Python reads the rest */
/** @typedef {{row: Row} | {target: TargetProfile} | {why: string, page?: ElsewherePage}} Read */
/** @typedef {{title: string, address: string}} ElsewherePage  `address` from the root of the site */

/** Something for the team of another instrument, with the page where it belongs. */
class ElsewhereRefusal extends FileRefusal {
  /** @param {ElsewherePage} page */
  constructor(page) {
    super(text("of-elsewhere", { page: page.title }));
    this.page = page;
  }
}

/**
 * Read what someone hands in: a member, or the target to lay the team beside; throws a `FileRefusal` with one sentence.
 * @param {unknown} data
 * @param {TeamRules} rules
 * @returns {{row: Row} | {target: TargetProfile}}
 */
export function readHandIn(data, rules) {
  const known = isRecord(data) ? data : {};
  const format = own(known, "format");
  const elsewhere = own(rules.elsewhere, String(own(known, "instrument")));
  if (typeof format === "string" && elsewhere) {
    throw new ElsewhereRefusal(/** @type {ElsewherePage} */ (elsewhere));
  }
  if (format === undefined && own(known, "scales") && own(known, "members")) {
    throw new FileRefusal(text("is-team")); // the data that this page itself saves
  }
  if (format === rules.sum.name) {
    throw new FileRefusal(text("is-sum"));
  }
  return format === rules.target.name ? { target: readTarget(data, rules) } : { row: readMember(data, rules) };
}

/**
 * The same, with the reason where it cannot be used.
 * @param {() => unknown} parse  gives the data, or throws as `readHandIn` does
 * @param {TeamRules} rules
 * @returns {Promise<Read>}
 */
export async function tryHandIn(parse, rules) {
  try {
    return readHandIn(await parse(), rules);
  } catch (error) {
    return { why: refusalText(error), page: error instanceof ElsewhereRefusal ? error.page : undefined };
  }
}

/**
 * @param {unknown} data
 * @param {TeamRules} rules
 * @returns {Row}
 */
function readMember(data, rules) {
  const format = isRecord(data) ? own(data, "format") : undefined;
  switch (format) {
    case rules.team.name:
      return openRow(readData(data, rules.team), rules);
    case rules.levels.name:
      return limitedRow(readData(data, rules.levels), rules);
    case rules.result.name:
      return resultRow(readData(data, rules.result, { author: "zelf" }), rules);
    default:
      throw new FileRefusal(rules.other);
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
