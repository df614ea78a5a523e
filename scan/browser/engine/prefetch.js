// On the page before the form: fetch the engine when there is nothing better to do, so that it is there when it is needed.
// Not for who saves data, or will start from cold. Nothing starts, and nothing is stored but what a browser keeps of
// any page.
//
// Fetched, not linked as `prefetch`: Firefox holds such links to `default-src`, which allows nothing, and Safari has none.

import "./downloads.js"; // which the worker imports: a browser keeps what a page loaded
import { CAN_UNPACK, hostCompresses, isCompressed } from "./download.js";

/** @import { EngineManifest, EngineFile } from "../types.js" */

const element = /** @type {HTMLScriptElement} */ (document.getElementById("rekenmodule"));
/** @type {EngineManifest} */
const { files, folder } = JSON.parse(element.text);
const base = new URL(`${element.dataset.root}${folder}/`, location.href).href;
/** @type {{saveData?: boolean} | undefined} */
const connection = Reflect.get(navigator, "connection");

if (CAN_UNPACK && !connection?.saveData) {
  await pageHasLoaded();
  await prefetchAll();
}

/** @returns {Promise<unknown>} */
function pageHasLoaded() {
  const isThere = document.readyState === "complete"; // what we import may come in later than all the rest
  return new Promise((resolve) => (isThere ? resolve(true) : addEventListener("load", resolve)));
}

async function prefetchAll() {
  prefetch({ file: new URL("worker.js", import.meta.url).href }, true);
  const compressed = await hostCompresses(base, files.probe);
  for (const file of [files.loader, files.restored_runtime, files.restored_wasm, files.snapshot]) {
    prefetch(file, compressed);
  }
}

/**
 * Have the browser keep the copy that the worker will take (see download.js), as it keeps all it downloads. Who leaves
 * halfway, or is offline, misses nothing.
 * @param {Pick<EngineFile, "file" | "packed">} part
 * @param {boolean} compressed  whether the host does so on its way
 */
async function prefetch({ file, packed }, compressed) {
  const plain = file && (compressed || !packed);
  try {
    let response = await ask(plain ? file : packed?.file);
    if (plain && packed && !isCompressed(response)) {
      await response.body?.cancel();
      response = await ask(packed.file);
    }
    await response.body?.pipeTo(new WritableStream());
  } catch {
    // nobody asked for it
  }
}

/** @param {string | undefined} name */
function ask(name) {
  return fetch(new URL(name ?? "", base), { priority: "low" });
}
