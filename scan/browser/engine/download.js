// Downloading the files of the engine, and checking each before anything uses it.
//
// Pyodide waits for ever on a cut download, one wrong byte or a wrong type (measured, see DECISIONS.md);
// here each of those is an error within seconds.

const { EngineFailure } = await import("./failure.js"); // dynamic: see worker.js

/** @import { EngineFile, PlainFile } from "../types.js" */

const STALL_LIMIT = 20_000;
const PROBE_LIMIT = 5_000;
/** Whether this browser can take what is packed; without that, Python starts in the plain way. */
export const CAN_UNPACK = typeof DecompressionStream === "function";

/** @typedef {ReadableStream<Uint8Array<ArrayBuffer>>} Bytes */

/** The files of one start: counted together, and given up when for a while nothing comes in of any of them. */
export class Downloads {
  /**
   * @param {string} base  absolute address of the engine's folder
   * @param {PlainFile} probe  see `hostCompresses`
   * @param {EngineFile[]} files
   * @param {(loaded: number, total: number) => void} onProgress  in bytes, as on their way
   */
  constructor(base, probe, files, onProgress) {
    this.base = base;
    this.compressed = hostCompresses(base, probe);
    this.total = files.reduce((sum, file) => sum + sizeOnTheWay(file), 0);
    this.loaded = 0;
    this.onProgress = onProgress;
    this.stall = new StallTimer(STALL_LIMIT);
    this.running = 0;
  }

  /**
   * Download a file whole.
   * @param {EngineFile} file
   */
  bytes(file) {
    return this.#twice(file, async (stream, content) => {
      await stream.pipeTo(new WritableStream());
      return content;
    });
  }

  /**
   * Download WebAssembly and compile it meanwhile.
   * @param {EngineFile} file
   */
  module(file) {
    return this.#twice(file, (stream) =>
      WebAssembly.compileStreaming(new Response(stream, { headers: { "Content-Type": "application/wasm" } })),
    );
  }

  /** @param {number} bytes */
  count(bytes) {
    this.stall.restart();
    this.loaded += bytes;
    this.onProgress(this.loaded, this.total);
  }

  /**
   * What came damaged, or not at all, is fetched once more past the cache.
   * @template Result
   * @param {EngineFile} file
   * @param {(stream: Bytes, content: Uint8Array<ArrayBuffer>) => Promise<Result>} use
   * @returns {Promise<Result>}
   */
  async #twice(file, use) {
    if (!file.file && !CAN_UNPACK) {
      throw new EngineFailure("start", "this browser cannot unpack");
    }
    this.running += 1;
    this.stall.restart();
    const first = new Attempt(this, file, "default");
    try {
      return await first.run(use);
    } catch (error) {
      if (error instanceof EngineFailure && error.step === "time") {
        throw error;
      }
      this.count(-first.counted);
      return await new Attempt(this, file, "reload").run(use);
    } finally {
      this.running -= 1;
      if (this.running === 0) {
        this.stall.stop();
      }
    }
  }
}

/**
 * Say whether the host compresses WebAssembly on its way; no, when that cannot be found out.
 *
 * A small file tells. It is read to its end, so that a browser keeps it and a later visit need not ask.
 * @param {string} base  absolute address of the engine's folder
 * @param {PlainFile} probe
 */
export async function hostCompresses(base, probe) {
  try {
    const response = await fetch(base + probe.file, { signal: AbortSignal.timeout(PROBE_LIMIT) });
    await response.arrayBuffer();
    return isCompressed(response);
  } catch {
    return false;
  }
}

/**
 * Say whether the host compressed this on its way.
 * @param {Response} response
 */
export function isCompressed(response) {
  return response.ok && response.headers.has("Content-Encoding");
}

/**
 * How many bytes a file is on its way, as far as can be known before.
 * @param {EngineFile} file
 */
function sizeOnTheWay(file) {
  return (file.packed ?? file).bytes;
}

/** One attempt at one file. What goes wrong first is what is reported: streams pass on errors, but not always the same one. */
class Attempt {
  /**
   * @param {Downloads} downloads  which it is one of
   * @param {EngineFile} file
   * @param {"default" | "reload"} cache
   */
  constructor(downloads, file, cache) {
    this.downloads = downloads;
    this.file = file;
    this.cache = cache;
    this.counted = 0;
    this.content = new Uint8Array(file.bytes);
    this.filled = 0;
    /** @type {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined} */
    this.reader = undefined;
    /** @type {Error | undefined} */
    this.failure = undefined;
  }

