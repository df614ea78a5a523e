// The data of a file, checked value by value by its format. The build makes the format of the table in scan/formats/, by
// which scan/formats/reading.py reads the same files; tests/hostile_files.py holds both to the same sentences.
// No format and no sentence stands here.

import { byCharacter, isText, shown } from "./characters.js";
import { FileRefused, isRecord, own } from "./json-file.js";

/** @import { FileFormat, Kind } from "../types.js" */

/** @typedef {Record<string, string | number>} Words  What sentences call things. */
/** @typedef {{words: Words, expected: Record<string, string>}} Place  Where a value stands; by field: what is expected there. */

/**
 * Give the fields of a file, those that were left out included, and nothing else.
 * @param {unknown} data
 * @param {FileFormat} format
 * @param {Record<string, string>} [expected]  by field: which choice must have been made
 * @returns {Record<string, any>}
 */
export function readData(data, format, expected = {}) {
  const { refusals } = format;
  const place = { words: {}, expected };
  if (!isRecord(data) || own(data, "format") !== format.name) {
    refuse(refusals.not_ours, place);
  }
  const version = own(data, "format_version");
  if (typeof version !== "number" || !(version >= 1)) {
    refuse(refusals.no_version, place);
  }
  return version > format.version ? refuse(refusals.newer, place) : readFields(data, format.fields, place);
}

/**
 * How each kind is read.
 * @type {Record<string, (value: any, kind: Kind, place: Place) => any>}
 */
const KINDS = {
  Constant: (value, kind, place) => (value === kind.value ? value : refuse(kind.refusal, place)),

  Version(value, kind, place) {
    if (typeof value !== "string" || !/^\d{1,3}\.\d{1,3}$/.test(value)) {
      refuse(kind.refusal, place);
    }
    return value.split(".")[0] === kind.current.split(".")[0] ? value : refuse(kind.other, place, { value });
  },

  Month(value, kind, place) {
    const isMonth = typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
    return isMonth ? value : refuse(kind.refusal, place);
  },

  Choice: (value, kind, place) => (kind.values.includes(value) ? value : refuse(kind.refusal, place)),

  Text(value, kind, place) {
    const isFine = isText(value, kind.longest ?? Infinity);
    return isFine ? value : refuse(kind.refusal, kind.label ? calling(place, { label: kind.label }) : place);
  },

  Number(value, kind, place) {
    const isWithin = typeof value === "number" && value >= kind.low && value <= kind.high;
    return isWithin && (!kind.step || Number.isInteger(value / kind.step)) ? value : refuse(kind.refusal, place);
  },

  ByKey(value, kind, place) {
    if (!isRecord(value)) {
      refuse(kind.refusal, place);
    }
    const labels = new Map(kind.keys);
    const [unknown] = kind.unknown ? Object.keys(value).filter((key) => !labels.has(key)).sort(byCharacter) : [];
    if (unknown !== undefined) {
      refuse(kind.unknown, place, { value: shown(unknown) });
    }
    const read = [...labels].map(([key, label]) => [key, readValue(value, key, kind.of, calling(place, { label }))]);
    return Object.fromEntries(kind.unknown ? read : read.filter(([, each]) => each !== null));
  },

  Several(value, kind, place) {
    const isGood = Array.isArray(value) && (kind.is_open || value.every((each) => kind.values.includes(each)));
    const chosen = isGood ? kind.values.filter((/** @type {string} */ known) => value.includes(known)) : undefined;
    return chosen?.length <= (kind.most ?? Infinity) ? chosen : refuse(kind.refusal, place);
  },

  Group: (value, kind, place) => (isRecord(value) ? readFields(value, kind.fields, place) : refuse(kind.refusal, place)),

  Rows(value, kind, place) {
    if (!Array.isArray(value) || value.length === 0) {
      refuse(kind.refusal, place);
    }
    if (value.length > kind.most) {
      refuse(kind.too_many, place);
    }
    const name = (/** @type {number} */ index) => filled(kind.row, { number: index + 1 });
    return value.map((row, index) => KINDS.Group?.(row, kind.of, calling(place, { row: name(index) })));
  },
};

/**
 * @param {Record<string, unknown>} data
 * @param {[string, Kind][]} fields
 * @param {Place} place
 */
function readFields(data, fields, place) {
  return Object.fromEntries(fields.map(([name, kind]) => [name, readValue(data, name, kind, place)]));
}

/**
 * @param {Record<string, unknown>} data
 * @param {string} name
 * @param {Kind} kind
 * @param {Place} place
 */
function readValue(data, name, kind, place) {
  const value = own(data, name);
  const saysNothing = value === undefined ? !kind.required : value === null && kind.nullable !== false;
  const read = saysNothing ? absent(kind) : KINDS[kind.kind]?.(value, kind, place);
  const expected = own(place.expected, name) ?? read;
  return kind.kind === "Choice" && read !== expected ? refuse(new Map(kind.unexpected).get(expected), place) : read;
}

/** @param {Kind} kind */
function absent(kind) {
  return kind.kind === "ByKey" ? {} : kind.kind === "Several" ? [] : (kind.absent ?? null);
}

/**
 * @param {Place} place
 * @param {Words} words
 * @returns {Place}
 */
function calling(place, words) {
  return { ...place, words: { ...place.words, ...words } };
}

/**
 * @param {string} sentence
 * @param {Place} place
 * @param {Words} [words]
 * @returns {never}
 */
function refuse(sentence, place, words = {}) {
  throw new FileRefused(filled(sentence, { ...place.words, ...words }));
}

/**
 * Fill in `{place}` wherever there is a word for it, once: what is filled in is never read as a place.
 * @param {string} sentence
 * @param {Words} words
 */
function filled(sentence, words) {
  return sentence.replace(/\{([a-z]+)\}/g, (place, name) => String(Object.hasOwn(words, name) ? words[name] : place));
}
