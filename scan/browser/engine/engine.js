// The engine as the page sees it: start it, ask it for a report, and know how it is doing.

import { EngineFailure } from "./download.js";
import { explained } from "./explained.js";
import { WorkerLink } from "./worker-link.js";

/** @import { EngineFile, EngineManifest, EngineState, StartKind } from "../types.js" */

/** @type {Record<StartKind, number>} */
const START_LIMIT = { restored: 20_000, cold: 60_000 };
const ANSWER_LIMIT = 15_000;
const SMALLEST_WASM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * One worker with Python in it. Dispatches "state" when the state changes and "progress" while downloading.
 *
 * A worker that failed is ended; the next question starts a new one. When a restored start fails, or Python
 * stumbles after it, Python starts from cold, and so it does until that fails as well.
 */
export class Engine extends EventTarget {
  /**
   * @param {EngineManifest} manifest
   * @param {string} root  absolute address of the root of the site
   * @param {string} instrument  the key of what this page asks about
   * @param {EngineFile[]} late  what Python takes after it has started: nothing, or the modules of a team
   */
  constructor(manifest, root, instrument, late = []) {
    super();
    this.manifest = manifest;
    this.instrument = instrument;
    this.late = late;
    this.base = new URL(`${manifest.folder}/`, root).href;
    this.loaded = 0;
    this.total = 0;
    /** @type {StartKind} */
    this.startKind = "restored";
    /** @type {EngineState} */
    this.state = "uit";
    /** @type {Promise<void> | undefined} */
    this.starting = undefined;
    /** @type {Error | undefined}  why it is in the state "fout": an `EngineFailure` says what kind it is */
    this.failure = undefined;
    /** @type {Promise<(error: Error) => Promise<Error>> | undefined}  says why; see `whyFailed` */
    this.diagnosis = undefined;
    this.link = new WorkerLink({
      onProgress: (loaded, total) => this.#count(loaded, total),
      onBroken: (error, isAwaited) => this.#broken(error, isAwaited),
    });
  }

  /** Start Python, once; later calls give the same promise. */
  start() {
    this.starting ??= this.#start();
    return this.starting;
  }

  /** Prepare at the first sign of intent. After a failure it waits until someone asks. */
  warmUp() {
    if (this.state === "uit") {
      this.start().catch(() => {});
    }
  }

  /**
   * Ask Python something; see scan/bridge.py, and of a team scan/team_bridge.py, for the questions and what each gives.
   * @param {string} question
   * @param {object} request  what the question needs
   * @returns {Promise<any>}  `{refusal: string}` when what was handed in cannot be used
   */
  async ask(question, request) {
    const { words } = this.manifest;
    const message = JSON.stringify({ question, ...request, ...(words && { words }) });
    await this.start(); // outside: it knows the cold start itself, and when that fails too, asking again is of no use
    const text = await this.#orFromCold(async () => {
      await this.start(); // again: after a failure of the snapshot there is no worker any more
      return this.link.send({ type: "ask", request: message }, ANSWER_LIMIT);
    });
    return JSON.parse(text);
  }

  /** End Python and give back its memory, as when the page is left. The next question starts it again. */
  stop() {
    this.link.close(new EngineFailure("left", "stopped"));
  }

  async #start() {
    this.#setState("laden");
    performance.mark("engine:start");
    this.diagnosis ??= import("./why-failed.js").then(({ whyFailed }) => whyFailed, () => async (error) => error);
    await this.#orFromCold(async () => {
      const { startKind, base, manifest, instrument, late } = this;
      this.#count(0, 0);
      if (!canRunWasm()) {
        throw new EngineFailure("WebAssembly" in globalThis ? "browser" : "wasm", "no WebAssembly");
      }
      await this.link.open(START_LIMIT[startKind]);
      return this.link.send({ type: "start", startKind, base, manifest, instrument, late }, START_LIMIT[startKind]);
    });
    performance.mark("engine:ready");
    this.#setState("klaar");
  }

  /**
   * Do something, and when it fails after a restored start do it once more from cold.
   * @param {() => Promise<string>} act
   */
  async #orFromCold(act) {
    const { startKind } = this;
    try {
      return await act().catch((error) => {
        if (startKind === "cold" || !this.#mayHelp(error)) {
          throw error;
        }
        console.warn("rekenmodule: a cold start, after", error);
        this.startKind = "cold";
        return act();
      });
    } catch (error) {
      const failure = await explained(this.#sharpened(/** @type {Error} */ (error)), this.diagnosis);
      this.#end(failure);
      throw failure;
    }
  }

  /**
   * Say whether a cold start can do better: not when nothing comes in, nor when there is no worker to be had.
   * @param {unknown} error
   */
  #mayHelp(error) {
    const kind = error instanceof EngineFailure ? error.kind : "start";
    return !(["wasm", "browser", "left", "stalled"].includes(kind) || (kind === "slow" && !this.#allCameIn));
  }

  get #allCameIn() {
    return this.total > 0 && this.total - this.loaded < 1;
  }

  /**
   * What is silent while something is still coming in waits for that.
   * @param {Error} error
   */
  #sharpened(error) {
    const waits = error instanceof EngineFailure && error.kind === "slow" && this.state === "laden" && !this.#allCameIn;
    return waits ? new EngineFailure("stalled", error.message) : error;
  }

  /**
   * The worker is gone. Whoever waits for it decides what happens then; when nobody does, this is the end of it.
   * @param {Error} error
   * @param {boolean} isAwaited
   */
  #broken(error, isAwaited) {
    if (this.state === "klaar") {
      this.starting = undefined;
    }
    if (!isAwaited) {
      this.#end(error);
    }
  }

  /** @param {Error} error */
  #end(error) {
    const isLeft = error instanceof EngineFailure && error.kind === "left";
    this.failure = isLeft ? undefined : error;
    if (!isLeft) {
      console.warn("rekenmodule:", error);
    }
    this.starting = undefined;
    this.startKind = "restored"; // who tries again may have a better line by then
    this.#setState(isLeft ? "uit" : "fout");
  }

  /**
   * @param {number} loaded  bytes
   * @param {number} total
   */
  #count(loaded, total) {
    this.loaded = loaded;
    this.total = total;
    this.dispatchEvent(new Event("progress"));
  }

  /** @param {EngineState} state */
  #setState(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}

/** Say whether this browser has WebAssembly, and allows it on a page with our policy. */
function canRunWasm() {
  try {
    return new WebAssembly.Module(SMALLEST_WASM) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
