// What things are called in the browser's storage. No name holds a version: an update must not lose a draft.

/** @import { Author, Edition, Questionnaire } from "../types.js" */

const PRODUCT = "i-scan";
/** @type {Edition} */
const WHOLE = "volledig";
/** @type {Edition} */
const SHORT = "kort";
/** @type {Author} */
const SELF = "zelf";
/** @type {Author} */
const PEER = "collega";

/** @param {string} what */
export function nameOf(what) {
  return `${PRODUCT}:${what}`;
}

/**
 * Name what is kept of a questionnaire, apart per edition and per author.
 * @param {Pick<Questionnaire, "instrument" | "edition" | "author">} questionnaire
 */
export function nameOfResponse({ instrument, edition, author }) {
  return nameOf(`${instrument}:${author === SELF ? edition : author}`);
}

/**
 * Name what is kept of the whole edition, in the words of who fills it in about themselves.
 * @param {Pick<Questionnaire, "instrument">} questionnaire
 */
export function nameOfWhole({ instrument }) {
  return nameOfResponse({ instrument, edition: WHOLE, author: SELF });
}

/**
 * Name what is kept of the way in which someone fills in, whatever the edition.
 * @param {Pick<Questionnaire, "instrument">} questionnaire
 */
export function nameOfWay({ instrument }) {
  return nameOf(`${instrument}:manier`);
}

/**
 * Name what is kept of a worksheet.
 * @param {string} sheet  its key
 */
export function nameOfSheet(sheet) {
  return nameOf(`werkblad:${sheet}`);
}

/**
 * Name everything that a page can have kept of an instrument; where an edition does not exist, there is nothing of that name.
 * @param {Pick<Questionnaire, "instrument">} questionnaire
 * @returns {string[]}
 */
export function namesOfResponses({ instrument }) {
  return [
    nameOfWhole({ instrument }),
    nameOfResponse({ instrument, edition: SHORT, author: SELF }),
    nameOfResponse({ instrument, edition: WHOLE, author: PEER }),
    nameOfWay({ instrument }),
  ];
}

/**
 * Say whether something in storage is of before names lost their versions.
 * @param {string} key
 * @param {string} name
 */
export function isVersionOf(key, name) {
  return key.startsWith(`${name}:`) && /^\d+(\.\d+)?$/.test(key.slice(name.length + 1));
}
