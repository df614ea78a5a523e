// The words for what can go wrong with the engine.

import { EngineFailure } from "./download.js";
import { text } from "../page/texts.js";

/** @import { FailedStep } from "../types.js" */

/** @type {Record<FailedStep, () => string>} */
const CAUSES = {
  browser: () => text("engine-cannot-run"),
  download: () => text("engine-not-fetched"),
  damaged: () => text("engine-damaged"),
  start: () => text("engine-not-started"),
  answer: () => text("engine-stuck"),
  time: () => text("engine-too-slow"),
  left: () => text("engine-left"),
};

/**
 * Say what went wrong, and what the visitor can do on this page.
 * @param {unknown} error
 */
export function failureText(error) {
  const cause = CAUSES[error instanceof EngineFailure ? error.step : "start"];
  return `${cause()} ${text("engine-way-out")}`;
}
