// The data of a file, checked value by value by its format. The build makes the format of the table in scan/formats/, by
// which scan/formats/reading.py reads the same files; tests/hostile_files.py holds both to the same sentences.
// No format and no sentence stands here.

import { byCharacter, isText, showable } from "./characters.js";
import { FileRefusal, isRecord, own } from "./json-file.js";

/** @import { FileFormat, Kind } from "../types.js" */

/** @typedef {Record<string, string | number>} Words  What sentences call things. */

/**
 * Give the fields of a file, those that were left out included, and nothing else.
 * @param {unknown} data
 * @param {FileFormat} format
 * @param {Record<string, string>} [choices]  by field: which choice must have been made
 * @returns {Record<string, any>}
 */
export function readData(data, format, choices = {}) {
  try {
    return readFields(checkFormat(data, format), format.fields, choices);
  } catch (error) {
    throw error instanceof Off ? new FileRefusal(fillIn(error.message, error.words)) : error;
  }
}

/** A value is off. What its sentence calls things is gathered on the way out, where they are known. */
class Off extends Error {
  /**
   * @param {string} sentence
   * @param {Words} [words]
   */
  constructor(sentence, words = {}) {
    super(sentence);
    this.words = words;
  }
}

/**
 * @param {unknown} data
 * @param {FileFormat} format
 */
function checkFormat(data, { name, version, refusals }) {
  if (!isRecord(data) || own(data, "format") !== name) {
    throw new Off(refusals.not_ours);
  }
  const theirs = own(data, "format_version");
  if (typeof theirs !== "number" || !(theirs >= 1)) {
    throw new Off(refusals.no_version);
  }
  return theirs > version ? refuse(refusals.newer) : data;
}

/**
 * How each kind is read.
 * @type {Record<string, (value: any, kind: Kind) => any>}
 */
const KINDS = {
  Constant: (value, kind) => (value === kind.value ? value : refuse(kind.refusal)),

  Version(value, kind) {
    const isVersion = typeof value === "string" && /^\d{1,3}\.\d{1,3}(?:\+[a-z0-9]{1,12})?$/.test(value);
    const major = isVersion ? value.split(".")[0] : refuse(kind.refusal);
    return major === kind.current.split(".")[0] ? value : refuse(kind.other, { value });
  },

  Month(value, kind) {
    const isMonth = typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
    return isMonth ? value : refuse(kind.refusal);
  },

  Choice(value, kind) {
    const isUnknown = kind.is_open && typeof value === "string" && !kind.values.includes(value);
    return isUnknown ? absent(kind) : kind.values.includes(value) ? value : refuse(kind.refusal);
  },

  Text(value, kind) {
    const isFine = isText(value, kind.longest ?? Infinity);
    return isFine ? value : refuse(kind.refusal, kind.label && { label: kind.label });
  },

  Number(value, kind) {
    const isWithin = typeof value === "number" && value >= kind.low && value <= kind.high;
    return isWithin && (!kind.step || Number.isInteger(value / kind.step)) ? value : refuse(kind.refusal);
  },

  ByKey(value, kind) {
    const data = isRecord(value) ? value : refuse(kind.refusal);
    const labels = new Map(kind.keys);
    const [unknown] = kind.unknown && !kind.forgets ? Object.keys(data).filter((key) => !labels.has(key)).sort(byCharacter) : [];
    if (unknown !== undefined) {
      refuse(kind.unknown, { value: showable(unknown) });
    }
    const entries = [...labels].map(([key, label]) => [key, calling({ label }, () => readValue(data, key, kind.of))]);
    return Object.fromEntries(kind.unknown ? entries : entries.filter(([, each]) => each !== null));
  },

  Several(value, kind) {
    const isGood = Array.isArray(value) && (kind.is_open || value.every((each) => kind.values.includes(each)));
    const choices = isGood ? kind.values.filter((/** @type {string} */ each) => value.includes(each)) : undefined;
    return choices?.length <= (kind.most ?? Infinity) ? choices : refuse(kind.refusal);
  },

  Group: (value, kind) => (isRecord(value) ? readFields(value, kind.fields) : refuse(kind.refusal)),

  Rows(value, kind) {
    const rows = Array.isArray(value) && value.length ? value : refuse(kind.refusal);
    const name = (/** @type {number} */ index) => fillIn(kind.row, { number: index + 1 });
    return rows.length > kind.most
      ? refuse(kind.too_many)
      : rows.map((row, index) => calling({ row: name(index) }, () => KINDS.Group?.(row, kind.of)));
  },
};

/**
 * Read fields; of an older version those by key may hold what there is no more, which is left out.
 * @param {Record<string, unknown>} data
 * @param {[string, Kind][]} fields
 * @param {Record<string, string>} [choices]
 */
function readFields(data, fields, choices = {}) {
  let isOlder = false;
  const entries = fields.map(([name, kind]) => {
    const value = readValue(data, name, isOlder ? { ...kind, forgets: true } : kind);
    isOlder ||= kind.kind === "Version" && minorOf(value) < minorOf(kind.current);
    const choice = own(choices, name) ?? value;
    return [name, value === choice ? value : refuse(new Map(kind.unexpected).get(choice))];
  });
  return Object.fromEntries(entries);
}

/** @param {string} version  such as 1.0 or 1.0+school, of the same major number */
function minorOf(version) {
  return Number.parseInt(String(version).split(".")[1] ?? "", 10);
}

/**
 * @param {Record<string, unknown>} data
 * @param {string} name
 * @param {Kind} kind
 */
function readValue(data, name, kind) {
  const value = own(data, name);
  const saysNothing = value === undefined ? !kind.needed : value === null && kind.nullable !== false;
  return saysNothing ? absent(kind) : KINDS[kind.kind]?.(value, kind);
}

/** @param {Kind} kind */
function absent(kind) {
  return kind.kind === "ByKey" ? {} : kind.kind === "Several" ? [] : (kind.absent ?? null);
}

/**
 * Read something that sentences call by these words.
 * @param {Words} words
 * @param {() => unknown} read
 */
function calling(words, read) {
  try {
    return read();
  } catch (error) {
    throw error instanceof Off ? new Off(error.message, { ...words, ...error.words }) : error;
  }
}

/**
 * @param {string} sentence
 * @param {Words} [words]
 * @returns {never}
 */
function refuse(sentence, words) {
  throw new Off(sentence, words);
}

/**
 * Fill in `{place}` wherever there is a word for it, once: what is filled in is never read as a place.
 * @param {string} sentence
 * @param {Words} words
 */
function fillIn(sentence, words) {
  return sentence.replace(/\{([a-z]+)\}/g, (place, name) => String(Object.hasOwn(words, name) ? words[name] : place));
}
