// What to look for when someone asks something: the stems of what was typed, and what may stand on a page instead.

import { stemsOf, wordsIn } from "./words.js";

/** @import { Vocabulary } from "./vocabulary.js" */
/** @typedef {Map<string, number>} Terms  Stems, each with its weight: how rare it is, and how sure it is meant. */

/** How sure it is that a page with this is what someone wants, beside one with the word that was typed. */
const PART = 0.4; // of a name with a hyphen
const PIECE = 0.5; // of a compound that stands on no page
const BEGINNING = 0.3; // of which only the first letters were typed
const SAME = 0.4; // the words that mean the same
const SAME_PHRASE = 0.8; // as a few words together, which say more

/** Letters of a word that say enough to look for what begins with them. */
export const SHORTEST_BEGINNING = 4;

/** A question, as the index can answer it. */
export class Question {
  /**
   * @param {string} text  as someone typed it
   * @param {Vocabulary} vocabulary
   * @param {string[][][]} groups  of phrases that mean the same
   */
  constructor(text, vocabulary, groups) {
    this.vocabulary = vocabulary;
    /** @type {Terms} */
    this.terms = new Map();
    const all = wordsIn(text);
    /** What was typed and says what someone looks for. */
    this.words = all.filter((word) => !vocabulary.ignores(word));
    this.stems = this.words.map(wholeStem);
    const last = all.at(-1);
    /** What may not be finished yet. */
    this.unfinished = last === this.words.at(-1) ? this.stems.at(-1) : undefined;
    /** @type {Map<string, Set<string>>}  For each stem that was typed, the terms with which a page has it. */
    this.meanings = new Map(this.stems.map((each) => [each, new Set([each])]));
    this.words.forEach((word) => this.#addWord(word));
    this.#addJoined();
    const spoken = phrase(text);
    groups.forEach((group) => this.#addSame(spoken, group));
  }

  /** Whether a page with these of the terms has all that was typed, or what means the same. @param {string[]} terms */
  isWhole(terms) {
    return this.meanings.size < 2 || [...this.meanings.values()].every((meaning) => terms.some((term) => meaning.has(term)));
  }

  /** The words that no page has anything of, and that no word of a page begins with; each with its stem. */
  get strangers() {
    const all = this.words.map((word, number) => ({ word, stem: /** @type {string} */ (this.stems[number]) }));
    const like = (/** @type {string} */ word) => [...this.vocabulary.piecesOf(word), ...this.#begun(word)];
    return all.filter(({ word, stem }) => !this.isKnown(stem) && !like(word).length);
  }

  /** @param {string} term */
  isKnown(term) {
    return this.vocabulary.has(term);
  }

  /** @param {string} word */
  #addWord(word) {
    const [whole = "", ...parts] = stemsOf(word);
    this.#add(whole, 1);
    parts.forEach((part) => this.#add(part, PART));
    if (this.isKnown(whole)) return;
    const pieces = this.vocabulary.piecesOf(word);
    pieces.forEach((piece) => this.#add(piece, PIECE));
    const begun = this.#begun(word);
    begun.forEach((each) => this.#add(each, BEGINNING));
    this.#addMeaning([whole], [...parts, ...pieces, ...begun]);
  }

  /** Give the stems of words that what was typed may become. @param {string} word */
  #begun(word) {
    return word.length >= SHORTEST_BEGINNING ? this.vocabulary.beginningWith(word) : [];
  }

  /** Add what is one word on the site, and was typed as two: `sambo ict`, `functie profiel`. */
  #addJoined() {
    this.stems.slice(1).forEach((second, number) => {
      const joined = `${this.stems[number]}${second}`;
      if (this.isKnown(joined)) {
        this.#add(joined, 1);
        this.#addMeaning([/** @type {string} */ (this.stems[number]), second], [joined]);
      }
    });
  }

  /**
   * Add the words of a group of which one was said. None weighs more than what was said, however rare it is; together
   * they do not either.
   *
   * @param {string[]} spoken
   * @param {string[][]} group
   */
  #addSame(spoken, group) {
    const said = group.filter((each) => this.#says(spoken, each));
    if (!said.length) return;
    const isPhrase = said.some((each) => each.length > 1);
    const most = isPhrase ? Infinity : Math.min(...said.flat().map((each) => this.vocabulary.rarity(each)));
    const words = group.filter((each) => each.length === 1).flat();
    const others = words.filter((each) => this.isKnown(each));
    const sureness = (isPhrase ? SAME_PHRASE : SAME) / Math.sqrt(others.length);
    others.forEach((each) => this.#add(each, sureness, most));
    this.#addMeaning(said.flat(), others);
  }

  /**
   * @param {string[]} typed  stems
   * @param {string[]} terms
   */
  #addMeaning(typed, terms) {
    typed.forEach((each) => terms.forEach((term) => this.meanings.get(each)?.add(term)));
  }

  /**
   * Whether someone says these words. A few words together may stand apart, and in another order: `wat mag een i-coach
   * niet doen`, `als docenten niet willen`.
   *
   * @param {string[]} spoken
   * @param {string[]} words
   */
  #says(spoken, words) {
    return words.every((word) => (words.length > 1 ? spoken : this.stems).includes(word));
  }

  /**
   * @param {string} term
   * @param {number} sureness
   * @param {number} [most]
   */
  #add(term, sureness, most = Infinity) {
    const rarity = this.vocabulary.rarity(term);
    const weight = sureness * Math.min(rarity, most ** 2 / rarity); // the index multiplies it by the rarity once more
    this.terms.set(term, Math.max(this.terms.get(term) ?? 0, weight));
  }
}

/** Give the stems of words that mean something together, the small ones too: `wil niet`. @param {string} text */
export function phrase(text) {
  return wordsIn(text).map(wholeStem);
}

/** @param {string} word */
function wholeStem(word) {
  return /** @type {string} */ (stemsOf(word)[0]);
}
