// What can go wrong with the engine.

/** @import { FailedStep } from "../types.js" */

/** An engine that did not do what was asked, with the step at which it stopped. */
export class EngineFailure extends Error {
  /**
   * @param {FailedStep} step
   * @param {string} detail  for developers
   */
  constructor(step, detail) {
    super(detail);
    this.name = "EngineFailure";
    this.step = step;
  }
}
