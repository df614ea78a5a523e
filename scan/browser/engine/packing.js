// Which copy of a file to take: as it is from a host that compresses it on its way, or the one that we packed.

/** @import { EngineFile, PlainFile } from "../types.js" */

const PROBE_LIMIT = 5_000;
/** Whether this browser can take what is packed; without that, Python starts in the plain way. */
export const CAN_UNPACK = typeof DecompressionStream === "function";

/**
 * Say whether the host compresses WebAssembly on its way; no, when that cannot be found out.
 *
 * A small file tells. It is read to its end, so that a browser keeps it and a later visit need not ask.
 * @param {string} base  absolute address of the engine's folder
 * @param {PlainFile} probe
 */
export async function hostCompresses(base, probe) {
  try {
    const response = await fetch(base + probe.file, { signal: AbortSignal.timeout(PROBE_LIMIT) });
    await response.arrayBuffer();
    return isCompressed(response);
  } catch {
    return false;
  }
}

/**
 * Say whether the host compressed this on its way.
 * @param {Response} response
 */
export function isCompressed(response) {
  return response.ok && response.headers.has("Content-Encoding");
}

/**
 * Say how many bytes a file is on its way, as far as can be known before.
 * @param {EngineFile} file
 */
export function sizeOnTheWay(file) {
  return (file.packed ?? file).bytes;
}
