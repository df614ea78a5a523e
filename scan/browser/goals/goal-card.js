// A goal card, and the file that holds some: making them, checking them field by field, and when a text is nearly full.
// Nothing here knows the page.

import { FileRefused, isRecord, isText, own } from "../files/json-file.js";
import { isMonth } from "../files/month.js";

/** @import { JsonRefusals } from "../files/json-file.js" */
/** @import { GoalCard, GoalCardAsked } from "../types.js" */

const OTHER_FILE = "kies een bestand dat je op deze pagina bewaarde";
const NEARLY_FULL = 0.9;

/** @type {JsonRefusals} */
export const CARD_REFUSALS = {
  notRead: `Dit bestand kan niet worden gelezen; ${OTHER_FILE}.`,
  tooLarge: `Dit bestand is groter dan 1 MB, veel groter dan doelenkaarten zijn; ${OTHER_FILE}.`,
  tooDeep: `Dit bestand is te ingewikkeld opgebouwd voor doelenkaarten; ${OTHER_FILE}.`,
  notJson: `Dit is geen bestand met doelenkaarten; ${OTHER_FILE}.`,
};

/**
 * @param {GoalCard} card
 * @returns {boolean}
 */
export function isEmptyCard({ texts, ictRole, forms }) {
  return ictRole === null && forms.length === 0 && Object.values(texts).every((text) => !text.trim());
}

/**
 * Make the content of a file; what is empty is left out.
 * @param {GoalCardAsked} asked
 * @param {GoalCard[]} cards
 * @param {string} month
 */
export function makeCardFile(asked, cards, month) {
  return { format: asked.format, format_version: asked.version, month, cards: cards.map(cardData) };
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
 * @param {GoalCardAsked} asked
 * @returns {GoalCard[]}
 */
export function readCardFile(data, asked) {
  if (!isRecord(data) || own(data, "format") !== asked.format) {
    throw new FileRefused(CARD_REFUSALS.notJson);
  }
  checkVersion(own(data, "format_version"), asked);
  const month = own(data, "month") ?? null;
  if (month !== null && !isMonth(month)) {
    throw new FileRefused(`De maand in dit bestand is niet te lezen; ${OTHER_FILE}.`);
  }
  const cards = own(data, "cards");
  if (!Array.isArray(cards) || cards.length === 0) {
    throw new FileRefused(`In dit bestand staan geen doelenkaarten; ${OTHER_FILE}.`);
  }
  if (cards.length > asked.mostCards) {
    throw new FileRefused(`In dit bestand staan meer dan ${asked.mostCards} kaarten; verdeel ze over meer bestanden.`);
  }
  return cards.map((card, index) => readCard(card, asked, `Kaart ${index + 1} in dit bestand`));
}

/**
 * @param {unknown} version
 * @param {GoalCardAsked} asked
 */
function checkVersion(version, asked) {
  if (typeof version !== "number" || !(version >= 1)) {
    throw new FileRefused(`In dit bestand ontbreekt de versie van het bestandsformaat; ${OTHER_FILE}.`);
  }
  if (version > asked.version) {
    throw new FileRefused("Dit bestand is gemaakt met een nieuwere doelenkaart dan deze; open het op de site waar je het maakte.");
  }
}

/**
 * Read one card, of a file or of the page's own example.
 * @param {unknown} data
 * @param {GoalCardAsked} asked
 * @param {string} name  of the card, for who reads the refusal
 * @returns {GoalCard}
 */
export function readCard(data, asked, name) {
  if (!isRecord(data)) {
    throw new FileRefused(`${name} is niet te lezen; ${OTHER_FILE}.`);
  }
  return {
    texts: Object.fromEntries(asked.texts.map((text) => [text.key, readText(own(data, text.key) ?? "", text, name)])),
    ictRole: readIctRole(own(data, "ict_role") ?? null, asked, name),
    forms: readForms(own(data, "forms") ?? [], asked, name),
  };
}

/**
 * @param {unknown} value
 * @param {{label: string, most: number}} text
 * @param {string} name
 */
function readText(value, { label, most }, name) {
  if (isText(value, most)) {
    return value;
  }
  throw new FileRefused(`${name} heeft bij '${label}' geen tekst van hooguit ${most} tekens; ${OTHER_FILE}.`);
}

/**
 * @param {unknown} value
 * @param {GoalCardAsked} asked
 * @param {string} name
 */
function readIctRole(value, { ictRoles }, name) {
  if (value === null || (typeof value === "string" && ictRoles.includes(value))) {
    return value;
  }
  throw new FileRefused(`${name} heeft een rol van ict die niet bestaat; ${OTHER_FILE}.`);
}

/**
 * @param {unknown} value
 * @param {GoalCardAsked} asked
 * @param {string} name
 */
function readForms(value, { forms }, name) {
  if (Array.isArray(value) && value.every((form) => forms.includes(form))) {
    return forms.filter((form) => value.includes(form));
  }
  throw new FileRefused(`${name} heeft een vorm die niet bestaat; ${OTHER_FILE}.`);
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