  /**
   * @template Result
   * @param {(stream: Bytes, content: Uint8Array<ArrayBuffer>) => Promise<Result>} use  given the stream, checked to
   *   its end, and where its content is gathered
   */
  async run(use) {
    try {
      return await use(await this.#open(), this.content);
    } catch (error) {
      this.reader?.cancel().catch(() => {}); // what still comes in counts for nothing
      throw this.failure ?? this.#failed("damaged", error);
    }
  }

  /**
   * Ask a host that compresses for the file as it is, and another for the packed copy. The answer of the host has the
   * last word: some compress small files only.
   * @returns {Promise<Bytes>}
   */
  async #open() {
    const { file, packed, bytes } = this.file;
    if (file && !(await this.#wantsPacked())) {
      const response = await this.#fetch(file);
      if (!packed || !CAN_UNPACK || isCompressed(response)) {
        return this.#counted(response, sizeOnTheWay(this.file) / bytes).pipeThrough(this.#checked());
      }
      await response.body?.cancel();
    }
    const unpacked = new DecompressionStream("gzip");
    return this.#counted(await this.#fetch(packed?.file ?? ""), 1).pipeThrough(unpacked).pipeThrough(this.#checked());
  }

  /** Say whether to take the packed copy: on a second attempt always, as nothing on the way changes that. */
  async #wantsPacked() {
    return this.file.packed && CAN_UNPACK && (this.cache === "reload" || !(await this.downloads.compressed));
  }

  /** @param {string} name */
  async #fetch(name) {
    const { base, stall } = this.downloads;
    try {
      return await fetch(base + name, { cache: this.cache, signal: stall.signal });
    } catch (error) {
      throw this.#interrupted(error);
    }
  }

  /**
   * @param {Response} response
   * @param {number} scale  bytes on their way for each byte that comes in
   * @returns {Bytes}
   */
  #counted(response, scale) {
    if (!response.ok || !response.body) {
      throw this.#failed("download", response.status);
    }
    const reader = response.body.getReader();
    this.reader = reader;
    return new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await reader.read().catch((error) => {
          throw this.#interrupted(error);
        });
        if (done) {
          controller.close();
        } else {
          this.counted += value.length * scale;
          this.downloads.count(value.length * scale);
          controller.enqueue(value);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  /** Gathers the content, and lets the end through only when it is what was expected. */
  #checked() {
    return new TransformStream({
      transform: (/** @type {Uint8Array<ArrayBuffer>} */ chunk, controller) => {
        if (this.filled + chunk.length > this.file.bytes) {
          throw this.#failed("damaged", `more than ${this.file.bytes} bytes`);
        }
        this.content.set(chunk, this.filled);
        this.filled += chunk.length;
        controller.enqueue(chunk);
      },
      flush: async () => {
        if (this.filled !== this.file.bytes) {
          throw this.#failed("damaged", `${this.filled} of ${this.file.bytes} bytes`);
        }
        const hash = await sha256(this.content);
        if (hash !== undefined && hash !== this.file.sha256) {
          throw this.#failed("damaged", `sha256 ${hash}`);
        }
      },
    });
  }

  /** @param {unknown} error  of the network */
  #interrupted(error) {
    return this.#failed(this.downloads.stall.signal.aborted ? "time" : "download", error);
  }

  /**
   * @param {"time" | "download" | "damaged"} step
   * @param {unknown} detail
   */
  #failed(step, detail) {
    this.failure ??= new EngineFailure(step, `${this.file.file ?? this.file.packed?.file}: ${String(detail)}`);
    return this.failure;
  }
}

/**
 * Give the hash, where the browser can: only https and localhost have `crypto.subtle`.
 * @param {Uint8Array<ArrayBuffer>} content
 */
async function sha256(content) {
  if (!globalThis.crypto?.subtle) {
    return undefined;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Aborts when nothing has come in for a while. */
class StallTimer {
  /** @param {number} limit  in milliseconds */
  constructor(limit) {
    this.limit = limit;
    this.controller = new AbortController();
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
