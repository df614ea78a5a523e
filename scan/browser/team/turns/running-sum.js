// Members who add themselves one after another on this machine. Of each nothing stays but in counts and sums, which Python
// makes; nothing of them is shown until the sum is closed, and afterwards nobody comes in.

import { failureText } from "../../engine/failure-text.js";

/** @import { Engine } from "../../engine/engine.js" */
/** @import { Row, TeamRules } from "../member-reader.js" */
/** @import { TeamTarget } from "../team-target.js" */

/** A sum, from the first member until it is closed. */
export class RunningSum {
  /**
   * @param {TeamRules} rules
   * @param {Engine} engine
   * @param {TeamTarget} target  which is fixed by the first member
   */
  constructor(rules, engine, target) {
    this.rules = rules;
    this.engine = engine;
    this.target = target;
    /** How often all was wiped: who is being added then is no longer wanted. */
    this.clearings = 0;
    /** @type {Promise<unknown>} */
    this.adding = Promise.resolve();
    /** @type {object | null}  as Python gave it */
    this.data = null;
    this.count = 0;
    this.isClosed = false;
    /** One that was saved at an earlier moment, to lay beside this one. @type {object | null} */
    this.earlier = null;
  }

  clear() {
    this.clearings += 1;
    this.data = null;
    this.earlier = null;
    this.count = 0;
    this.isClosed = false;
  }

  /** Whether enough people are in it. */
  get canClose() {
    return this.count >= this.rules.fewest && !this.isClosed;
  }

  /** What a question about it needs. */
  get request() {
    return { sum: this.data, ...(this.earlier ? { earlier: { saved: this.earlier } } : {}) };
  }

  /** Let nobody in any more. */
  close() {
    this.isClosed = this.canClose;
  }

  /**
   * Add a member, after those who were before.
   * @param {Row} member
   * @returns {Promise<string | undefined>}  why this one could not be added
   */
  add(member) {
    const added = this.adding.then(() => this.#add(member));
    this.adding = added;
    return added;
  }

  /** @param {Row} member */
  async #add(member) {
    const { clearings } = this;
    try {
      const answer = await this.engine.ask("add", { sum: this.data, member, target: this.target.value });
      if ("refusal" in answer) {
        return answer.refusal;
      }
      if (clearings === this.clearings && !this.isClosed) {
        this.data = answer.sum;
        this.count += 1;
      }
      return undefined;
    } catch (error) {
      return failureText(error);
    }
  }
}
