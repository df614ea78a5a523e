// Text by its characters, as Python counts them: JavaScript counts some as two halves.

const LONGEST_SHOWN = 40;
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Say whether a value is text that can be shown and saved, of at most so many characters.
 * @param {unknown} value
 * @param {number} most
 * @returns {value is string}
 */
export function isText(value, most) {
  return typeof value === "string" && [...value].length <= most && !/\p{Cs}/u.test(value);
}

/**
 * Give text from a file as a sentence may show it: nothing invisible in it, and of one look's length.
 * @param {string} text
 */
export function showable(text) {
  const characters = [...text.replace(UNSHOWABLE, "\ufffd")];
  return characters.length <= LONGEST_SHOWN ? characters.join("") : `${characters.slice(0, LONGEST_SHOWN).join("")}…`;
}

/**
 * Compare two texts, for sorting.
 * @param {string} one
 * @param {string} other
 */
export function byCharacter(one, other) {
  const others = [...other];
  for (const [index, character] of [...one].entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (others[index]?.codePointAt(0) ?? -1);
    if (difference) {
      return difference;
    }
  }
  return -1;
}
