// Downloading the files of the engine together.
//
// Pyodide waits for ever on a cut download, one wrong byte or a wrong type (measured, see DECISIONS.md);
// here each of those is an error within seconds.

const { CAN_UNPACK, Download, EngineFailure, hostCompresses } = await import("./download.js");

/** @import { Bytes } from "./download.js" */
/** @import { EngineFile, PlainFile } from "../types.js" */

const STALL_LIMIT = 20_000;

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

  /**
   * Download a script, and import it once its bytes are what they should be.
   *
   * No browser imports bytes under our policy, only what lies at an address of the site: it takes the copy that it has
   * just kept. Where a host lets it keep nothing, it asks once more.
   * @param {PlainFile} file
   * @returns {Promise<any>}  what it exports: types do not travel with a renamed file
   */
  async script(file) {
    await this.bytes(file);
    const address = this.base + file.file;
    return import(address).catch((error) => {
      throw new EngineFailure("missing", `${address}: ${String(error)}`, address);
    });
  }

  /** @param {number} bytes */
  count(bytes) {
    this.stall.restart();
    this.loaded += bytes;
    this.onProgress(this.loaded, this.total);
  }

  /**
   * What came damaged, or not at all, is fetched once more, past the cache and under its other name.
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
    const first = new Download(this, file);
    try {
      return await first.run(use);
    } catch (error) {
      if (error instanceof EngineFailure && error.kind === "stalled") {
        throw error;
      }
      this.count(-first.countedBytes);
      return await new Download(this, file, true).run(use);
    } finally {
      this.running -= 1;
      if (this.running === 0) {
        this.stall.stop();
      }
    }
  }
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

/**
 * Say how many bytes a file is on its way, as far as can be known before.
 * @param {EngineFile} file
 */
function sizeOnTheWay(file) {
  return (file.packed ?? file).bytes;
}
