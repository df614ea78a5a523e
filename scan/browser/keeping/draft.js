// The draft: what someone is making, kept for this tab only, so that a reload loses nothing. Nothing is stored before the
// first answer.

/** @import { Questionnaire } from "../types.js" */

/**
 * Name what is kept of a questionnaire, apart per edition and per author.
 * @param {Pick<Questionnaire, "instrument" | "edition" | "author">} questionnaire
 */
export function nameOfAttempt({ instrument, edition, author }) {
  return ["i-scan", instrument, author === "zelf" ? edition : author].join(":");
}

/**
 * Name everything that can be kept of an instrument: of each edition, and of a colleague.
 * @param {Pick<Questionnaire, "instrument">} questionnaire
 * @returns {string[]}
 */
export function namesOfAttempts({ instrument }) {
  return [
    nameOfAttempt({ instrument, edition: "volledig", author: "zelf" }),
    nameOfAttempt({ instrument, edition: "kort", author: "zelf" }),
    nameOfAttempt({ instrument, edition: "volledig", author: "collega" }),
  ];
}

/** A result or other work in `sessionStorage`; where storage is full or forbidden, it does nothing and says so. */
export class Draft {
  /** @param {string} key  names what is kept with its version, so that another version never reads it */
  constructor(key) {
    this.key = key;
    /** Whether this browser kept what it was last asked to keep. */
    this.works = true;
  }

  /**
   * @param {object} work
   * @returns {boolean}  whether it was kept
   */
  keep(work) {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(work));
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
    this.wipeAll([this.key]);
  }

  /**
   * Wipe every draft of these names, of any version.
   * @param {string[]} names
   */
  wipeAll(names) {
    try {
      const keys = Object.keys(sessionStorage).filter((key) => names.some((name) => key.startsWith(name)));
      keys.forEach((key) => sessionStorage.removeItem(key));
    } catch {
      // forbidden storage holds nothing to wipe
    }
  }
}
