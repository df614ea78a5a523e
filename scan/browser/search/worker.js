// Answering questions beside the page, for to read all pages takes a moment. It loads them at the first question.

import { PageIndex } from "./page-index.js";

/** @import { Index } from "./page-index.js" */

/** @type {Promise<PageIndex> | undefined} */
let index;

addEventListener("message", async ({ data: { question, address } }) => {
  index ??= load(address);
  try {
    postMessage((await index).answer(question));
  } catch (error) {
    console.warn(error);
    index = undefined; // offline, half a download: the next question tries again
    postMessage(undefined);
  }
});

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the search index answers ${response.status}`);
  /** @type {Index} */
  const pages = await response.json();
  return new PageIndex(pages);
}
