// JSON that a visitor hands in, from an unknown hand: size and depth are checked before anything parses it.

const MOST_BYTES = 1_000_000;
const DEEPEST = 12;

/**
 * What to say when JSON cannot be read, in one sentence each.
 * @typedef {{notRead: string, tooLarge: string, tooDeep: string, notJson: string}} JsonRefusals
 */

/** A file that cannot be used; the message is one Dutch sentence for the visitor. */
export class FileRefused extends Error {}

/**
 * @param {File} file
 * @param {JsonRefusals} refusals
 * @returns {Promise<unknown>}
 */
export async function readJsonFile(file, refusals) {
  checkSize(file, refusals);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileRefused(refusals.notRead);
  });
  return parseJson(decode(bytes, refusals), refusals);
}

/**
 * @param {Blob} content
 * @param {JsonRefusals} refusals
 */
export function checkSize(content, refusals) {
  if (content.size > MOST_BYTES) {
    throw new FileRefused(refusals.tooLarge);
  }
}

/**
 * @param {string} text
 * @param {JsonRefusals} refusals
 * @returns {unknown}
 */
export function parseJson(text, refusals) {
  if (depth(text) > DEEPEST) {
    throw new FileRefused(refusals.tooDeep);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused(refusals.notJson);
  }
}

/**
 * Say in one sentence why something was refused.
 * @param {unknown} error
 */
export function refusalText(error) {
  return error instanceof FileRefused ? error.message : "Dit bestand kan niet worden gelezen.";
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
 * Say whether a value is text that can be shown and saved, of at most so many characters.
 * @param {unknown} value
 * @param {number} most
 * @returns {value is string}
 */
export function isText(value, most) {
  return typeof value === "string" && [...value].length <= most && !/\p{Cs}/u.test(value);
}

/**
 * @param {ArrayBuffer} bytes
 * @param {JsonRefusals} refusals
 */
function decode(bytes, refusals) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused(refusals.notJson);
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
