// Downloading a file of the engine and checking it before anything uses it.
//
// Pyodide waits for ever on a cut download, one wrong byte or a wrong type (measured, see DECISIONS.md);
// here each of those is an error within seconds.

const { EngineFailure } = await import("./failure.js"); // dynamic: see engine-worker.js

/** @import { EngineFile } from "./types.js" */

const STALL_LIMIT = 20_000;

/**
 * Download a file whole; a bad copy is fetched once more, past the cache.
 * @param {string} url
 * @param {EngineFile} expected
 * @param {(bytes: number) => void} onBytes  called with the bytes that came in since the last call
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function download(url, expected, onBytes) {
  let counted = 0;
  const count = (/** @type {number} */ bytes) => {
    counted += bytes;
    onBytes(bytes);
  };
  try {
    return await downloadOnce(url, expected, "default", count);
  } catch (error) {
    if (error instanceof EngineFailure && error.step === "time") {
      throw error;
    }
    onBytes(-counted);
    return downloadOnce(url, expected, "reload", onBytes);
  }
}

/**
 * @param {string} url
 * @param {EngineFile} expected
 * @param {RequestCache} cache
 * @param {(bytes: number) => void} onBytes
 */
async function downloadOnce(url, expected, cache, onBytes) {
  const stall = new StallTimer(STALL_LIMIT);
  try {
    const response = await fetch(url, { cache, credentials: "omit", signal: stall.signal });
    if (!response.ok || !response.body) {
      throw new EngineFailure("download", `${response.status} ${url}`);
    }
    const content = await readBody(response.body, expected.bytes, (bytes) => {
      stall.restart();
      onBytes(bytes);
    });
    await check(content, expected);
    return content;
  } catch (error) {
    if (error instanceof EngineFailure) {
      throw error;
    }
    throw new EngineFailure(stall.signal.aborted ? "time" : "download", `${url}: ${String(error)}`);
  } finally {
    stall.stop();
  }
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {number} size
 * @param {(bytes: number) => void} onBytes
 */
async function readBody(body, size, onBytes) {
  const content = new Uint8Array(size);
  let filled = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    if (filled + value.length > size) {
      throw new EngineFailure("damaged", `more than ${size} bytes`);
    }
    content.set(value, filled);
    filled += value.length;
    onBytes(value.length);
  }
  if (filled !== size) {
    throw new EngineFailure("damaged", `${filled} of ${size} bytes`);
  }
  return content;
}

/**
 * Check the hash, where the browser can: only https and localhost have `crypto.subtle`.
 * @param {Uint8Array<ArrayBuffer>} content
 * @param {EngineFile} expected
 */
async function check(content, expected) {
  if (!globalThis.crypto?.subtle) {
    return;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== expected.sha256) {
    throw new EngineFailure("damaged", `sha256 ${hex}`);
  }
}

/** Aborts when nothing has come in for a while. */
class StallTimer {
  /** @param {number} limit  in milliseconds */
  constructor(limit) {
    this.limit = limit;
    this.controller = new AbortController();
    this.restart();
  }

  get signal() {
    return this.controller.signal;
  }

  restart() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), this.limit);
  }

  stop() {
    clearTimeout(this.timer);
  }
}
