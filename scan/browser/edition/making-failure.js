// The words for what can go wrong while a zip is made.

import { failureText } from "../engine/failure-text.js";
import { text } from "../page/texts.js";
import { NotThere } from "./edition-maker.js";
import { Refused } from "./printing.js";
import { ZipFault } from "./site-zip.js";

/** @import { ZipFaultKind } from "./site-zip.js" */

/** @type {Record<ZipFaultKind, (about: string) => string>} */
const FAULTS = {
  "not-a-zip": () => text("edition-not-a-zip"),
  "not-ours": () => text("edition-not-ours"),
  "is-edition": () => text("edition-is-edition"),
  "other-version": (version) => text("edition-other-version", { version }),
  damaged: (file) => text("edition-damaged", { file }),
};

/**
 * Say what went wrong, and what to do.
 * @param {unknown} error
 */
export function makingFailure(error) {
  if (error instanceof ZipFault) {
    return FAULTS[error.kind](error.about);
  }
  if (error instanceof NotThere || error instanceof TypeError) {
    return text("edition-not-there");
  }
  return error instanceof Refused ? error.message : failureText(error);
}

/**
 * Say whether another zip, which someone may have, could help.
 * @param {unknown} error
 */
export function mayNeedAnotherZip(error) {
  return [NotThere, TypeError, ZipFault].some((kind) => error instanceof kind);
}
