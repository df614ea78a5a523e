// A result file on the visitor's own device: writing one, and reading one that nobody should trust.
//
// The same rules and the same sentences as scan/files.py; tests/hostile_files.py holds both to them.

import { FileRefused, readResult } from "./result-reader.js";

/** @import { Answers, ResultFile } from "./types.js" */
/** @import { Expected } from "./result-reader.js" */

const MOST_BYTES = 1_000_000;
const DEEPEST = 12;

/**
 * @param {string} instrument
 * @param {string} version
 * @param {Answers} answers
 * @param {string} month  "2026-11"
 * @returns {ResultFile}
 */
export function makeResult(instrument, version, answers, month) {
  return {
    format: "i-scan-resultaat",
    format_version: 1,
    instrument,
    instrument_version: version,
    month,
    answers,
  };
}

/** The month of today, as a result file carries it. */
export function thisMonth() {
  const today = new Date();
  return `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, "0")}`;
}

/**
 * Offer a result to the visitor as a download.
 * @param {ResultFile} result
 */
export function saveResult(result) {
  const blob = new Blob([JSON.stringify(result, null, 1) + "\n"], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `i-scan-${result.month}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * @param {File} file
 * @param {Expected} expected
 * @returns {Promise<ResultFile>}
 */
export async function readResultFile(file, expected) {
  if (file.size > MOST_BYTES) {
    throw new FileRefused("Dit bestand is groter dan 1 MB; een resultaat van de i-scan is veel kleiner.");
  }
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileRefused("Dit bestand kan niet worden gelezen.");
  });
  return readResult(parse(decode(bytes)), expected);
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
