// The engine as the page sees it: start it, ask it for a report, and know how it is doing.

import { EngineFailure } from "./failure.js";
import { makeWorker } from "./trusted.js";

/** @import { EngineManifest, EngineReply, EngineRequest, EngineState } from "./types.js" */

const START_LIMIT = 60_000;
const ANSWER_LIMIT = 15_000;
const HERE = 0;

/**
 * One worker with Python in it. Dispatches "state" when the state changes and "progress" while downloading.
 * A worker that failed is ended; the next question starts a new one.
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
    /** @type {EngineState} */
    this.state = "uit";
    /** @type {Promise<void> | undefined} */
    this.started = undefined;
    /** @type {Map<number, {resolve: (text: string) => void, reject: (error: Error) => void, alive: () => void}>} */
    this.waiting = new Map();
  }

  /** Start Python, once; later calls give the same promise. */
  start() {
    if (!this.started) {
      const starting = this.#start();
      this.started = starting;
      starting.catch(() => {
        if (this.started === starting) {
          this.started = undefined;
        }
      });
    }
    return this.started;
  }

  /**
   * Ask Python something; see scan/bridge.py for the questions and what each gives.
   * @param {string} question
   * @param {object} request  what the question needs
   * @returns {Promise<any>}  `{refused: string}` when what was handed in cannot be used
   */
  async ask(question, request) {
    await this.start();
    const text = await this.#send({ type: "ask", request: JSON.stringify({ question, ...request }) }, ANSWER_LIMIT);
    return JSON.parse(text);
  }

  async #start() {
    this.#setState("laden");
    performance.mark("engine:start");
    await this.#expect(START_LIMIT, HERE, () => this.#makeWorker());
    await this.#send({ type: "start", base: this.base, manifest: this.manifest }, START_LIMIT);
    performance.mark("engine:ready");
    this.#setState("klaar");
  }

  #makeWorker() {
    if (typeof WebAssembly !== "object") {
      throw new EngineFailure("browser", "no WebAssembly");
    }
    const { worker, forget } = makeWorker(new URL("./engine-worker.js", import.meta.url).href);
    this.worker = worker;
    this.forget = forget;
    const ours = (/** @type {() => void} */ act) => this.worker === worker && act();
    worker.addEventListener("message", (event) => ours(() => this.#receive(event.data)));
    worker.addEventListener("error", (event) =>
      ours(() => this.#fail(new EngineFailure("browser", event.message || "the worker did not start"))),
    );
  }

  /**
   * @param {{type: "start", base: string, manifest: EngineManifest} | {type: "ask", request: string}} message
   * @param {number} limit  milliseconds without a sign of life
   * @returns {Promise<string>}
   */
  #send(message, limit) {
    const id = ++this.lastId;
    return this.#expect(limit, id, () => this.worker?.postMessage(/** @type {EngineRequest} */ ({ id, ...message })));
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
      const late = () => this.#fail(new EngineFailure("time", `no sign of life in ${limit} ms`));
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
        this.#fail(error instanceof EngineFailure ? error : new EngineFailure("browser", String(error)));
      }
    });
  }

  /** @param {EngineReply} reply */
  #receive(reply) {
    const question = this.waiting.get(reply.id);
    if (reply.type === "progress") {
      this.loaded = reply.loaded;
      this.total = reply.total;
      question?.alive();
      this.dispatchEvent(new Event("progress"));
    } else if (reply.type === "here") {
      this.forget?.();
      question?.resolve("");
    } else if (reply.type === "done") {
      question?.resolve(reply.text);
    } else {
      this.#fail(new EngineFailure(reply.step, reply.detail));
    }
  }

  /** @param {Error} error */
  #fail(error) {
    console.warn("rekenmodule:", error);
    this.worker?.terminate();
    this.worker = undefined;
    this.started = undefined;
    for (const question of [...this.waiting.values()]) {
      question.reject(error);
    }
    this.#setState("fout");
  }

  /** @param {EngineState} state */
  #setState(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}
