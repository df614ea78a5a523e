// The draft: answers kept for this tab only, so that a reload loses nothing. Nothing is stored before the first answer.

/** @import { Answers } from "./types.js" */

/** Answers in `sessionStorage`; where storage is full or forbidden, it does nothing and says so. */
export class Draft {
  /** @param {string} key  names instrument and version, so that another version never reads it */
  constructor(key) {
    this.key = key;
    /** Whether this browser kept what it was last asked to keep. */
    this.works = true;
  }

  /**
   * @param {Answers} answers
   * @returns {boolean}  whether it was kept
   */
  keep(answers) {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(answers));
      this.works = true;
    } catch {
      this.works = false;
    }
    return this.works;
  }

  /** @returns {unknown}  what was kept, unchecked; undefined when there is nothing */
  read() {
    try {
      const text = sessionStorage.getItem(this.key);
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  wipe() {
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // forbidden storage holds nothing to wipe
    }
  }
}
