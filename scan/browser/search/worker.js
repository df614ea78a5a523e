// Answering questions beside the page, for to read all pages takes a moment. It loads them at the first question.

import { PageIndex } from "./page-index.js";

/** @import { Index } from "./page-index.js" */

/** Milliseconds to wait for all pages: some filters let who asks wait for ever. */
const LIMIT = 30_000;

/** @type {Promise<PageIndex> | undefined} */
let index;
let isAgain = false; // then past what the browser kept, which may be damaged

addEventListener("message", async ({ data: { question, address } }) => {
  index ??= load(address);
  try {
    postMessage((await index).answer(question));
  } catch (error) {
    console.warn(error);
    index = undefined; // offline, half a download: the next question tries again
    isAgain = true;
    postMessage({ refused: error instanceof Refused ? error.message : "" });
  }
});

/** The host, or something on the way, gives another answer than the index. The message is its status. */
class Refused extends Error {}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address, { cache: isAgain ? "reload" : "default", signal: AbortSignal.timeout(LIMIT) });
  if (!response.ok) throw new Refused(String(response.status));
  const content = new TextDecoder().decode(await response.arrayBuffer());
  if (content.trimStart().startsWith("<")) throw new Refused(String(response.status)); // a page of a filter, or of the host
  /** @type {Index} */
  const pages = JSON.parse(content);
  return new PageIndex(pages);
}
