// Why the engine failed: found out by asking the host once more. It comes along with the engine; a page that only shows
// its form is lighter without.

import { EngineFailure } from "./download.js";
import { cureFor } from "./host-policy.js";

/** @import { FailureKind } from "../types.js" */

const LIMIT = 5_000; // milliseconds
const BLOCKED = [401, 403, 407, 451, 511];
const GONE = [404, 410];

/**
 * Say of a failure what kind it is, when it is about a file, or about what this browser may do here; any other stays as
 * it is.
 *
 * A filter may refuse, give a page of its own, lead to one elsewhere, or cut the line. Where that cannot be seen, the page
 * itself tells: when that still comes, the file is held back.
 * @param {Error} error
 * @returns {Promise<Error>}
 */
export async function whyFailed(error) {
  if (error instanceof EngineFailure && error.kind === "browser") {
    const cure = await ask(location.href).then(policyCure, () => "");
    return cure ? new EngineFailure("policy", error.message, cure) : error;
  }
  if (!(error instanceof EngineFailure) || !error.address || !["missing", "damaged"].includes(error.kind)) {
    return error;
  }
  const kind = await kindOf(error.address).catch(async () => ((await isThere(location.href)) ? "blocked" : "offline"));
  return new EngineFailure(kind, error.message, error.address);
}

/** @param {Response} page */
function policyCure({ headers }) {
  return cureFor(headers.get("Content-Security-Policy") ?? "");
}

/**
 * @param {string} address
 * @returns {Promise<FailureKind>}  rejects when nothing comes
 */
async function kindOf(address) {
  const response = await ask(address);
  const reader = response.body?.getReader();
  const start = await reader?.read();
  reader?.cancel().catch(() => {}); // its beginning tells enough
  if (response.ok) {
    return isMarkup(start?.value) ? "blocked" : "damaged";
  }
  return GONE.includes(response.status) ? "gone" : BLOCKED.includes(response.status) ? "blocked" : "host";
}

/** @param {string} address */
function isThere(address) {
  return ask(address).then(({ ok }) => ok, () => false);
}

/** @param {string} address */
function ask(address) {
  return fetch(address, { cache: "no-store", signal: AbortSignal.timeout(LIMIT) });
}

/**
 * Say whether these bytes begin a page, as a filter or a login gives in place of a file: no file of ours begins so.
 * @param {Uint8Array | undefined} start
 */
function isMarkup(start) {
  return new TextDecoder().decode(start?.subarray(0, 100)).trimStart().startsWith("<");
}
