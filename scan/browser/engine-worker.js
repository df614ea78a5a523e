// The worker: the only file that knows Pyodide. It is born from a blob, so that the policy of the page holds here too.
//
// Every import in a worker is a dynamic one. Firefox holds static imports, wherever they stand, to `worker-src`, and that
// allows only the blob.

const { download } = await import("./download.js");
const { EngineFailure } = await import("./failure.js");

/** @import { EngineFile, EngineManifest, EngineReply, EngineRequest } from "./types.js" */

/** @typedef {{answer: (request: string) => string}} Bridge  The Python object of scan/bridge.py. */

/** @type {Bridge | undefined} */
let bridge;

self.addEventListener("message", async (/** @type {MessageEvent<EngineRequest>} */ event) => {
  const request = event.data;
  try {
    if (request.type === "start") {
      bridge = await startPython(request.base, request.manifest, (loaded, total) =>
        reply({ id: request.id, type: "progress", loaded, total }),
      );
      reply({ id: request.id, type: "done", text: "" });
    } else {
      reply({ id: request.id, type: "done", text: askPython(request.request) });
    }
  } catch (error) {
    const step = error instanceof EngineFailure ? error.step : "start";
    reply({ id: request.id, type: "failed", step, detail: String(error) });
  }
});

reply({ id: 0, type: "here" });

/** @param {EngineReply} message */
function reply(message) {
  self.postMessage(message);
}

/** @param {string} request */
function askPython(request) {
  if (!bridge) {
    throw new EngineFailure("start", "asked before the start");
  }
  try {
    return bridge.answer(request);
  } catch (error) {
    throw new EngineFailure("answer", String(error));
  }
}

/**
 * Download everything at once, then start Python from what was checked.
 * @param {string} base  absolute address of the engine's folder
 * @param {EngineManifest} manifest
 * @param {(loaded: number, total: number) => void} onProgress
 * @returns {Promise<Bridge>}
 */
async function startPython(base, manifest, onProgress) {
  const { loader, runtime, wasm, python } = manifest.files;
  const total = wasm.bytes + python.bytes;
  let loaded = 0;
  const count = (/** @type {number} */ bytes) => onProgress((loaded += bytes), total);
  const [{ loadPyodide }, , wasmBytes, pythonBytes] = await Promise.all([
    importModule(base + loader.file),
    importModule(base + runtime.file),
    download(base + wasm.file, wasm, count),
    download(base + python.file, python, count),
  ]);
  giveWasm(wasmBytes);
  closeNetwork(new Map([[base + "pyodide.asm.wasm", new Uint8Array()], [base + python.file, pythonBytes]]));
  const pyodide = await loadPyodide({
    indexURL: base,
    stdLibURL: base + python.file,
    lockFileContents: manifest.lock,
    jsglobals: {},
  });
  return pyodide.pyimport("scan.bridge").open_bridge(manifest.instrument);
}

/**
 * Import one of Pyodide's modules; a copy that does not run is asked for once more, past the cache.
 * @param {string} url
 * @returns {Promise<any>}  its types do not travel with a renamed file
 */
async function importModule(url) {
  try {
    return await import(url);
  } catch {
    return import(`${url}?opnieuw`).catch((error) => {
      throw new EngineFailure("download", `${url}: ${String(error)}`);
    });
  }
}

/**
 * Let Pyodide compile the bytes that were checked. Its own way needs the right type from the host, and without it
 * says nothing and waits for ever.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function giveWasm(bytes) {
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    try {
      return await WebAssembly.instantiate(bytes, imports);
    } catch (error) {
      reply({ id: 0, type: "failed", step: "start", detail: String(error) });
      throw error;
    }
  };
}

/**
 * From here on nothing leaves this worker: `fetch` only hands out what is in memory, and the other ways are gone.
 * @param {Map<string, Uint8Array<ArrayBuffer>>} inMemory
 */
function closeNetwork(inMemory) {
  self.fetch = async (input) => {
    const bytes = inMemory.get(String(input));
    if (!bytes) {
      throw new TypeError(`no network: ${String(input)}`);
    }
    return new Response(bytes);
  };
  for (const way of ["XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "importScripts"]) {
    Object.defineProperty(self, way, { value: undefined });
  }
}
