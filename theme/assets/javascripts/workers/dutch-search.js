// Searching in Dutch: a thin layer around the theme's own search worker, whose name stands behind the # of our address.
//
// It loads that worker and the index at the first question, not with every page. And it asks the index more than what
// was typed: the stem of a word ("organisaties"), words that mean the same, and the parts of a compound.
//
// The theme's messages: setup (0), ready (1), a question (2), a result (3).

/**
 * @typedef {{ type: number, data?: any }} Message
 * @typedef {{ groups: string[][], subject: string[] }} Words
 * @typedef {{ config: object, docs: { title: string, text: string }[], words: Words }} Index
 * @typedef {{ stem: (word: string) => string, isStopWord: (word: string) => boolean, known: Set<string>, spellings: Map<string, string> } & Words} Dutch
 */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

/** What stands in the list when the search itself cannot be loaded. */
const FAILED = {
  location: "",
  title: "Zoeken lukt nu niet",
  text: "<p>De zoekmachine kon niet worden geladen. Controleer je verbinding en typ nog een letter. Via het menu vind je alles ook.</p>",
  score: 1,
  terms: {},
};

const SHORTEST_PART = 4;
const SHORTEST_INSIDE = 4;
const SHORTEST_TO_MEND = 5;
/** Signs: with room for slips, a word costs the index the third power of its length. */
const LONGEST_TO_MEND = 40;

const scope = /** @type {Window & { importScripts: (name: string) => void }} */ (/** @type {unknown} */ (self));
const answerPage = scope.postMessage.bind(scope);

/** What the theme asked for at setup. @type {object} */
let options = {};
/** @type {Promise<{ ask: (message: Message) => Promise<Message>, dutch: Dutch }> | undefined} */
let opened;

scope.addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) {
    options = data.options;
    answerPage({ type: READY });
  } else if (type === QUERY) {
    answerPage(await result(String(data)));
  }
});

/**
 * Answer one question. Without an index (offline, half a download) that is what the result says, and the next question
 * tries again.
 *
 * @param {string} typed
 * @returns {Promise<Message>}
 */
async function result(typed) {
  const nothing = { type: RESULT, data: { items: [] } };
  if (!typed.trim()) return nothing;
  try {
    opened ??= open();
    const { ask, dutch } = await opened;
    const all = allWords(typed);
    const words = tellingWords(all, dutch);
    const same = sameAs(all, words, dutch);
    const asked = [...words.flatMap((word) => clauses(word, dutch, same.length > 0)), ...same];
    const found = await ask({ type: QUERY, data: asked.join(" ") });
    const shown = found.data.items.length ? found : await ask({ type: QUERY, data: mended(words) });
    return { ...shown, data: { items: shown.data.items.map(withoutMissingTerms) } };
  } catch (error) {
    console.warn(error);
    opened = undefined;
    return { type: RESULT, data: { items: [[FAILED]] } };
  }
}

/** Load the index and the theme's worker, and give a way to ask it. */
async function open() {
  const response = await fetch(new URL("../../../search/pages.json", scope.location.href));
  if (!response.ok) throw new Error(`the search index answers ${response.status}`);
  /** @type {Index} */
  const { config, docs, words } = await response.json();
  const ask = themeWorker(scope.location.hash.slice(1));
  await ask({ type: SETUP, data: { config, docs, options } });
  const known = new Set(docs.flatMap(({ title, text }) => `${title} ${text}`.toLowerCase().match(/[0-9a-zà-ɏ-]+/g) ?? []));
  const { lunr } = /** @type {any} */ (scope);
  lunr.QueryLexer.termSeparator = /\s+/; // a hyphen belongs to a word (i-coach), in a question as in the index
  return {
    ask,
    dutch: {
      stem: (/** @type {string} */ word) => String(lunr.nl.stemmer(new lunr.Token(word, {}))),
      isStopWord: (/** @type {string} */ word) => lunr.nl.stopWordFilter(new lunr.Token(word, {})) === undefined,
      known,
      spellings: new Map([...known].filter((word) => plain(word) !== word).map((word) => [plain(word), word])),
      ...words,
    },
  };
}

/**
 * Run the theme's worker inside this one: it listens to `message` and answers with `postMessage`; we stand between.
 *
 * @param {string} name
 * @returns {(message: Message) => Promise<Message>}
 */
