// The line to the worker: messages there and back, and what to do when nothing comes.

import { EngineFailure } from "./download.js";
import { makeWorker } from "../page/trusted.js";

/** @import { EngineMessage, EngineReply } from "../types.js" */

const HERE = 0;

/**
 * What the other end of the line hears of without having asked.
 * @typedef {object} Listener
 * @property {(loaded: number, total: number) => void} onProgress  in bytes
 * @property {(error: Error, isAwaited: boolean) => void} onBroken  whether someone waits, who will hear of it as well
 */

/** One worker at a time. One that failed is ended. */
export class WorkerLink {
  /** @param {Listener} listener */
  constructor(listener) {
    this.listener = listener;
    this.lastId = 0;
    /** @type {Map<number, {resolve: (text: string) => void, reject: (error: Error) => void, alive: () => void}>} */
    this.waiting = new Map();
  }

  /**
   * Make a worker, and wait until it says that it listens.
   * @param {number} limit  milliseconds
   */
  open(limit) {
    return this.#expect(limit, HERE, () => this.#makeWorker());
  }

  /**
   * @param {EngineMessage} message
   * @param {number} limit  milliseconds without a sign of life
   * @returns {Promise<string>}
   */
  send(message, limit) {
    const id = ++this.lastId;
    return this.#expect(limit, id, () => this.worker?.postMessage({ id, ...message }));
  }

  /**
   * Let go of the worker, if there is one. Whoever waits for it hears so and decides.
   * @param {Error} error
   */
  close(error) {
    if (this.worker) {
      this.#break(error);
    }
  }

  #makeWorker() {
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
   * Do something and wait for the reply to it.
   * @param {number} limit  milliseconds without a sign of life
   * @param {number} id  of the reply
   * @param {() => void} act
   * @returns {Promise<string>}
   */
  #expect(limit, id, act) {
    return new Promise((resolve, reject) => {
      const late = () => this.#break(new EngineFailure("slow", `no sign of life in ${limit} ms`));
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
      this.listener.onProgress(reply.loaded, reply.total);
      question?.alive();
    } else if (reply.type === "here") {
      this.isHere = true;
      this.forget?.();
      question?.resolve("");
    } else if (reply.type === "done") {
      question?.resolve(reply.text);
    } else {
      this.#break(new EngineFailure(reply.kind, reply.detail, reply.address));
    }
  }

  /** @param {Error} error */
  #break(error) {
    this.worker?.terminate();
    this.worker = undefined;
    const waiting = [...this.waiting.values()];
    this.listener.onBroken(error, waiting.length > 0);
    waiting.forEach((question) => question.reject(error));
  }
}
