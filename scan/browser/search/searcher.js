// Asking the search worker one question at a time; the last one asked is the one that counts.

/** @typedef {{location: string, title: string, text: string}} Passage  With what was asked for in <mark>. */

const QUERY = 2;
const RESULT = 3;
/** Milliseconds without a key before a question is asked. */
const PAUSE = 150;

/** The search of this site. */
export class Searcher {
  /**
   * @param {string} worker  its address
   * @param {(pages: Passage[][] | undefined, question: string) => void} show  what was found, by page; nothing when it failed
   */
  constructor(worker, show) {
    this.address = worker;
    this.show = show;
    this.question = "";
    /** @type {string | undefined}  what the worker is busy with */
    this.asked = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.coming = undefined;
    this.hasFailed = false;
    this.worker = this.#start();
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
    const worker = new Worker(this.address);
    worker.addEventListener("message", ({ data: { type, data } }) => {
      if (type === RESULT) {
        this.#answered(data.items);
      }
    });
    worker.addEventListener("error", () => this.#fail());
    return worker;
  }

  /** The worker is of no use any more: the next question goes to another. */
  #fail() {
    this.worker.terminate();
    this.asked = undefined;
    this.hasFailed = true;
    this.show(undefined, this.question);
  }

  #send() {
    if (this.hasFailed) {
      this.hasFailed = false;
      this.worker = this.#start();
    }
    if (this.asked === undefined && this.question) {
      this.asked = this.question;
      this.worker.postMessage({ type: QUERY, data: this.question });
    }
  }

  /**
   * @param {Passage[][] | undefined} pages
   */
  #answered(pages) {
    const { asked = "" } = this;
    this.asked = undefined;
    if (asked === this.question) {
      this.show(pages, asked);
    } else {
      this.#send();
    }
  }
}
