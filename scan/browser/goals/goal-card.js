// A goal card, and the file that holds some: making them, reading them, and when a text is nearly full.
// Nothing here knows the page.

import { readData } from "../files/file-reader.js";

/** @import { GoalCard, GoalCardRules } from "../types.js" */

const NEARLY_FULL = 0.9;

/**
 * @param {GoalCard} card
 * @returns {boolean}
 */
export function isEmptyCard({ texts, ictRole, forms }) {
  return ictRole === null && forms.length === 0 && Object.values(texts).every((text) => !text.trim());
}

/**
 * Whether all that a card begins with stands on a card still, whatever came with it.
 * @param {GoalCard} card
 * @param {GoalCard} start
 */
export function beganFrom(card, start) {
  const texts = Object.entries(start.texts).filter(([, text]) => text);
  return texts.every(([name, text]) => card.texts[name] === text) && start.forms.every((form) => card.forms.includes(form));
}

/**
 * Make the content of a file; what is empty is left out.
 * @param {GoalCardRules} rules
 * @param {GoalCard[]} cards
 * @param {string} month
 */
export function makeCardFile(rules, cards, month) {
  return { format: rules.file.name, format_version: rules.file.version, month, cards: cards.map(cardData) };
}

/** @param {GoalCard} card */
function cardData({ texts, ictRole, forms }) {
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim())),
    ...(ictRole === null ? {} : { ict_role: ictRole }),
    ...(forms.length ? { forms } : {}),
  };
}

/**
 * Check the content of a file, and keep only what we know.
 * @param {unknown} data
 * @param {GoalCardRules} rules
 * @returns {GoalCard[]}
 */
export function readCardFile(data, { file }) {
  return readData(data, file).cards.map(toCard);
}

/**
 * Read one card that stands in no file, such as the page's own example.
 * @param {unknown} data
 * @param {GoalCardRules} rules
 * @returns {GoalCard}
 */
export function readCard(data, rules) {
  const [card] = readCardFile({ format: rules.file.name, format_version: rules.file.version, cards: [data] }, rules);
  return /** @type {GoalCard} */ (card);
}

/** @param {any} read  the fields of a card, in a file */
function toCard({ ict_role: ictRole, forms, ...texts }) {
  return { texts, ictRole, forms };
}

/**
 * Say how many characters still fit, once a text is nearly full; undefined before that.
 * @param {number} length
 * @param {number} most
 * @returns {number | undefined}
 */
export function roomLeft(length, most) {
  return length >= most * NEARLY_FULL ? Math.max(0, most - length) : undefined;
}
