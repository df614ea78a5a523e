// Asking the engine while someone goes on: of several questions only the last counts.

/** @import { Engine } from "./engine.js" */

const SLOW = 400; // milliseconds after which someone should see that it was heard

/** Questions to the engine, of which a new one takes the place of the one before. */
export class LastQuestion {
  /**
   * @param {Engine} engine
   * @param {() => void} onWait  called when the answer takes a while
   */
  constructor(engine, onWait) {
    this.engine = engine;
    this.onWait = onWait;
    this.number = 0;
    /** @type {Promise<unknown>} */
    this.before = Promise.resolve();
  }

  /** The answer to what was asked is no longer wanted. */
  drop() {
    this.number += 1;
  }

  /**
   * Ask, when Python is there and the question before has been answered; what was dropped by then is not asked at all.
   * @param {string} question
   * @param {() => object} request  made when it is asked, of what is true then
   * @returns {Promise<any>}  the answer, or nothing when it is no longer wanted; rejects only when it is
   */
  async ask(question, request) {
    const number = ++this.number;
    const isWanted = () => number === this.number;
    const slow = setTimeout(() => isWanted() && this.onWait(), SLOW);
    if (this.engine.state !== "klaar") {
      this.onWait();
    }
    try {
      await this.engine.start();
      await this.before;
      const answer = isWanted() ? await this.#ask(question, request()) : undefined;
      return isWanted() ? answer : undefined;
    } catch (error) {
      if (isWanted()) {
        throw error;
      }
      return undefined;
    } finally {
      clearTimeout(slow);
    }
  }

  /**
   * @param {string} question
   * @param {object} request
   */
  #ask(question, request) {
    const answer = this.engine.ask(question, request);
    this.before = answer.catch(() => {});
    return answer;
  }
}
