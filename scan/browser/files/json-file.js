// JSON that a visitor hands in, from an unknown hand: size and depth are checked before anything parses it.

/** @import { FileFormat } from "../types.js" */

/** A file that cannot be used; the message is one Dutch sentence for the visitor. */
export class FileRefusal extends Error {}

/**
 * @param {File} file
 * @param {FileFormat} format  that it should have
 * @returns {Promise<unknown>}
 */
export async function readJsonFile(file, format) {
  if (file.size === 0) {
    throw new FileRefusal(format.refusals.empty);
  }
  checkSize(file, format);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileRefusal(format.refusals.not_read);
  });
  return parseJson(decode(bytes, format), format);
}

/**
 * @param {Blob} content
 * @param {FileFormat} format
 */
export function checkSize(content, format) {
  if (content.size > format.most_bytes) {
    throw new FileRefusal(format.refusals.too_large);
  }
}

/**
 * @param {string} text
 * @param {FileFormat} format
 * @returns {unknown}
 */
export function parseJson(text, format) {
  if (depth(text) > format.deepest) {
    throw new FileRefusal(format.refusals.too_deep);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefusal(format.refusals.not_json);
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Read a field of the data itself, never one that it inherits.
 * @param {Record<string, unknown>} data
 * @param {string} key
 */
export function own(data, key) {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/**
 * @param {ArrayBuffer} bytes
 * @param {FileFormat} format
 */
function decode(bytes, format) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefusal(format.refusals.not_json);
  }
}

/**
 * Measure how deep brackets are nested, those within strings left out.
 * @param {string} text
 */
function depth(text) {
  let deepest = 0;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === "\\") {
        index += 1;
      } else {
        inString = character !== '"';
      }
    } else if (character === '"') {
      inString = true;
    } else if (character === "[" || character === "{") {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === "]" || character === "}") {
      depth -= 1;
    }
  }
  return deepest;
}

/**
 * Read a field of the data itself that should hold a record; one that does not is an empty one.
 * @param {Record<string, unknown>} data
 * @param {string} key
 * @returns {Record<string, unknown>}
 */
export function recordOf(data, key) {
  const value = own(data, key);
  return isRecord(value) ? value : {};
}
