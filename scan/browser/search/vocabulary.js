// The words of all pages together: how rare each is, and what a compound consists of.

import { plain, stem, stemsOf, wordsIn } from "./words.js";

/** Letters of the shortest word that a compound is divided into. */
const SHORTEST_PIECE = 4;
/** Signs of the longest word that is looked into: no compound is longer, and a slip of the keyboard is not either. */
const LONGEST = 40;

/** The words of this site, by their stem. */
export class Vocabulary {
  /**
   * @param {string[]} texts  one of each page
   * @param {string[]} ignored  words that stand in every text and say nothing of what someone looks for
   */
  constructor(texts, ignored) {
    this.ignored = new Set(ignored.map(plain));
    this.pages = texts.length;
    /** @type {Map<string, number>}  on how many pages it stands */
    this.counts = new Map();
    /** @type {Map<string, string>}  one way to write it */
    this.spellings = new Map();
    /** @type {Map<string, string>}  of each word the stem */
    this.wholes = new Map();
    /** @type {Map<string, string[]>} */
    this.known = new Map();
    for (const text of texts) {
      const words = new Set(wordsIn(text));
      const stems = new Set([...words].flatMap((word) => this.#learn(word)));
      stems.forEach((each) => this.counts.set(each, (this.counts.get(each) ?? 0) + 1));
    }
  }

  /** @param {string} word */
  ignores(word) {
    return this.ignored.has(plain(word));
  }

  /** @param {string} each  a stem */
  has(each) {
    return this.counts.has(each);
  }

  /** How much a stem says of what someone looks for: little when it stands on every page. @param {string} each */
  rarity(each) {
    const count = this.counts.get(each) ?? 0;
    return Math.log(1 + (this.pages - count + 0.5) / (count + 0.5));
  }

  /** Give one way to write a stem. @param {string} each */
  spelling(each) {
    return this.spellings.get(each) ?? each;
  }

  /**
   * Give the stems of the words that begin so: `technov`, which as a word would have another stem.
   *
   * @param {string} word
   */
  beginningWith(word) {
    const beginning = plain(word).replaceAll("-", "");
    const words = [...this.wholes].filter(([each]) => each.startsWith(beginning));
    return [...new Set(words.map(([, each]) => each))];
  }

  /** Give all that a word of a page is found by: its stems, and its pieces. @param {string} word */
  termsOf(word) {
    let terms = this.known.get(word);
    if (!terms) {
      terms = this.ignores(word) ? [] : [...stemsOf(word), ...this.piecesOf(word)];
      this.known.set(word, terms);
    }
    return terms;
  }

  /**
   * Divide a compound (`docententeam`, `bekwaamheidsgesprek`) into two words of the site, and give their stems.
   *
   * @param {string} word
   * @returns {string[]}
   */
  piecesOf(word) {
    const whole = plain(word);
    if (whole.includes("-") || whole.length > LONGEST) return [];
    for (let end = whole.length - SHORTEST_PIECE; end >= SHORTEST_PIECE; end -= 1) {
      const [start, second] = [whole.slice(0, end), stem(whole.slice(end))];
      const first = [start, start.replace(/s$/, "")].find((piece) => this.has(stem(piece)) && !this.ignores(piece));
      if (first && this.has(second)) return [stem(first), second];
    }
    return [];
  }

  /** @param {string} word */
  #learn(word) {
    const stems = stemsOf(word);
    const [whole = ""] = stems;
    if (!this.ignores(word)) this.wholes.set(plain(word).replaceAll("-", ""), whole);
    if (!this.spellings.has(whole)) this.spellings.set(whole, word.toLowerCase());
    return stems;
  }
}
