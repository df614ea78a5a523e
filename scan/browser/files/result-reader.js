// The content of a result, checked field by field before anything uses it.
//
// The same rules and the same sentences as scan/scoring/response.py; tests/hostile_files.py holds both to them.

import { FileRefused, isRecord, isText, own } from "./json-file.js";
import { isMonth } from "./month.js";

/** @import { Answer, Answers, Author, Edition, Questionnaire, ResultFile } from "../types.js" */

const LONGEST_NOTE = 600;
const MOST_FOCUS_ROLES = 2;
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Check the content of a result file against the questionnaire of the page, and keep only what we know.
 * @param {unknown} data
 * @param {Questionnaire} expected
 * @param {Author} author  who must have filled it in
 * @returns {ResultFile}
 */
export function readResult(data, expected, author) {
  if (!isRecord(data) || own(data, "format") !== "i-scan-resultaat") {
    throw new FileRefused("Dit is geen resultaatbestand van de i-scan.");
  }
  checkFormatVersion(own(data, "format_version"));
  checkInstrument(data, expected);
  checkAuthor(own(data, "author"), author);
  return {
    format: "i-scan-resultaat",
    format_version: 1,
    instrument: expected.instrument,
    instrument_version: String(own(data, "instrument_version")),
    month: readMonth(own(data, "month")),
    answers: readAnswers(own(data, "answers"), expected),
    author,
    edition: readEdition(own(data, "edition"), expected),
    notes: readByRole(own(data, "notes"), expected, readText),
    situations: readByRole(own(data, "situations"), expected, readText),
    targets: readByRole(own(data, "targets"), expected, readTarget),
    focus: readFocus(own(data, "focus"), expected),
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
 * @param {Questionnaire} expected
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
 * @param {unknown} given
 * @param {Author} author
 */
function checkAuthor(given, author) {
  if (given !== undefined && given !== null && given !== "zelf" && given !== "collega") {
    throw new FileRefused("In dit bestand is niet te lezen wie het invulde.");
  }
  if (author === "zelf" && given === "collega") {
    throw new FileRefused("Dit bestand vulde een collega over iemand in; open het bij 'De blik van een collega'.");
  }
  if (author === "collega" && given !== "collega") {
    throw new FileRefused("Dit bestand is niet door een collega ingevuld, maar door iemand over zichzelf.");
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
  if (isMonth(month)) {
    return month;
  }
  throw new FileRefused("De maand in dit bestand is niet te lezen.");
}

/**
 * @param {unknown} data
 * @param {Questionnaire} expected
 * @returns {Answers}
 */
function readAnswers(data, expected) {
  if (!isRecord(data)) {
    throw new FileRefused("In dit bestand staan geen antwoorden.");
  }
  const known = new Set(expected.items.map(([key]) => key));
  const [unknown] = Object.keys(data).filter((key) => !known.has(key)).sort();
  if (unknown !== undefined) {
    throw new FileRefused(`Dit bestand heeft een antwoord op een onbekende stelling: '${shown(unknown)}'.`);
  }
  return Object.fromEntries(expected.items.map(([key, text]) => [key, readAnswer(own(data, key), text)]));
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
 * @param {unknown} edition
 * @param {Questionnaire} expected
 * @returns {Edition}
 */
function readEdition(edition, expected) {
  if (edition === null || edition === undefined || edition === "volledig") {
    return "volledig";
  }
  if (edition === "kort" && expected.hasShortEdition) {
    return edition;
  }
  throw new FileRefused("Dit bestand hoort bij een uitgave van de vragenlijst die hier niet bestaat.");
}

/**
 * Read values by role; a role that we do not know is an extra field, and ignored.
 * @template T
 * @param {unknown} data
 * @param {Questionnaire} expected
 * @param {(value: unknown) => T} read
 * @returns {Record<string, T>}
 */
function readByRole(data, expected, read) {
  if (data === null || data === undefined) {
    return {};
  }
  if (!isRecord(data)) {
    throw new FileRefused("De notities of doelen in dit bestand zijn niet te lezen.");
  }
  const given = expected.roles.filter((role) => own(data, role) !== null && own(data, role) !== undefined);
  return Object.fromEntries(given.map((role) => [role, read(own(data, role))]));
}

/** @param {unknown} value */
function readText(value) {
  if (isText(value, LONGEST_NOTE)) {
    return value;
  }
  throw new FileRefused(
    `Een notitie in dit bestand is niet te lezen; het moet tekst van hooguit ${LONGEST_NOTE} tekens zijn.`,
  );
}

/** @param {unknown} value */
function readTarget(value) {
  if (typeof value === "number" && value >= 1 && value <= 5 && Number.isInteger(value * 2)) {
    return value;
  }
  throw new FileRefused(
    "Een doel in dit bestand bestaat niet; het moet een getal van 1 tot en met 5 zijn, in stappen van een half.",
  );
}

/**
 * @param {unknown} data
 * @param {Questionnaire} expected
 * @returns {string[]}
 */
function readFocus(data, expected) {
  if (data === null || data === undefined) {
    return [];
  }
  const chosen = Array.isArray(data) ? expected.roles.filter((role) => data.includes(role)) : [];
  if (!Array.isArray(data) || chosen.length > MOST_FOCUS_ROLES) {
    throw new FileRefused("De gekozen rollen in dit bestand zijn niet te lezen.");
  }
  return chosen;
}

/** @param {string} text */
function shown(text) {
  const characters = [...text.replace(UNSHOWABLE, "\ufffd")];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 40).join("")}…`;
}
