// The file of a target profile: making it and reading it. Nothing here knows the page.

import { readData } from "../files/file-reader.js";

/** @import { ProfileRules } from "../types.js" */
/** @import { Targets } from "./asked-levels.js" */

/**
 * @typedef {object} Profile
 * @property {string} title
 * @property {string[]} goals  keys, in the order of the page; the profile that it began from is one of them
 * @property {Targets} targets
 */

/**
 * @param {Pick<ProfileRules, "file" | "instrument" | "version">} rules
 * @param {Profile} profile
 */
export function makeProfileFile({ file, instrument, version }, { title, goals, targets }) {
  return {
    format: file.name,
    format_version: file.version,
    instrument,
    instrument_version: version,
    title: title.trim(),
    goals,
    targets: Object.fromEntries(Object.entries(targets).filter(([, target]) => target !== null)),
  };
}

/**
 * Check the content of a file, and keep only what we know.
 * @param {unknown} data
 * @param {Pick<ProfileRules, "file">} rules
 * @returns {Profile}
 */
export function readProfileFile(data, { file }) {
  const { title, goals, targets } = readData(data, file);
  return { title, goals: goals ?? [], targets };
}
