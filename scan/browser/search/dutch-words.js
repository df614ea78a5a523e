// What to ask the index for what someone typed: more than the words themselves. Also the stem of a word ("organisaties"),
// words that mean the same, and the parts of a compound.
//
// A classic script: the worker beside it loads it at the first question.

/**
 * @typedef {{ title: string, text: string }} Page
 * @typedef {{ groups: string[][], subject: string[] }} Meanings  Words that mean the same, and what the whole site is about.
 */

const SHORTEST_PART = 4;
const SHORTEST_INSIDE = 4;
const SHORTEST_TO_MEND = 5;
/** Signs: with room for slips, a word costs the index the third power of its length. */
const LONGEST_TO_MEND = 40;

/** The words of this site, and how to find them by others. */
class DutchWords {
  /**
   * @param {any} lunr  the theme's search, which brings the stemmer and the stop words
   * @param {Page[]} pages
   * @param {Meanings} meanings
   */
  constructor(lunr, pages, { groups, subject }) {
    this.lunr = lunr;
    this.groups = groups;
    this.subject = subject;
    const texts = pages.map(({ title, text }) => `${title} ${text}`.toLowerCase());
    this.vocabulary = new Set(texts.flatMap((text) => text.match(/[0-9a-zà-ɏ-]+/g) ?? []));
    this.spellings = new Map([...this.vocabulary].filter((word) => plain(word) !== word).map((word) => [plain(word), word]));
  }

  /** Give what to ask first, in lunr's language. @param {string} text */
  question(text) {
    const all = allWords(text);
    const words = this.#telling(all);
    const same = this.#sameAs(all, words);
    return [...words.flatMap((word) => this.#clauses(word, same.length > 0)), ...same].join(" ");
  }

  /** Give what to ask when nothing was found: with room for a slip of the keyboard. @param {string} text */
  withRoom(text) {
    const words = this.#telling(allWords(text));
    return words.map((word) => word + room(word)).join(" ");
  }

  /**
   * Give the words that matter: without stop words and without what the whole site is about, unless nothing else is left.
   *
   * @param {string[]} words
   */
  #telling(words) {
    const telling = words.filter((word) => !this.#isStopWord(word));
    const precise = telling.filter((word) => !this.subject.includes(word));
    return [precise, telling, words].find((some) => some.length) ?? [];
  }

  /**
   * Give what else to ask: the words that mean the same as one of those that matter, and, with more weight, as a few words
   * together ("digitale vaardigheden"), which say more.
   *
   * @param {string[]} all
   * @param {string[]} words
   */
  #sameAs(all, words) {
    const forms = new Set([...words, ...words.map((word) => this.#stem(word)), ...words.map(plain)]);
    const whole = ` ${all.join(" ")} `;
    const others = this.groups.flatMap((group) => {
      const byPhrase = group.some((phrase) => phrase.includes(" ") && whole.includes(` ${phrase} `));
      const byWord = group.some((word) => forms.has(word) || forms.has(this.#stem(word)) || forms.has(plain(word)));
      const same = group.filter((word) => !word.includes(" ") && !words.includes(word));
      return byPhrase || byWord ? same.map((word) => `${word}^${byPhrase ? 12 : 4}`) : [];
    });
    return [...new Set(others)];
  }

  /**
   * Give what the index is asked for one word: its beginning, its stem, the stem inside a longer word, and the parts of a
   * compound that the site does not use. The stemmer leaves an s after a vowel (organisaties, collega's), so we ask without
   * it too.
   *
   * @param {string} word
   * @param {boolean} hasSame  whether there are words that mean the same: then its parts would lead away
   * @returns {string[]}
   */
  #clauses(word, hasSame) {
    const one = word.replace(/(?<=[aeiou])'?s$/, "");
    const stem = this.#stem(one);
    const clauses = [word, `${word}^8`, `${stem}*^4`];
    if (one !== word) clauses.push(`${one}^8`);
    const accented = this.spellings.get(plain(word));
    if (accented && accented !== word) clauses.push(`${accented}^8`);
    if (stem.length >= SHORTEST_INSIDE) clauses.push(`*${stem}*^1`);
    if (!hasSame && !this.vocabulary.has(word)) clauses.push(...this.#partsOf(word).map((part) => `${part}^2`));
    return clauses;
  }

  /** Divide a compound ("teamscholing", "bekwaamheidsgesprek") into two words of the site. @param {string} word */
  #partsOf(word) {
    const isKnown = (/** @type {string} */ part) => this.vocabulary.has(part);
    for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
      const [first, second] = [word.slice(0, end), word.slice(end)];
      const bare = first.replace(/[s-]$/, "");
      if (isKnown(second) && (isKnown(first) || isKnown(bare))) return [isKnown(first) ? first : bare, second];
    }
    return [];
  }

  /** @param {string} word */
  #stem(word) {
    return String(this.lunr.nl.stemmer(new this.lunr.Token(word, {})));
  }

  /** @param {string} word */
  #isStopWord(word) {
    return this.lunr.nl.stopWordFilter(new this.lunr.Token(word, {})) === undefined;
  }
}

Object.assign(self, { DutchWords });

/** @param {string} text */
function allWords(text) {
  const words = text.toLowerCase().match(/[0-9a-zà-ɏ'’-]+/g) ?? [];
  return words.map((word) => word.replaceAll("’", "'").replace(/^[-']+|[-']+$/g, "")).filter(Boolean);
}

/** Leave out the accents: someone who types enquete means enquête. @param {string} word */
function plain(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** How many slips a word may have, as the index wants to hear it. @param {string} word */
function room({ length }) {
  if (length < SHORTEST_TO_MEND || length > LONGEST_TO_MEND) return "";
  return length > 8 ? "~2" : "~1";
}
