// Text in which the words stand out that someone looks for.

import { WORD } from "./words.js";

/** @import { Marked } from "./page-index.js" */

const WORDS = new RegExp(`(${WORD.source})`, "u");
/** Signs of an excerpt, and of what may stand in it before the first word that someone looks for. */
const LONGEST = 220;
const LONGEST_START = 90;

/**
 * Divide a text into what was looked for and what stands around it.
 *
 * @param {string} text
 * @param {(word: string) => boolean} isWanted
 * @returns {Marked}
 */
export function marked(text, isWanted) {
  const pieces = [""];
  text.split(WORDS).forEach((piece, number) => {
    if (number % 2 && isWanted(piece)) {
      pieces.push(piece, "");
    } else {
      pieces.push(`${pieces.pop()}${piece}`);
    }
  });
  return pieces;
}

/**
 * Give the part of a text where what was looked for stands.
 *
 * @param {string} text
 * @param {(word: string) => boolean} isWanted
 */
export function excerpt(text, isWanted) {
  const [before = ""] = marked(text, isWanted);
  const isLate = before.length < text.length && before.length > LONGEST_START;
  const start = isLate ? text.indexOf(" ", before.length - LONGEST_START) + 1 : 0;
  const end = text.length - start > LONGEST ? text.lastIndexOf(" ", start + LONGEST) : text.length;
  const cut = `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  return marked(cut, isWanted);
}
