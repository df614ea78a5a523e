// On the page before the form: fetch the engine when there is nothing better to do, so that it is there when it is needed.
// Not for who saves data. Nothing starts, and nothing is stored but what a browser keeps of any page.
//
// Fetched, not linked as `prefetch`: Firefox holds such links to `default-src`, which allows nothing, and Safari has none.

import { hostCompresses } from "./download.js";

/** @import { EngineManifest, EngineFile } from "./types.js" */

const element = /** @type {HTMLScriptElement} */ (document.getElementById("rekenmodule"));
/** @type {EngineManifest} */
const { files, folder } = JSON.parse(element.text);
const base = new URL(`${element.dataset.root}${folder}/`, location.href).href;
/** @type {{saveData?: boolean} | undefined} */
const connection = Reflect.get(navigator, "connection");

if (!connection?.saveData) {
  await pageHasLoaded();
  await prefetchAll();
}

/** @returns {Promise<unknown>} */
function pageHasLoaded() {
  const isThere = document.readyState === "complete"; // what we import may come in later than all the rest
  return new Promise((resolve) => (isThere ? resolve(true) : addEventListener("load", resolve)));
}

async function prefetchAll() {
  prefetch(new URL("engine-worker.js", import.meta.url).href); // which imports what this page has imported now
  const compressed = await hostCompresses(base, files.probe);
  for (const file of [files.loader, files.quick_runtime, files.quick_wasm, files.image]) {
    prefetch(base + copyToTake(file, compressed));
  }
}

/**
 * Have the browser keep a file, as it keeps all it downloads; who leaves halfway, or is offline, misses nothing.
 * @param {string} address
 */
function prefetch(address) {
  fetch(address, { priority: "low" })
    .then((response) => response.body?.pipeTo(new WritableStream()))
    .catch(() => {});
}

/**
 * Give the copy that the worker will take; see download.js.
 * @param {EngineFile} file
 * @param {boolean} compressed  whether the host does so on its way
 */
function copyToTake({ file, packed }, compressed) {
  return packed && !(file && compressed) ? packed.file : file;
}
