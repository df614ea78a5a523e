// The words for what can go wrong with the engine.

import { EngineFailure } from "./download.js";
import { IS_FRAMED } from "../page/in-frame.js";
import { text } from "../page/texts.js";

/** @import { FailureKind } from "../types.js" */

/** @type {Record<FailureKind, (about: string) => string>} */
const CAUSES = {
  wasm: () => text("engine-without-wasm"),
  browser: () => (IS_FRAMED ? text("engine-framed") : text("engine-cannot-run")),
  missing: () => text("engine-not-fetched"),
  offline: () => text("engine-not-fetched"),
  gone: () => text("engine-gone"),
  blocked: (address) => text("engine-blocked", { file: address.split("/").at(-1) ?? "" }),
  policy: (rules) => text("engine-policy", { rules }),
  host: () => text("engine-host"),
  damaged: () => text("engine-damaged"),
  stalled: () => text("engine-stalled"),
  start: () => text("engine-not-started"),
  answer: () => text("engine-stuck"),
  slow: () => text("engine-too-slow"),
  left: () => text("engine-left"),
  renewed: () => text("site-renewed"),
};

/**
 * Say what went wrong, and what the visitor can do on this page.
 * @param {unknown} error
 */
export function failureText(error) {
  const { kind, address = "" } = error instanceof EngineFailure ? error : new EngineFailure("start", "");
  return isRenewed(error) ? CAUSES.renewed("") : `${CAUSES[kind](address)} ${text("engine-way-out")}`;
}

/**
 * Say whether it failed because the site has a newer release than this page: to load the page anew is the way on.
 * @param {unknown} error
 */
export function isRenewed(error) {
  return error instanceof EngineFailure && error.kind === "renewed";
}
