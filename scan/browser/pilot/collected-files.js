// Result files that someone collected. Each is read once; what cannot be used is kept with the reason, the rest is used.

import { readData } from "../files/file-reader.js";
import { FileRefusal, readJsonFile } from "../files/json-file.js";
import { refusalText } from "../files/refusal-text.js";
import { text } from "../page/texts.js";

/** @import { Answer, FileFormat } from "../types.js" */

/**
 * What the page asks, made by the build.
 * @typedef {object} PilotRules
 * @property {string} instrument
 * @property {string} version
 * @property {string[]} items  their keys, in order
 * @property {FileFormat} file  of a result
 */

/** @typedef {{name: string, why: string}} RefusedFile */

/** Enough for a large pilot, and few enough to keep answers and reasons on one page. */
export const MOST_FILES = 5000;

/** The answers of everyone whose file can be used, and the names of all files. */
export class CollectedFiles {
  /** @param {PilotRules} rules */
  constructor(rules) {
    this.rules = rules;
    this.clear();
  }

  clear() {
    /** Whose answers, in the order of the items. @type {Answer[][]} */
    this.responses = [];
    /** @type {string[]} */
    this.used = [];
    /** @type {RefusedFile[]} */
    this.refused = [];
    /** @type {Set<string>} */
    this.known = new Set();
  }

  /** How many files still fit. */
  get room() {
    return MOST_FILES - this.used.length - this.refused.length;
  }

  /** @param {File} file */
  async add(file) {
    const { responses, used, refused } = this; // when all is wiped meanwhile, this goes with it
    try {
      this.#meet(file);
      const answers = await this.#read(file);
      responses.push(answers);
      used.push(file.name);
    } catch (error) {
      refused.push({ name: file.name, why: refusalText(error) });
    }
  }

  /**
   * Many files have the same name; of one file, size and time are the same as well.
   * @param {File} file
   */
  #meet({ name, size, lastModified, webkitRelativePath }) {
    const mark = JSON.stringify([webkitRelativePath || name, size, lastModified]);
    if (this.known.has(mark)) {
      throw new FileRefusal(text("already-read"));
    }
    this.known.add(mark);
  }

  /**
   * Read the answers in a file, as scan/pilot/reading.py does.
   * @param {File} file
   * @returns {Promise<Answer[]>}
   */
  async #read(file) {
    const { file: format, version, items } = this.rules;
    const read = readData(await readJsonFile(file, format), format, { author: "zelf" });
    if (read.instrument_version !== version) {
      throw new FileRefusal(text("other-version", { theirs: read.instrument_version, ours: version }));
    }
    if (read.edition !== "volledig") {
      throw new FileRefusal(text("short-edition"));
    }
    return items.map((key) => read.answers[key] ?? null);
  }
}
