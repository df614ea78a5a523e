// The words of a Dutch text, and what the forms of one word have in common.

/** What a word may hold. An accent is part of its letter, however it was typed. */
export const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Shorter beginnings are a word of their own: `werking` is not `werk`, but `ring` is not `r`. */
const ENDINGS = /** @type {[RegExp, string][]} */ ([
  [/heden$/, "heid"], // vaardigheden
  [/(?<=...)(?:tje|pje|je)s?$/, ""], // groepje
  [/(?<=..[^s])s$/, ""], // teams
  [/(?<=....)(?:atie|ering|eerd|eren|eert|eer)$/, ""], // evaluatie, evalueren
  [/(?<=...)ing(?:en)?$/, ""], // trainingen
  [/(?<=[aeiouy].*)(?:en|e)$/, ""], // docenten
  [/([a-z])\1$/, "$1"], // lessen
  [/([aeou])\1(?=[^aeiou]$)/, "$1"], // school, scholen
  [/(?<=...)v$/, "f"], // brieven
  [/(?<=...)z$/, "s"], // adviezen
]);

const SHORTEST_TO_STEM = 4;
/** Of a name with hyphens, a shorter part says nothing by itself. */
const SHORTEST_PART = 3;

/** Give the words of a text as they stand there. @param {string} text */
export function wordsIn(text) {
  return text.normalize("NFC").match(WORD) ?? [];
}

/**
 * Give the stems to find a word by: of the whole word first, then of the parts between its hyphens. `saMBO-ICT` is
 * `samboict`, and `sambo` and `ict`.
 *
 * @param {string} word
 */
export function stemsOf(word) {
  const bare = plain(word).replace(/'s?$|'s(?=-)/, "").replaceAll("'", "");
  const parts = bare.split("-");
  const others = parts.length > 1 ? parts.filter((part) => part.length >= SHORTEST_PART) : [];
  return [parts.join(""), ...others].map(stem);
}

/**
 * Leave out what makes another form of the same word: `organisaties`, `organiseren` and `organisatie` are one. What is
 * left need not be a word.
 *
 * @param {string} word  plain
 */
export function stem(word) {
  if (word.length < SHORTEST_TO_STEM || /\d/.test(word)) return word;
  return ENDINGS.reduce((left, [ending, instead]) => left.replace(ending, instead), word);
}

/** In small letters, without accents: someone who types enquete means enquête. @param {string} word */
export function plain(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");
}
