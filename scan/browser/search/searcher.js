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
    this.worker = new Worker(worker);
    this.question = "";
    /** @type {string | undefined}  what the worker is busy with */
    this.asked = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.coming = undefined;
    this.worker.addEventListener("message", ({ data: { type, data } }) => {
      if (type === RESULT) {
        this.#answered(data.items, show);
      }
    });
    this.worker.addEventListener("error", () => show(undefined, this.question));
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

  #send() {
    if (this.asked === undefined && this.question) {
      this.asked = this.question;
      this.worker.postMessage({ type: QUERY, data: this.question });
    }
  }

  /**
   * @param {Passage[][] | undefined} pages
   * @param {(pages: Passage[][] | undefined, question: string) => void} show
   */
  #answered(pages, show) {
    const { asked = "" } = this;
    this.asked = undefined;
    if (asked === this.question) {
      show(pages, asked);
    } else {
      this.#send();
    }
  }
}