function themeWorker(name) {
  /** @type {(event: { data: Message }) => void} */
  let listen = () => {};
  /** @type {(message: Message) => void} */
  let answered = () => {};
  const own = { addEventListener: scope.addEventListener, postMessage: scope.postMessage };
  Object.assign(scope, {
    addEventListener: (/** @type {string} */ _type, /** @type {typeof listen} */ listener) => (listen = listener),
    postMessage: (/** @type {Message} */ message) => answered(message),
  });
  scope.importScripts(name);
  scope.addEventListener = own.addEventListener;
  let last = Promise.resolve(/** @type {Message} */ ({ type: READY }));
  return (message) => {
    const next = () =>
      new Promise((/** @type {(answer: Message) => void} */ resolve) => {
        answered = resolve;
        listen({ data: message });
      });
    last = last.then(next);
    return last;
  };
}

/**
 * Give the words that matter: without stop words and without what the whole site is about, unless nothing else is left.
 *
 * @param {string[]} words
 * @param {Dutch} dutch
 */
function tellingWords(words, dutch) {
  const telling = words.filter((word) => !dutch.isStopWord(word));
  const precise = telling.filter((word) => !dutch.subject.includes(word));
  return [precise, telling, words].find((some) => some.length) ?? [];
}

/** @param {string} typed */
function allWords(typed) {
  const found = typed.toLowerCase().match(/[0-9a-zà-ɏ'’-]+/g) ?? [];
  return found.map((word) => word.replaceAll("’", "'").replace(/^[-']+|[-']+$/g, "")).filter(Boolean);
}

/**
 * Give what else to ask: the words that mean the same as one of those that matter, and, with more weight, as a few words
 * together ("digitale vaardigheden"), which say more.
 *
 * @param {string[]} all
 * @param {string[]} words
 * @param {Dutch} dutch
 */
function sameAs(all, words, dutch) {
  const typed = new Set([...words, ...words.map(dutch.stem), ...words.map(plain)]);
  const whole = ` ${all.join(" ")} `;
  const asked = dutch.groups.flatMap((group) => {
    const byPhrase = group.some((phrase) => phrase.includes(" ") && whole.includes(` ${phrase} `));
    const byWord = group.some((word) => typed.has(word) || typed.has(dutch.stem(word)) || typed.has(plain(word)));
    const others = group.filter((word) => !word.includes(" ") && !words.includes(word));
    return byPhrase || byWord ? others.map((word) => `${word}^${byPhrase ? 12 : 4}`) : [];
  });
  return [...new Set(asked)];
}

/**
 * Give what the index is asked for one word, in lunr's language: its beginning, its stem, the stem inside a longer
 * word, and the parts of a compound that the site does not use. The stemmer leaves an s after a vowel (organisaties,
 * collega's), so we ask without it too.
 *
 * @param {string} word
 * @param {Dutch} dutch
 * @param {boolean} hasSame  whether there are words that mean the same: then its parts would lead away
 * @returns {string[]}
 */
function clauses(word, dutch, hasSame) {
  const one = word.replace(/(?<=[aeiou])'?s$/, "");
  const stem = dutch.stem(one);
  const asked = [word, `${word}^8`, `${stem}*^4`];
  if (one !== word) asked.push(`${one}^8`);
  const accented = dutch.spellings.get(plain(word));
  if (accented && accented !== word) asked.push(`${accented}^8`);
  if (stem.length >= SHORTEST_INSIDE) asked.push(`*${stem}*^1`);
  if (!hasSame && !dutch.known.has(word)) asked.push(...partsOf(word, dutch.known).map((part) => `${part}^2`));
  return asked;
}

/** Leave out the accents: someone who types enquete means enquête. @param {string} word */
function plain(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Divide a compound ("teamscholing", "bekwaamheidsgesprek") into two words of the site.
 *
 * @param {string} word
 * @param {Set<string>} known
 */
function partsOf(word, known) {
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
    const [first, second] = [word.slice(0, end), word.slice(end)];
    const bare = first.replace(/[s-]$/, "");
    if (known.has(second) && (known.has(first) || known.has(bare))) return [known.has(first) ? first : bare, second];
  }
  return [];
}

/** Ask again with room for a slip of the keyboard. @param {string[]} words */
function mended(words) {
  return words.map((word) => word + room(word)).join(" ");
}

/** How many slips a word may have, as the index wants to hear it. @param {string} word */
function room({ length }) {
  if (length < SHORTEST_TO_MEND || length > LONGEST_TO_MEND) return "";
  return length > 8 ? "~2" : "~1";
}

/**
 * The theme names the words that a page lacks; most of ours are ways to find, not words that someone misses.
 *
 * @param {object[]} articles
 */
function withoutMissingTerms(articles) {
  return articles.map((article) => ({ ...article, terms: {} }));
}
