// What a file is that a member did not mean to hand in: known by its first signs, so that the reason helps to choose another.

import { FileRefusal, readJsonFile } from "../files/json-file.js";
import { text } from "../page/texts.js";

/** @import { FileFormat } from "../types.js" */

/** With how many bytes every one of the kinds below begins. */
const LONGEST = 12;
/** @type {[() => string, RegExp][]}  what to say, and what such a file begins with */
const KINDS = [
  [() => text("is-pdf"), /^%PDF/],
  [() => text("is-packed"), /^PK\x03\x04/],
  [() => text("is-picture"), /^(\x89PNG|\xff\xd8\xff|GIF8|BM|RIFF....WEBP|....ftyp(heic|heix|mif1|avif))/s],
  [() => text("is-page"), /^\s*</],
];

/**
 * Read a file that should hold JSON; throws a `FileRefusal` that says what it is instead, where that shows.
 * @param {File} file
 * @param {FileFormat} format
 */
export async function readOffered(file, format) {
  try {
    return await readJsonFile(file, format);
  } catch (error) {
    if (error instanceof FileRefusal) {
      const why = await whatItIs(file, error.message === format.refusals.not_json);
      throw why ? new FileRefusal(why) : error;
    }
    throw error;
  }
}

/**
 * @param {File} file
 * @param {boolean} isBroken  JSON, or nothing like it
 */
async function whatItIs(file, isBroken) {
  const bytes = await file.slice(0, LONGEST).arrayBuffer().catch(() => new ArrayBuffer(0));
  const start = String.fromCharCode(...new Uint8Array(bytes));
  const known = KINDS.find(([, signs]) => signs.test(start));
  return known?.[0]() ?? (isBroken && /^\s*\{/.test(start) ? text("is-broken") : undefined);
}
