// The worker: the only file that knows Pyodide. It is born from a blob, so that the policy of the page holds here too.
//
// Every import in a worker is a dynamic one. Firefox holds static imports, wherever they stand, to `worker-src`, and that
// allows only the blob. WebKit runs too soon what waits for a module that is itself still waiting, when two ask for it:
// so only one module waits, and what both need imports nothing.

const [{ Downloads }, { EngineFailure }] = await Promise.all([import("./downloads.js"), import("./download.js")]);

/** @import { EngineReply, EngineRequest, Memory } from "../types.js" */
/** @typedef {Extract<EngineRequest, {type: "start"}>} StartRequest */
/** @typedef {{answer: (request: string) => string, warm_up: () => void}} Bridge  The object of scan/bridge.py. */

const WARM_UP_ROUNDS = 20; // by then the first report is as quick as any; they take half a second, unseen
const ZIP = "python.zip";
const EMPTY_ZIP = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]); // an end without a beginning

/** @type {Bridge | undefined} */
let bridge;

self.addEventListener("message", async (/** @type {MessageEvent<EngineRequest>} */ event) => {
  const request = event.data;
  try {
    if (request.type === "start") {
      bridge = await startPython(request, (loaded, total) =>
        reply({ id: request.id, type: "progress", loaded, total }),
      );
      reply({ id: request.id, type: "done", text: "" });
      await warmUp(bridge);
    } else {
      reply({ id: request.id, type: "done", text: askPython(request.request) });
    }
  } catch (error) {
    const { kind, address } = error instanceof EngineFailure ? error : new EngineFailure("start", "");
    reply({ id: request.id, type: "failed", kind, address, detail: String(error) });
  }
});

reply({ id: 0, type: "here" });

/**
 * While the visitor is still answering: go through a report a few times, so that the real one comes at full speed.
 * Between the rounds a question that came in is answered first.
 * @param {Bridge} bridge
 */
async function warmUp(bridge) {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    await new Promise((resolve) => setTimeout(resolve));
    try {
      bridge.warm_up();
    } catch {
      return; // a real question will meet the same, and say so
    }
  }
}

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

/** @typedef {(loaded: number, total: number) => void} OnProgress  In bytes, as on their way. */

/**
 * Start Python, restored or from cold. Everything is downloaded at once, and used only when it is what it should be.
 * @param {StartRequest} request
 * @param {OnProgress} onProgress
 * @returns {Promise<Bridge>}
 */
async function startPython(request, onProgress) {
  const { startKind, base, manifest, instrument } = request;
  const prepare = startKind === "restored" ? prepareRestoredStart : prepareColdStart;
  const { loadPyodide, archives, ...options } = await prepare(request, onProgress);
  const pyodide = await loadPyodide({
    indexURL: base,
    stdLibURL: base + ZIP,
    lockFileContents: manifest.lock,
    jsglobals: {},
    ...options,
  });
  if (!archives[0]) {
    return pyodide.pyimport("scan.bridge").open_bridge(instrument);
  }
  return (await import("./late-modules.js")).openLate(pyodide, archives[0], request);
}

/**
 * Make ready to start from the snapshot: a trimmed Pyodide, and the memory of a Python that has done all this before.
 * @param {StartRequest} request
 * @param {OnProgress} onProgress
 */
async function prepareRestoredStart({ base, late, manifest: { files, memory } }, onProgress) {
  const { loader, restored_runtime, restored_wasm, snapshot } = files;
  const all = [loader, restored_runtime, restored_wasm, snapshot, ...late];
  const downloads = new Downloads(base, files.probe, all, onProgress);
  const [{ loadPyodide }, , module, content, ...archives] = await Promise.all([
    downloads.script(loader),
    downloads.script(restored_runtime),
    downloads.module(restored_wasm),
    downloads.bytes(snapshot),
    ...late.map((file) => downloads.bytes(file)),
  ]);
  giveWasm(async (imports) => ({ module, instance: await WebAssembly.instantiate(module, imports) }));
  closeNetwork(base, EMPTY_ZIP);
  return { loadPyodide, archives, _loadSnapshot: unfold(content, memory) };
}

/**
 * Make ready to start as Pyodide does: its own files, and a zip with our modules.
 * @param {StartRequest} request
 * @param {OnProgress} onProgress
 */
async function prepareColdStart({ base, late, manifest: { files } }, onProgress) {
  const { loader, runtime, wasm, python } = files;
  const downloads = new Downloads(base, files.probe, [loader, runtime, wasm, python, ...late], onProgress);
  const [{ loadPyodide }, , wasmBytes, zip, ...archives] = await Promise.all([
    downloads.script(loader),
    downloads.script(runtime),
    downloads.bytes(wasm),
    downloads.bytes(python),
    ...late.map((file) => downloads.bytes(file)),
  ]);
  giveWasm((imports) => WebAssembly.instantiate(wasmBytes, imports));
  closeNetwork(base, zip);
  return { loadPyodide, archives };
}

/**
 * Put the pieces of Python's memory where they were.
 * @param {Uint8Array} content
 * @param {Memory} memory
 */
function unfold(content, { size, ranges }) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const [start, end] of ranges) {
    whole.set(content.subarray(at, (at += end - start)), start);
  }
  return whole;
}

/**
 * Let Pyodide take what was checked. Its own way needs the right type from the host, and without it says nothing and
 * waits for ever.
 * @param {(imports: WebAssembly.Imports) => Promise<WebAssembly.WebAssemblyInstantiatedSource>} instantiate
 */
function giveWasm(instantiate) {
  WebAssembly.instantiateStreaming = async (_source, imports = {}) => {
    try {
      return await instantiate(imports);
    } catch (error) {
      reply({ id: 0, type: "failed", kind: "start", detail: String(error) });
      throw error;
    }
  };
}

/**
 * From here on nothing leaves this worker: `fetch` only hands out what is in memory, and the other ways are gone.
 * @param {string} base
 * @param {Uint8Array<ArrayBuffer>} zip
 */
function closeNetwork(base, zip) {
  const inMemory = new Map([[base + "pyodide.asm.wasm", new Uint8Array()], [base + ZIP, zip]]);
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
