// On the page before the form: fetch the engine when there is nothing better to do, so that it is there when it is needed.
// Not for who saves data. Nothing starts, and nothing is stored but what a browser keeps of any page.

/** @import { EngineManifest, EngineFile } from "./types.js" */

const element = /** @type {HTMLScriptElement} */ (document.getElementById("rekenmodule"));
/** @type {EngineManifest} */
const { files, folder } = JSON.parse(element.text);
const base = new URL(`${element.dataset.root}${folder}/`, location.href).href;
/** @type {{saveData?: boolean} | undefined} */
const connection = Reflect.get(navigator, "connection");

if (!connection?.saveData) {
  addEventListener("load", () => setTimeout(prefetchAll));
}

async function prefetchAll() {
  for (const script of ["engine-worker.js", "download.js", "failure.js"]) {
    prefetch(new URL(script, import.meta.url).href);
  }
  for (const file of [files.loader, files.quick_runtime, files.image]) {
    prefetch(base + (file.packed ?? file).file);
  }
  prefetch(base + (await copyToTake(files.quick_wasm)));
}

/** @param {string} address */
function prefetch(address) {
  const link = document.createElement("link");
  link.rel = "prefetch";
  link.href = address;
  document.head.append(link);
}

/**
 * Give the copy that the worker will take; see download.js.
 * @param {EngineFile} file
 */
async function copyToTake({ file, packed }) {
  if (!file || !packed) {
    return file ?? packed?.file;
  }
  const response = await fetch(base + file, { priority: "low" });
  await response.body?.cancel();
  return response.headers.get("Content-Encoding") ? file : packed.file;
}
