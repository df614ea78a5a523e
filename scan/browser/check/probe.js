// What this browser lets a script of the site do: in the page, and in a worker born from a blob, as the one that calculates is.
// It imports nothing, so that it can be a worker by itself.

const SMALLEST_WASM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** @typedef {{canEval: boolean, canCalculate: boolean}} Allowed */

/**
 * Try what the policy forbids, which is to run a text as a script, and what it allows, which is to run WebAssembly.
 * @returns {Allowed}
 */
export function allowed() {
  return { canEval: succeeds(() => globalThis.eval("1")), canCalculate: succeeds(() => new WebAssembly.Module(SMALLEST_WASM)) };
}

/** @param {() => unknown} act */
function succeeds(act) {
  try {
    return act() !== undefined;
  } catch {
    return false;
  }
}

if (!("document" in globalThis)) {
  postMessage(allowed());
}
