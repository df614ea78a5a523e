// Packing files into a zip, a file at a time, so that the page stays awake.

import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

const PACKED_ALREADY = /\.(?:woff2|png|webp|jpe?g|zip)$/;
const LEVEL = 6;
const BREATH = 30; // milliseconds of work before the page may do something else

/**
 * @param {[name: string, content: Uint8Array<ArrayBuffer>][]} files
 * @param {(part: number) => unknown} count  called with how far it is, from 0 to 1
 * @returns {Promise<Blob>}
 */
export async function pack(files, count) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  /** @type {Error | null} */
  let failure = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (chunk));
  });
  let since = performance.now();
  for (const [number, [name, content]] of files.entries()) {
    const entry = PACKED_ALREADY.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
    zip.add(entry);
    entry.push(content, true);
    if (performance.now() - since > BREATH) {
      count(number / files.length);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  zip.end();
  if (failure) {
    throw failure;
  }
  return new Blob(chunks, { type: "application/zip" });
}
