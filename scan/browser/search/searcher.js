// Asking the search worker one question at a time; the last one asked is the one that counts.

/** @import { Answer } from "./page-index.js" */
/** @typedef {{refused: string}} Failure  With the status of the host, when that is what went wrong. */

/** Milliseconds without a key before a question is asked. */
const PAUSE = 150;

/** The search of this site. */
export class Searcher {
  /**
   * @param {string} address  of all pages, for the worker
   * @param {(answer: Answer | Failure, question: string) => void} show
   */
  constructor(address, show) {
    this.address = address;
    this.show = show;
    this.question = "";
    /** @type {string | undefined}  what the worker is busy with */
    this.asked = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.coming = undefined;
    /** @type {Worker | undefined} */
    this.worker = undefined;
  }

  /**
   * Ask, when no other question comes soon.
   * @param {string} question
   * @param {number} [pause]
   */
  ask(question, pause = PAUSE) {
    this.question = question.trim();
    clearTimeout(this.coming);
    this.coming = setTimeout(() => this.#send(), pause);
  }

  #start() {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#answered(data));
    worker.addEventListener("error", () => this.#fail());
    return worker;
  }

  /** The worker is of no use any more: the next question goes to another. */
  #fail() {
    this.worker?.terminate();
    this.worker = undefined;
    this.asked = undefined;
    this.show({ refused: "" }, this.question);
  }

  #send() {
    if (this.asked === undefined && this.question) {
      this.asked = this.question;
      this.worker ??= this.#start();
      this.worker.postMessage({ question: this.question, address: this.address });
    }
  }

  /** @param {Answer | Failure} answer */
  #answered(answer) {
    const { asked = "" } = this;
    this.asked = undefined;
    if (asked === this.question) {
      this.show(answer, asked);
    } else {
      this.#send();
    }
  }
}
