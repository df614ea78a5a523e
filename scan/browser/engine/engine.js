// The engine as the page sees it: start it, ask it for a report, and know how it is doing.

import { EngineFailure } from "./failure.js";
import { makeWorker } from "../page/trusted.js";

/** @import { EngineManifest, EngineMessage, EngineReply, EngineState, Way } from "../types.js" */

/** @type {Record<Way, number>} */
const START_LIMIT = { quick: 20_000, plain: 60_000 };
const ANSWER_LIMIT = 15_000;
const HERE = 0;
const SMALLEST_WASM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * One worker with Python in it. Dispatches "state" when the state changes and "progress" while downloading.
 *
 * A worker that failed is ended; the next question starts a new one. When Python does not start in the quick way, or
 * stumbles after that, it starts in the plain way, and so it does until that fails as well.
 */
export class Engine extends EventTarget {
  /**
   * @param {EngineManifest} manifest
   * @param {string} root  absolute address of the root of the site
   */
  constructor(manifest, root) {
    super();
    this.manifest = manifest;
    this.base = new URL(`${manifest.folder}/`, root).href;
    this.lastId = 0;
    this.loaded = 0;
    this.total = 0;
    /** @type {Way} */
    this.way = "quick";
    /** @type {EngineState} */
    this.state = "uit";
    /** @type {Promise<void> | undefined} */
    this.started = undefined;
    /** @type {Map<number, {resolve: (text: string) => void, reject: (error: Error) => void, alive: () => void}>} */
    this.waiting = new Map();
  }

  /** Start Python, once; later calls give the same promise. */
  start() {
    this.started ??= this.#start();
    return this.started;
  }

  /** Prepare at the first sign of intent. After a failure it waits until someone asks. */
  warmUp() {
    if (this.state === "uit") {
      this.start().catch(() => {});
    }
  }

  /**
   * Ask Python something; see scan/bridge.py for the questions and what each gives.
   * @param {string} question
   * @param {object} request  what the question needs
   * @returns {Promise<any>}  `{refused: string}` when what was handed in cannot be used
   */
  async ask(question, request) {
    const asked = JSON.stringify({ question, ...request });
    await this.start();
    const text = await this.#orPlainly(async () => {
      await this.start();
      return this.#send({ type: "ask", request: asked }, ANSWER_LIMIT);
    });
    return JSON.parse(text);
  }

  /** End Python and give back its memory, as when the page is left. The next question starts it again. */
  stop() {
    if (this.worker) {
      this.#break(new EngineFailure("left", "stopped"));
    }
  }

  async #start() {
    this.#setState("laden");
    performance.mark("engine:start");
    await this.#orPlainly(async () => {
      const { way, base, manifest } = this;
      this.#count(0, 0);
      await this.#expect(START_LIMIT[way], HERE, () => this.#makeWorker());
      return this.#send({ type: "start", way, base, manifest }, START_LIMIT[way]);
    });
    performance.mark("engine:ready");
    this.#setState("klaar");
  }

  /**
   * Do something, and when it fails in the quick way do it once more in the plain way.
   * @param {() => Promise<string>} act
   */
  async #orPlainly(act) {
    const way = this.way;
    try {
      return await act().catch((error) => {
        if (way === "plain" || !this.#mayHelp(error)) {
          throw error;
        }
        console.warn("rekenmodule: the plain way, after", error);
        this.way = "plain";
        return act();
      });
    } catch (error) {
      this.#end(/** @type {Error} */ (error));
      throw error;
    }
  }

  /**
   * Say whether the plain way can do better: not when nothing comes in, nor when there is no worker to be had.
   * @param {unknown} error
   */
  #mayHelp(error) {
    const step = error instanceof EngineFailure ? error.step : "start";
    const allCameIn = this.total > 0 && this.total - this.loaded < 1;
    return !(["browser", "left"].includes(step) || (step === "time" && !allCameIn));
  }

  #makeWorker() {
    if (!canRunWasm()) {
      throw new EngineFailure("browser", "no WebAssembly");
    }
    this.isHere = false;
    const { worker, forget } = makeWorker(new URL("./worker.js", import.meta.url).href);
    this.worker = worker;
    this.forget = forget;
    const ours = (/** @type {() => void} */ act) => this.worker === worker && act();
    worker.addEventListener("message", (event) => ours(() => this.#receive(event.data)));
    worker.addEventListener("error", (event) =>
      ours(() => this.#break(new EngineFailure(this.isHere ? "start" : "browser", event.message || "no worker"))),
    );
  }

  /**
   * @param {EngineMessage} message
   * @param {number} limit  milliseconds without a sign of life
   * @returns {Promise<string>}
   */
  #send(message, limit) {
    const id = ++this.lastId;
    return this.#expect(limit, id, () => this.worker?.postMessage({ id, ...message }));
  }

  /**
   * Do something and wait for the reply to it.
   * @param {number} limit  milliseconds without a sign of life
   * @param {number} id  of the reply
   * @param {() => void} act
   * @returns {Promise<string>}
   */
  #expect(limit, id, act) {
    return new Promise((resolve, reject) => {
      const late = () => this.#break(new EngineFailure("time", `no sign of life in ${limit} ms`));
      let timer = setTimeout(late, limit);
      const alive = () => {
        clearTimeout(timer);
        timer = setTimeout(late, limit);
      };
      const settle = (/** @type {() => void} */ end) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        end();
      };
      this.waiting.set(id, {
        resolve: (text) => settle(() => resolve(text)),
        reject: (error) => settle(() => reject(error)),
        alive,
      });
      try {
        act();
      } catch (error) {
        this.#break(error instanceof EngineFailure ? error : new EngineFailure("browser", String(error)));
      }
    });
  }

  /** @param {EngineReply} reply */
  #receive(reply) {
    const question = this.waiting.get(reply.id);
    if (reply.type === "progress") {
      this.#count(reply.loaded, reply.total);
      question?.alive();
    } else if (reply.type === "here") {
      this.isHere = true;
      this.forget?.();
      question?.resolve("");
    } else if (reply.type === "done") {
      question?.resolve(reply.text);
    } else {
      this.#break(new EngineFailure(reply.step, reply.detail));
    }
  }

  /**
   * Let go of the worker. Whoever waits for it hears so and decides; when nobody does, this is the end of it.
   * @param {Error} error
   */
  #break(error) {
    this.worker?.terminate();
    this.worker = undefined;
    if (this.state === "klaar") {
      this.started = undefined;
    }
    const waiting = [...this.waiting.values()];
    waiting.forEach((question) => question.reject(error));
    if (waiting.length === 0) {
      this.#end(error);
    }
  }

  /** @param {Error} error */
  #end(error) {
    const left = error instanceof EngineFailure && error.step === "left";
    if (!left) {
      console.warn("rekenmodule:", error);
    }
    this.started = undefined;
    this.way = "quick"; // who tries again may have a better line by then
    this.#setState(left ? "uit" : "fout");
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
