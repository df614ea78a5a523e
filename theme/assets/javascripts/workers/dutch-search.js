// Searching in Dutch: a thin layer around the theme's own search worker, whose name stands behind the # of our address.
//
// It loads that worker, what it knows of words (dutch-words.js) and the index at the first question, not with every page.
//
// The theme's messages: setup (0), ready (1), a question (2), a result (3).

/**
 * @typedef {{ type: number, data?: any }} Message
 * @typedef {{ question: (text: string) => string, withRoom: (text: string) => string }} Words  See dutch-words.js.
 * @typedef {{ config: object, docs: object[], words: object }} Index
 * @typedef {Window & { importScripts: (name: string) => void, DutchWords?: unknown }} Scope
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

const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));
const answerPage = scope.postMessage.bind(scope);

/** What the theme asked for at setup. @type {object} */
let options = {};
/** @type {Promise<{ ask: (message: Message) => Promise<Message>, words: Words }> | undefined} */
let search;

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
 * @param {string} text  as someone typed it
 * @returns {Promise<Message>}
 */
async function result(text) {
  const nothing = { type: RESULT, data: { items: [] } };
  if (!text.trim()) return nothing;
  try {
    search ??= open();
    const { ask, words } = await search;
    const exact = await ask({ type: QUERY, data: words.question(text) });
    const answer = exact.data.items.length ? exact : await ask({ type: QUERY, data: words.withRoom(text) });
    return { ...answer, data: { items: answer.data.items.map(withoutMissingTerms) } };
  } catch (error) {
    console.warn(error);
    search = undefined;
    return { type: RESULT, data: { items: [[FAILED]] } };
  }
}

/** Load the index, the theme's worker and what is known of words; give a way to ask, and what to ask. */
async function open() {
  const response = await fetch(new URL("../../../search/pages.json", scope.location.href));
  if (!response.ok) throw new Error(`the search index answers ${response.status}`);
  /** @type {Index} */
  const { config, docs, words } = await response.json();
  if (!scope.DutchWords) scope.importScripts("dutch-words.js"); // a script cannot declare its class twice
  const ask = themeWorker(scope.location.hash.slice(1));
  await ask({ type: SETUP, data: { config, docs, options } });
  const { lunr, DutchWords } = /** @type {any} */ (scope);
  lunr.QueryLexer.termSeparator = /\s+/; // a hyphen belongs to a word (i-coach), in a question as in the index
  return { ask, words: new DutchWords(lunr, docs, words) };
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
  let onAnswer = () => {};
  const own = { addEventListener: scope.addEventListener, postMessage: scope.postMessage };
  Object.assign(scope, {
    addEventListener: (/** @type {string} */ _type, /** @type {typeof listen} */ listener) => (listen = listener),
    postMessage: (/** @type {Message} */ message) => onAnswer(message),
  });
  scope.importScripts(name);
  scope.addEventListener = own.addEventListener;
  let last = Promise.resolve(/** @type {Message} */ ({ type: READY }));
  return (message) => {
    const next = () =>
      new Promise((/** @type {(answer: Message) => void} */ resolve) => {
        onAnswer = resolve;
        listen({ data: message });
      });
    last = last.then(next);
    return last;
  };
}

/**
 * The theme names the words that a page lacks; most of ours are ways to find, not words that someone misses.
 *
 * @param {object[]} articles
 */
function withoutMissingTerms(articles) {
  return articles.map((article) => ({ ...article, terms: {} }));
}
