// Finding pages: by the words of the whole page. Those in its title, headings and search words say most.

import MiniSearch from "minisearch";
import { excerpt, marked } from "./marked.js";
import { Question, SHORTEST_BEGINNING, phrase } from "./question.js";
import { Vocabulary } from "./vocabulary.js";
import { wordsIn } from "./words.js";

/**
 * @import { SearchResult } from "minisearch"
 * @typedef {{ anchor: string, title: string, text: string }} Passage  The first of a page has no anchor.
 * @typedef {{ address: string, title: string, boost?: number, words?: string[], passages: Passage[] }} Page
 * @typedef {{ pages: Page[], groups: string[][], ignored: string[], otherwise: string[] }} Index
 * @typedef {string[]} Marked  Text in pieces: every second one is what was looked for.
 * @typedef {{ address: string, title: Marked }} FoundPassage
 * @typedef {FoundPassage & { text: Marked, passages: FoundPassage[] }} FoundPage
 * @typedef {{ word: string, others: string[] }} Instead  A word that no page has, and those that were looked for.
 * @typedef {{ pages: FoundPage[], whole: number, instead: Instead[], near: string[], isFound: boolean }} Answer  Of the
 *   pages, `whole` have all that was asked. When nothing is found, where to go, and words that look like it.
 */

const FIELDS = ["title", "headings", "text", "words"];
const BOOST = { title: 4, headings: 2, words: 4 };
const WEIGHTS = { prefix: 0.3, fuzzy: 0.45 };
/** The part of a word that may be wrong: when no page has it, and to think of what was meant. */
const SLIPS = 0.2;
const MORE_SLIPS = 0.4;
/** Of the words of a question: who seems to get more of them wrong, asks for something that is not here. */
const MOST_WITH_SLIP = 2;
const SHORTEST_WITH_SLIP = 5;
const LONGEST_WITH_SLIP = 40;
/** Of the score of the first page: one that has less is no answer. */
const LEAST = 0.02;
const MOST_PASSAGES = 3;
const MOST_NEAR = 3;

/** All pages of the site, to ask for the right one. */
export class PageIndex {
  /** @param {Index} index */
  constructor({ pages, groups, ignored, otherwise }) {
    this.pages = new Map(pages.map((page) => [page.address, page]));
    this.groups = groups.map((group) => group.map(phrase));
    this.otherwise = otherwise;
    const texts = pages.map(fieldsOf);
    this.vocabulary = new Vocabulary(texts.map((fields) => Object.values(fields).join(" ")), ignored);
    /** @type {WeakMap<Passage, Set<string>>}  of those that were looked at before */
    this.terms = new WeakMap();
    this.search = new MiniSearch({
      fields: FIELDS,
      idField: "address",
      tokenize: wordsIn,
      processTerm: (word) => this.vocabulary.termsOf(word),
    });
    this.search.addAll(pages.map(({ address }, number) => ({ address, ...texts[number] })));
  }

  /**
   * @param {string} text  as someone typed it
   * @returns {Answer}
   */
  answer(text) {
    const question = new Question(text, this.vocabulary, this.groups);
    const found = this.#find(question);
    const enough = found.filter(({ score }) => score >= LEAST * (found[0]?.score ?? 0));
    const isFound = enough.length > 0;
    const shown = isFound ? enough : this.otherwise.map((address) => ({ id: address, terms: [] }));
    return {
      pages: shown.map((result) => this.#foundPage(result, question)),
      whole: enough.filter(({ queryTerms }) => question.isWhole(queryTerms)).length,
      instead: isFound ? this.#instead(question) : [],
      near: isFound ? [] : this.#near(question),
      isFound,
    };
  }

  /**
   * Find pages, the best first. The index multiplies a score by how many of the words a page has; but ours may be other
   * words for one and the same.
   *
   * @param {Question} question
   * @returns {SearchResult[]}
   */
  #find(question) {
    const { terms, unfinished } = question;
    const guesses = mayBeSlips(question);
    const has = (/** @type {string} */ term) => this.vocabulary.has(term);
    const found = this.search.search([...terms.keys()].join(" "), {
      tokenize: (words) => words.split(" "),
      processTerm: (term) => term,
      boost: BOOST,
      boostTerm: (term) => terms.get(term) ?? 0,
      boostDocument: (address) => this.pages.get(address)?.boost ?? 1,
      prefix: (term) => term.length >= SHORTEST_BEGINNING && (term === unfinished || !has(term)),
      fuzzy: (term) => guesses && !has(term) && mayHaveSlip(term) && SLIPS,
      weights: WEIGHTS,
    });
    const scored = found.map((result) => ({ ...result, score: result.score / Math.sqrt(result.queryTerms.length) }));
    return scored.sort((one, other) => other.score - one.score);
  }

