// What a visitor hands in: a file, or pasted text that is the content of a file or a link. Nobody should trust it.
//
// The same rules and the same sentences as scan/files.py; tests/hostile_files.py holds both to them.

import { readLink } from "./link.js";
import { FileRefused, readResult } from "./result-reader.js";

/** @import { Author, Questionnaire, ResultFile } from "./types.js" */

const MOST_BYTES = 1_000_000;
const DEEPEST = 12;

/**
 * @param {File} file
 * @param {Questionnaire} expected
 * @param {Author} author  who must have filled it in
 * @returns {Promise<ResultFile>}
 */
export async function readResultFile(file, expected, author) {
  checkSize(file);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileRefused("Dit bestand kan niet worden gelezen.");
  });
  return readResult(parse(decode(bytes)), expected, author);
}

/**
 * Read what was pasted: a link with answers, or the content of a result file.
 * @param {string} text
 * @param {Questionnaire} expected
 * @param {Author} author
 * @returns {ResultFile}
 */
export function readPastedText(text, expected, author) {
  checkSize(new Blob([text]));
  const plain = text.trim();
  const data = plain.startsWith("{") ? parse(plain) : readLink(plain, expected);
  return readResult(data, expected, author);
}

/**
 * Say in one sentence why something was refused.
 * @param {unknown} error
 */
export function refusalText(error) {
  return error instanceof FileRefused ? error.message : "Dit bestand kan niet worden gelezen.";
}

/** @param {Blob} content */
function checkSize(content) {
  if (content.size > MOST_BYTES) {
    throw new FileRefused("Dit bestand is groter dan 1 MB; een resultaat van de i-scan is veel kleiner.");
  }
}

/** @param {ArrayBuffer} bytes */
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("Dit bestand is geen leesbare JSON.");
  }
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parse(text) {
  if (depth(text) > DEEPEST) {
    throw new FileRefused("Dit bestand is te ingewikkeld opgebouwd voor een resultaat van de i-scan.");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused("Dit bestand is geen leesbare JSON.");
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
