// The words of a target profile on a worksheet: which field takes what. Nothing here knows the page.

/** @import { ProfileRules, SheetOfProfile } from "../types.js" */

/**
 * A profile in words.
 * @typedef {object} ProfileWords
 * @property {string[]} goals  that are chosen, by key; a profile to begin from is none that a sheet could take
 * @property {Record<string, string>} titles  by goal
 * @property {Record<string, string>} scales  what each scale is called
 * @property {Record<string, string>} targets  by scale, what is asked of it; empty where that is nothing
 */

/**
 * Give the text of every field of a sheet that takes something over.
 * @param {SheetOfProfile} sheet
 * @param {Pick<ProfileRules, "signs" | "work">} rules
 * @param {ProfileWords} words
 * @returns {Record<string, string>}
 */
export function sheetTexts({ fields, rows }, rules, { goals, titles, scales, targets }) {
  /** @type {Record<string, string>} */
  const texts = {};
  const add = (/** @type {string | undefined} */ name, /** @type {string | undefined} */ line) => {
    if (name && line) {
      texts[name] = texts[name] ? `${texts[name]}\n${line}` : line;
    }
  };
  goals.forEach((goal) => add(fields.goals, rules.signs[goal] && titles[goal]));
  goals.forEach((goal) => add(fields.signs, rules.signs[goal]));
  workOf(goals, rules.work).slice(0, rows).forEach(([scale, work], row) => {
    add(fields.work?.replace("{row}", String(row + 1)), work);
    add(fields.scales?.replace("{row}", String(row + 1)), scales[scale]);
  });
  Object.entries(targets).forEach(([scale, target]) => add(fields.targets?.replace("{scale}", scale), target));
  return texts;
}

/**
 * Give the work that goals ask for: first what each asks most of all, so that a short sheet has something of all of them.
 * @param {string[]} goals
 * @param {ProfileRules["work"]} work
 */
function workOf(goals, work) {
  const each = goals.map((goal) => work[goal] ?? []);
  const most = Math.max(0, ...each.map(({ length }) => length));
  return [...Array(most).keys()].flatMap((place) => each.flatMap((all) => all.slice(place, place + 1)));
}
