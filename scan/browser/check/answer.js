// Asking the host for one address, and what of the answer is worth remembering: never the content itself, so that a whole
// site can be looked at in little memory.

import { sha256 } from "./sha256.js";

/** Milliseconds without an answer. */
const LIMIT = 20_000;

/**
 * What came back. Where nothing came, the status is 0. `print` is the SHA-256 of the content; `isGzip` says that it is
 * something of gzip, and then `inner` is the SHA-256 of what is in it. `isMarkup` says that it begins as a page does, and
 * `isElsewhere` that the host sends on to another site. There is a `text` where someone asked for it.
 * @typedef {object} Answer
 * @property {number} status
 * @property {Headers} headers
 * @property {number} size  bytes, unpacked
 * @property {string} print
 * @property {boolean} isGzip
 * @property {string} inner  the same as `print` where it is no gzip, or what was asked for
 * @property {boolean} isMarkup
 * @property {boolean} isElsewhere
 * @property {string} [text]
 */

/**
 * Ask for an address of this site, past what the browser kept; gives an answer whatever happens. What comes is kept in
 * place of that: after a look at a mended host no damaged file is left in this browser. Only the copy for who has no
 * internet may answer in place of a host that does not: see `newest` in service-worker/offline.js.
 * @param {URL} address
 * @param {AbortSignal} stop
 * @param {boolean} [isRead]  whether its text is asked for
 * @param {string} [wanted]  the SHA-256 that it should have
 * @returns {Promise<Answer>}
 */
export async function ask(address, stop, isRead = false, wanted = "") {
  try {
    const response = await get(address, stop);
    const content = new Uint8Array(await response.arrayBuffer());
    const print = await sha256(content);
    const inside = print === wanted ? content : await insideOf(content);
    return {
      status: response.status,
      headers: response.headers,
      size: content.length,
      print,
      isGzip: isGzip(content),
      inner: inside === content ? print : await sha256(inside),
      isMarkup: new TextDecoder().decode(inside.subarray(0, 100)).trimStart().startsWith("<"),
      isElsewhere: false,
      ...(isRead ? { text: new TextDecoder().decode(inside) } : {}),
    };
  } catch {
    return nothing(!stop.aborted && (await isSentElsewhere(address, stop)));
  }
}

/**
 * The type that the host gives; nothing when it gives none.
 * @param {Headers} headers
 */
export function kindOf(headers) {
  return (headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Whether the host made it smaller for the way. @param {Headers} headers */
export function isCompressed(headers) {
  return (headers.get("Content-Encoding") ?? "identity") !== "identity";
}

/**
 * @param {URL} address
 * @param {AbortSignal} stop
 * @param {RequestRedirect} [redirect]
 */
function get(address, stop, redirect = "follow") {
  const signal = AbortSignal.any ? AbortSignal.any([stop, AbortSignal.timeout(LIMIT)]) : stop;
  return fetch(address, { cache: "reload", redirect, signal });
}

/**
 * Say whether an address that gave nothing leads to another site: our policy follows nobody there, and neither do we.
 * @param {URL} address
 * @param {AbortSignal} stop
 */
function isSentElsewhere(address, stop) {
  return get(address, stop, "manual").then(({ type }) => type === "opaqueredirect", () => false);
}

/** @param {boolean} isElsewhere */
function nothing(isElsewhere) {
  return { status: 0, headers: new Headers(), size: 0, print: "", isGzip: false, inner: "", isMarkup: false, isElsewhere };
}

/** Whether it begins as every file of gzip does (RFC 1952, section 2.3.1), and no text of ours. @param {Uint8Array} content */
function isGzip(content) {
  return content[0] === 0x1f && content[1] === 0x8b;
}

/**
 * What is in it, where it is something of gzip that this browser can unpack; else what it is.
 * @param {Uint8Array<ArrayBuffer>} content
 */
async function insideOf(content) {
  try {
    const unpacking = isGzip(content) ? new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip")) : undefined;
    return unpacking ? new Uint8Array(await new Response(unpacking).arrayBuffer()) : content;
  } catch {
    return content;
  }
}
