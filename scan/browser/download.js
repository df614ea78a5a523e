// Downloading a file of the engine and checking it before anything uses it.
//
// Pyodide waits for ever on a cut download, one wrong byte or a wrong type (measured, see DECISIONS.md);
// here each of those is an error within seconds.

const { EngineFailure } = await import("./failure.js"); // dynamic: see engine-worker.js

/** @import { EngineFile } from "./types.js" */

const STALL_LIMIT = 20_000;

/** @typedef {ReadableStream<Uint8Array<ArrayBuffer>>} Bytes */

/**
 * How many bytes a file is on its way, as far as can be known before.
 * @param {EngineFile} file
 */
export function sizeOnTheWay(file) {
  return (file.packed ?? file).bytes;
}

/**
 * Download a file whole; a bad copy is fetched once more, past the cache.
 * @param {string} base  absolute address of the engine's folder
 * @param {EngineFile} file
 * @param {(bytes: number) => void} onBytes  called with the bytes that came in since the last call, as on their way
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export function download(base, file, onBytes) {
  return downloadTwice(base, file, onBytes, async (stream, content) => {
    await stream.pipeTo(new WritableStream());
    return content;
  });
}

/**
 * Download WebAssembly and compile it meanwhile.
 * @param {string} base  absolute address of the engine's folder
 * @param {EngineFile} file
 * @param {(bytes: number) => void} onBytes  as above
 */
export function downloadModule(base, file, onBytes) {
  return downloadTwice(base, file, onBytes, (stream) =>
    WebAssembly.compileStreaming(new Response(stream, { headers: { "Content-Type": "application/wasm" } })),
  );
}

/**
 * @template Result
 * @param {string} base
 * @param {EngineFile} file
 * @param {(bytes: number) => void} onBytes
 * @param {(stream: Bytes, content: Uint8Array<ArrayBuffer>) => Promise<Result>} use
 */
async function downloadTwice(base, file, onBytes, use) {
  let counted = 0;
  const count = (/** @type {number} */ bytes) => {
    counted += bytes;
    onBytes(bytes);
  };
  try {
    return await new Download(base, file, count).run("default", use);
  } catch (error) {
    if (error instanceof EngineFailure && error.step === "time") {
      throw error;
    }
    onBytes(-counted);
    return new Download(base, file, onBytes).run("reload", use);
  }
}

/** One attempt. What goes wrong first is what is reported: streams pass on errors, but not always the same one. */
class Download {
  /**
   * @param {string} base
   * @param {EngineFile} file
   * @param {(bytes: number) => void} onBytes
   */
  constructor(base, file, onBytes) {
    this.base = base;
    this.file = file;
    this.onBytes = onBytes;
    this.stall = new StallTimer(STALL_LIMIT);
    this.content = new Uint8Array(file.bytes);
    this.filled = 0;
    /** @type {Error | undefined} */
    this.failure = undefined;
  }

  /**
   * @template Result
   * @param {RequestCache} cache
   * @param {(stream: Bytes, content: Uint8Array<ArrayBuffer>) => Promise<Result>} use  given the stream, checked to
   *   its end, and where its content is gathered
   */
  async run(cache, use) {
    try {
      return await use(await this.#open(cache), this.content);
    } catch (error) {
      throw this.failure ?? this.#failed("damaged", error);
    } finally {
      this.stall.stop();
    }
  }

  /**
   * Ask for the file as it is. A host that does not send it compressed is asked for the packed copy instead.
   * @param {RequestCache} cache
   * @returns {Promise<Bytes>}
   */
  async #open(cache) {
    const { file, packed, bytes } = this.file;
    if (file) {
      const response = await this.#fetch(file, cache);
      if (response.body && (!packed || (response.ok && response.headers.get("Content-Encoding")))) {
        return this.#counted(this.#bodyOf(response), sizeOnTheWay(this.file) / bytes).pipeThrough(this.#checked());
      }
      await response.body?.cancel();
    }
    if (!packed) {
      throw this.#failed("download", "there is no copy");
    }
    return this.#counted(this.#bodyOf(await this.#fetch(packed.file, cache)), 1)
      .pipeThrough(new DecompressionStream("gzip"))
      .pipeThrough(this.#checked());
  }

  /**
   * @param {string} name
   * @param {RequestCache} cache
   */
  async #fetch(name, cache) {
    try {
      return await fetch(this.base + name, { cache, credentials: "omit", signal: this.stall.signal });
    } catch (error) {
      throw this.#interrupted(error);
    }
  }

  /**
   * @param {Response} response
   * @returns {Bytes}
   */
  #bodyOf(response) {
    if (!response.ok || !response.body) {
      throw this.#failed("download", response.status);
    }
    return response.body;
  }

  /**
   * @param {Bytes} body
   * @param {number} scale  bytes on their way for each byte that comes in
   * @returns {Bytes}
   */
  #counted(body, scale) {
    const reader = body.getReader();
    return new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await reader.read().catch((error) => {
          throw this.#interrupted(error);
        });
        if (done) {
          controller.close();
        } else {
          this.stall.restart();
          this.onBytes(value.length * scale);
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
    return this.#failed(this.stall.signal.aborted ? "time" : "download", error);
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
