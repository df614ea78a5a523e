// One file of the engine on its way: which copy to take, unpacked, counted, and checked before anything uses it.
//
// It imports nothing, so that the worker has it one round trip sooner: see worker.js.

/** @import { Downloads } from "./downloads.js" */
/** @import { EngineFile, FailureKind, PlainFile } from "../types.js" */

/** @typedef {ReadableStream<Uint8Array<ArrayBuffer>>} Bytes */

const PROBE_LIMIT = 5_000;
/** Whether this browser can take what is packed; without that, Python starts from cold. */
export const CAN_UNPACK = typeof DecompressionStream === "function";

/** An engine that did not do what was asked. */
export class EngineFailure extends Error {
  /**
   * @param {FailureKind} kind
   * @param {string} detail  for developers
   * @param {string} [address]  of the file that it is about; of a policy, what it should say
   */
  constructor(kind, detail, address) {
    super(detail);
    this.name = "EngineFailure";
    this.kind = kind;
    this.address = address;
  }
}

/** One attempt at one file. What goes wrong first is what is reported: streams pass on errors, but not always the same one. */
export class Download {
  /**
   * @param {Downloads} downloads  which it is one of
   * @param {EngineFile} file
   * @param {boolean} [isAgain]  whether it is the second attempt: past the cache, and under another name if there is one
   */
  constructor(downloads, file, isAgain = false) {
    this.downloads = downloads;
    this.file = file;
    this.isAgain = isAgain;
    this.name = "";
    this.countedBytes = 0;
    this.content = new Uint8Array(file.bytes);
    this.filledBytes = 0;
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
      throw this.failure ?? this.#failureOf("damaged", error);
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
      const response = await this.#fetch(this.file);
      if (!packed || !CAN_UNPACK || isCompressed(response)) {
        return this.#counting(response, (packed ?? this.file).bytes / bytes).pipeThrough(this.#checking());
      }
      await response.body?.cancel();
    }
    const unpacking = new DecompressionStream("deflate");
    return this.#counting(await this.#fetch(packed ?? {}), 1).pipeThrough(unpacking).pipeThrough(this.#checking());
  }

  /** Say whether to take the packed copy: on a second attempt always, as nothing on the way changes that. */
  async #wantsPacked() {
    return this.file.packed && CAN_UNPACK && (this.isAgain || !(await this.downloads.compressed));
  }

  /** @param {{file?: string, again?: string}} copy */
  async #fetch({ file, again }) {
    const { base, stall } = this.downloads;
    this.name = (this.isAgain ? again : undefined) ?? file ?? "";
    try {
      return await fetch(base + this.name, { cache: this.isAgain ? "reload" : "default", signal: stall.signal });
    } catch (error) {
      throw this.#interruption(error);
    }
  }

  /**
   * @param {Response} response
   * @param {number} scale  bytes on their way for each byte that comes in
   * @returns {Bytes}
   */
  #counting(response, scale) {
    if (!response.ok || !response.body) {
      throw this.#failureOf("missing", response.status);
    }
    const reader = response.body.getReader();
    this.reader = reader;
    return new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await reader.read().catch((error) => {
          throw this.#interruption(error);
        });
        if (done) {
          controller.close();
        } else {
          this.countedBytes += value.length * scale;
          this.downloads.count(value.length * scale);
          controller.enqueue(value);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  /** Gathers the content, and lets the end through only when it is what was expected. */
  #checking() {
    return new TransformStream({
      transform: (/** @type {Uint8Array<ArrayBuffer>} */ chunk, controller) => {
        if (this.filledBytes + chunk.length > this.file.bytes) {
          throw this.#failureOf("damaged", `more than ${this.file.bytes} bytes`);
        }
        this.content.set(chunk, this.filledBytes);
        this.filledBytes += chunk.length;
        controller.enqueue(chunk);
      },
      flush: async () => {
        if (this.filledBytes !== this.file.bytes) {
          throw this.#failureOf("damaged", `${this.filledBytes} of ${this.file.bytes} bytes`);
        }
        const hash = await sha256(this.content);
        if (hash !== undefined && hash !== this.file.sha256) {
          throw this.#failureOf("damaged", `sha256 ${hash}`);
        }
      },
    });
  }

  /** @param {unknown} error  of the network */
  #interruption(error) {
    return this.#failureOf(this.downloads.stall.signal.aborted ? "stalled" : "missing", error);
  }

  /**
   * @param {FailureKind} kind
   * @param {unknown} detail
   */
  #failureOf(kind, detail) {
    const address = this.downloads.base + this.name;
    this.failure ??= new EngineFailure(kind, `${address}: ${String(detail)}`, address);
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

/** @param {Response} response  whether the host compressed it on its way */
export function isCompressed(response) {
  return response.ok && response.headers.has("Content-Encoding");
}
