// The content of a result, checked field by field before anything uses it.
//
// The same rules and the same sentences as scan/response.py; tests/hostile_files.py holds both to them.

/** @import { Answer, Answers, ResultFile } from "./types.js" */

/** @typedef {{instrument: string, version: string, texts: Map<string, string>}} Expected  What the page asks. */

/** A file that cannot be used; the message is one Dutch sentence for the visitor. */
export class FileRefused extends Error {}

/**
 * Check the content of a result file against the instrument in the page, and keep only what we know.
 * @param {unknown} data
 * @param {Expected} expected
 * @returns {ResultFile}
 */
export function readResult(data, expected) {
  if (!isRecord(data) || own(data, "format") !== "i-scan-resultaat") {
    throw new FileRefused("Dit is geen resultaatbestand van de i-scan.");
  }
  checkFormatVersion(own(data, "format_version"));
  checkInstrument(data, expected);
  return {
    format: "i-scan-resultaat",
    format_version: 1,
    instrument: expected.instrument,
    instrument_version: String(own(data, "instrument_version")),
    month: readMonth(own(data, "month")),
    answers: readAnswers(own(data, "answers"), expected.texts),
  };
}

/** @param {unknown} version */
function checkFormatVersion(version) {
  if (typeof version !== "number" || !(version >= 1)) {
    throw new FileRefused("In dit bestand ontbreekt de versie van het bestandsformaat.");
  }
  if (version > 1) {
    throw new FileRefused(
      "Dit bestand is gemaakt met een nieuwere i-scan dan deze; open het op de site waar je het maakte.",
    );
  }
}

/**
 * @param {Record<string, unknown>} data
 * @param {Expected} expected
 */
function checkInstrument(data, expected) {
  if (own(data, "instrument") !== expected.instrument) {
    throw new FileRefused(`Dit bestand hoort bij een andere vragenlijst dan '${expected.instrument}'.`);
  }
  const version = own(data, "instrument_version");
  if (typeof version !== "string" || !/^\d{1,3}\.\d{1,3}$/.test(version)) {
    throw new FileRefused("In dit bestand ontbreekt de versie van de vragenlijst.");
  }
  if (version.split(".")[0] !== expected.version.split(".")[0]) {
    throw new FileRefused(
      `Dit bestand hoort bij versie ${version} van de vragenlijst; deze i-scan gebruikt versie ${expected.version}.`,
    );
  }
}

/**
 * @param {unknown} month
 * @returns {string | null}
 */
function readMonth(month) {
  if (month === null || month === undefined) {
    return null;
  }
  if (typeof month === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    return month;
  }
  throw new FileRefused("De maand in dit bestand is niet te lezen.");
}

/**
 * @param {unknown} data
 * @param {Map<string, string>} texts
 * @returns {Answers}
 */
function readAnswers(data, texts) {
  if (!isRecord(data)) {
    throw new FileRefused("In dit bestand staan geen antwoorden.");
  }
  const [unknown] = Object.keys(data).filter((key) => !texts.has(key)).sort();
  if (unknown !== undefined) {
    throw new FileRefused(`Dit bestand heeft een antwoord op een onbekende stelling: '${shown(unknown)}'.`);
  }
  return Object.fromEntries([...texts].map(([key, text]) => [key, readAnswer(own(data, key), text)]));
}

/**
 * @param {unknown} value
 * @param {string} text
 * @returns {Answer}
 */
function readAnswer(value, text) {
  if (value === null || value === undefined) {
    return null;
  }
  if (value === "nvt") {
    return value;
  }
  if (typeof value === "number" && [1, 2, 3, 4, 5].includes(value)) {
    return value;
  }
  throw new FileRefused(
    `Bij de stelling '${text}' staat een antwoord dat niet bestaat; het moet 1 tot en met 5 of nvt zijn.`,
  );
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Read a field of the data itself, never one that it inherits.
 * @param {Record<string, unknown>} data
 * @param {string} key
 */
function own(data, key) {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/** @param {string} text */
function shown(text) {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join("")}…`;
}
