// The SHA-256 of a file. Browsers make one on https and on this computer itself only; on any other address a library does,
// which is loaded nowhere else.

/** @type {typeof import("sha256-uint8array").createHash | undefined} */
let createHash;

/** Be ready to make one; refuses where the library does not come, as any other script of the page would. */
export async function prepareSha256() {
  if (!globalThis.crypto?.subtle) ({ createHash } = await import("sha256-uint8array"));
}

/**
 * @param {Uint8Array<ArrayBuffer>} content
 * @returns {Promise<string>} in hexadecimal digits
 */
export async function sha256(content) {
  if (createHash) return createHash().update(content).digest("hex");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
