// Starts Python, lets it do everything once, and writes down its memory:
//   node make_snapshot.js JOB.json
// JOB.json: {"pyodide": folder, "python": "python.zip", "lock": {…}, "requests": {instrument: ["…"]}, "snapshot": file,
//   "closed": ["module"], "active": ["module"]}
//
// Closed are the modules that can never be imported. Without `active` the snapshot is a trial: it watches which modules
// are needed. With `active`, the answer to that, the snapshot goes without the others.
//
// The same input gives the same bytes, on every machine: no clock, no chance, and nothing of this Node.

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { answerAll } from "./answer_all.js";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
beAnyMachine();
const { loadPyodide } = await import(pathToFileURL(`${job.pyodide}/pyodide.mjs`).href);
const python = await loadPyodide({
  _makeSnapshot: true,
  _sysExecutable: "python",
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
  indexURL: job.pyodide,
  stdLibURL: job.python,
  lockFileContents: job.lock,
  jsglobals: {},
});
answerAll(python, job.requests); // so that all is imported, filled in and remembered
slim();
forget();
zeroWhatIsFree(python._module);
writeFileSync(job.snapshot, python.makeMemorySnapshot());

/** Take away what differs from one machine, moment or Node to another. */
function beAnyMachine() {
  const moment = Date.UTC(2026, 0, 1);
  Date.now = () => moment;
  set("performance", { now: () => 0, timeOrigin: moment });
  const seven = (/** @type {Uint8Array} */ bytes) => bytes.fill(7);
  createRequire(import.meta.url)("node:crypto").randomFillSync = seven;
  set("crypto", { getRandomValues: seven });
  // An iPad has no fast way to call functions, and Pyodide stores which way it took: any browser can take this one.
  set("navigator", { userAgent: "iPad" });
  for (const name of ["Suspending", "Suspender", "promising"]) {
    Reflect.deleteProperty(WebAssembly, name); // newer engines have it; what Python can do without is the same
  }
}

/**
 * @param {string} name
 * @param {object} value
 */
function set(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Let Python let go of what the snapshot does not need, and of how it did so; a trial only begins to watch. */
function slim() {
  const script = readFileSync(new URL("slim_memory.py", import.meta.url), "utf8");
  if (!job.active) {
    python.runPython(`${script}\nwatch()`);
    return;
  }
  const globals = python.toPy({ active: job.active, closed: job.closed });
  const steps = "close(closed)\nempty_idle_modules(active)\nforget_annotations()\nfrozen_modules()";
  const frozen = python.runPython(`${script}\n${steps}`, { globals });
  for (const view of frozen) {
    const buffer = view.getBuffer();
    buffer.data.fill(0); // this is the memory itself, not a copy
    buffer.release();
    view.destroy();
  }
  frozen.destroy();
  globals.destroy();
}

/** Let Python drop the last error and everything that nothing refers to. */
function forget() {
  python.runPython(`
import gc, sys
for name in ("last_exc", "last_type", "last_value", "last_traceback"):
    if hasattr(sys, name):
        delattr(sys, name)
sys._clear_internal_caches()
del name
gc.collect()
`);
}

/**
 * Put zeros in all memory that is free: what was left behind there would have to be downloaded.
 *
 * Free memory is found by asking for it, in ever smaller pieces, with growing forbidden.
 * @param {any} module  Pyodide's inside
 */
function zeroWhatIsFree(module) {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError("not now");
  };
  const taken = [];
  const complain = console.error;
  console.error = () => {}; // Emscripten says each time that there is no more
  for (let size = 1 << 22; size >= 16; size /= 2) {
    for (let place = take(size); place; place = take(size)) {
      taken.push(place);
    }
  }
  taken.reverse().forEach((place) => module._free(place));
  console.error = complain;
  WebAssembly.Memory.prototype.grow = grow;
  module.HEAPU8.fill(0, module._emscripten_stack_get_end(), module.stackSave());

  /** @param {number} size */
  function take(size) {
    const place = module._emscripten_builtin_malloc(size);
    module.HEAPU8.fill(0, place, place ? place + size : 0);
    return place;
  }
}