  /** Give words of the site that look like those of a question. @param {Question} question */
  #near(question) {
    return mayBeSlips(question) ? this.#spelled(question.stems.flatMap((each) => this.#like(each, MORE_SLIPS))) : [];
  }

  /** Give the words that no page has, and what was looked for instead. @param {Question} question */
  #instead(question) {
    const guesses = mayBeSlips(question);
    const strangers = question.strangers.filter(({ stem }) => mayHaveSlip(stem));
    return strangers.map(({ word, stem }) => ({ word, others: guesses ? this.#spelled(this.#like(stem, SLIPS)) : [] }));
  }

  /**
   * Find stems of the site that begin with another or look like it, the likeliest first.
   *
   * @param {string} each
   * @param {number} fuzzy  the part of it that may be wrong
   */
  #like(each, fuzzy) {
    if (!mayHaveSlip(each)) return [];
    const options = { tokenize: () => [each], processTerm: (/** @type {string} */ term) => term, prefix: true, fuzzy };
    return this.search.search(each, options).flatMap(({ terms }) => terms);
  }

  /** @param {string[]} terms */
  #spelled(terms) {
    return [...new Set(terms)].slice(0, MOST_NEAR).map((term) => this.vocabulary.spelling(term));
  }

  /**
   * @param {Pick<SearchResult, "id" | "terms">} result
   * @param {Question} question
   * @returns {FoundPage}
   */
  #foundPage({ id, terms }, question) {
    const { address, title, passages } = /** @type {Page} */ (this.pages.get(id));
    const wanted = new Map(terms.map((term) => [term, question.terms.get(term) ?? WEIGHTS.prefix]));
    const isWanted = (/** @type {string} */ word) => this.vocabulary.termsOf(word).some((term) => wanted.has(term));
    const best = passages
      .map((passage) => ({ passage, score: this.#score(passage, wanted) }))
      .sort((one, other) => other.score - one.score);
    const below = best.filter(({ passage, score }) => score && passage.anchor).slice(0, MOST_PASSAGES);
    return {
      address,
      title: marked(title, isWanted),
      text: excerpt(best[0]?.passage.text ?? "", isWanted),
      passages: below.map(({ passage }) => ({
        address: `${address}#${passage.anchor}`,
        title: marked(passage.title, isWanted),
      })),
    };
  }

  /**
   * @param {Passage} passage
   * @param {Map<string, number>} wanted
   */
  #score(passage, wanted) {
    const here = this.#termsIn(passage);
    return [...wanted].reduce((sum, [term, weight]) => sum + (here.has(term) ? weight : 0), 0);
  }

  /** @param {Passage} passage */
  #termsIn(passage) {
    const { title, text } = passage;
    const known = this.terms.get(passage);
    const terms = known ?? new Set(wordsIn(`${title} ${text}`).flatMap((word) => this.vocabulary.termsOf(word)));
    this.terms.set(passage, terms);
    return terms;
  }
}

/** @param {Page} page */
function fieldsOf({ title, passages, words = [] }) {
  return {
    title,
    headings: passages.slice(1).map((passage) => passage.title).join("\n"),
    text: passages.map(({ text }) => text).join("\n"),
    words: words.join("\n"),
  };
}

/** @param {Question} question */
function mayBeSlips({ strangers }) {
  return strangers.length <= MOST_WITH_SLIP;
}

/** With room for slips, a word costs the index the more the longer it is. @param {string} term */
function mayHaveSlip({ length }) {
  return length >= SHORTEST_WITH_SLIP && length <= LONGEST_WITH_SLIP;
}
