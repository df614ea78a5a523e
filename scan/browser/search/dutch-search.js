// Searching in Dutch: a thin layer around the theme's own search worker. A worker itself, and a classic script as that is.
//
// It loads that worker, what it knows of words (dutch-words.js) and the index at the first question.
//
// Its messages are those of the theme: setup (0), ready (1), a question (2), a result (3).

/**
 * @typedef {{ type: number, data?: any }} Message
 * @typedef {{ question: (text: string) => string, withRoom: (text: string) => string }} Words  See dutch-words.js.
 * @typedef {{ config: object, docs: object[], words: object, worker: string }} Index  With the theme's worker, from the root.
 * @typedef {Window & { importScripts: (...names: string[]) => void, DutchWords?: unknown }} Scope
 */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

const ROOT = "../../../"; // of the site, from here

const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));
const answerPage = scope.postMessage.bind(scope);

/** @type {Promise<{ ask: (message: Message) => Promise<Message>, words: Words }> | undefined} */
let search;

scope.addEventListener("message", async ({ data: { type, data } }) => {
  if (type === QUERY) {
    answerPage(await result(String(data)));
  }
});

/**
 * Answer one question. Without an index (offline, half a download) there are no items at all, and the next question tries
 * again.
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
    return { type: RESULT, data: {} };
  }
}

/** Load the index, the theme's worker and what is known of words; give a way to ask, and what to ask. */
async function open() {
  const response = await fetch(new URL(`${ROOT}search/pages.json`, scope.location.href));
  if (!response.ok) throw new Error(`the search index answers ${response.status}`);
  /** @type {Index} */
  const { config, docs, words, worker } = await response.json();
  if (!scope.DutchWords) scope.importScripts("dutch-words.js"); // a script cannot declare its class twice
  const ask = themeWorker(new URL(`${ROOT}${worker}`, scope.location.href).href);
  await ask({ type: SETUP, data: { config, docs, options: { suggest: false } } });
  const { lunr, DutchWords } = /** @type {any} */ (scope);
  lunr.QueryLexer.termSeparator = /\s+/; // a hyphen belongs to a word (i-coach), in a question as in the index
  return { ask, words: new DutchWords(lunr, docs, words) };
}

/**
 * Run the theme's worker inside this one: it listens to `message`, answers with `postMessage` and loads what stands beside
 * it; we stand between.
 *
 * @param {string} address
 * @returns {(message: Message) => Promise<Message>}
 */
function themeWorker(address) {
  /** @type {(event: { data: Message }) => void} */
  let listen = () => {};
  /** @type {(message: Message) => void} */
  let onAnswer = () => {};
  const own = { addEventListener: scope.addEventListener, importScripts: scope.importScripts.bind(scope) };
  Object.assign(scope, {
    addEventListener: (/** @type {string} */ _type, /** @type {typeof listen} */ listener) => (listen = listener),
    postMessage: (/** @type {Message} */ message) => onAnswer(message),
    importScripts: (/** @type {string[]} */ ...names) => own.importScripts(...names.map((name) => new URL(name, address).href)),
  });
  own.importScripts(address);
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
