// The draft: what someone is making, kept for this tab only, so that a reload loses nothing. Nothing is stored before the
// first answer.

import { isVersionOf } from "./names.js";
import { wipeDrafts } from "./wiping.js";
import { isRecord } from "../files/json-file.js";

const UNSAVED = "unsaved";

/** Work in `sessionStorage`; where storage is full or forbidden, it does nothing and says so. */
export class Draft {
  /**
   * @param {string} name
   * @param {string} [formerName]  under which it was kept before, followed by a version
   */
  constructor(name, formerName = name) {
    this.name = name;
    this.formerName = formerName;
    /** Whether this browser kept what it was last asked to keep. */
    this.works = true;
    /** Whether the visitor made something of it that stands in no file yet. */
    this.isUnsaved = false;
  }

  /** Under which it can be kept in a tab. */
  get names() {
    return [this.name, this.formerName];
  }

  /**
   * @param {object} work
   * @returns {boolean}  whether it was kept
   */
  keep(work) {
    try {
      sessionStorage.setItem(this.name, JSON.stringify(this.isUnsaved ? { ...work, [UNSAVED]: true } : work));
      this.works = true;
    } catch {
      this.works = false;
    }
    return this.works;
  }

  /** @returns {unknown}  what was kept, unchecked; undefined when there is nothing */
  read() {
    try {
      const text = sessionStorage.getItem(this.name) ?? this.#adopt();
      return text === null ? undefined : this.#open(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /**
   * Wipe the draft, and those of other names.
   * @param {string[]} others
   */
  wipe(...others) {
    wipeDrafts([...this.names, ...others]);
  }

  /**
   * @param {unknown} kept
   * @returns {unknown}  the work in it
   */
  #open(kept) {
    if (!isRecord(kept)) {
      return kept;
    }
    const { [UNSAVED]: isUnsaved, ...work } = kept;
    this.isUnsaved = isUnsaved === true;
    return work;
  }

  /**
   * Take over what this tab kept before names lost their versions.
   * @returns {string | null}
   */
  #adopt() {
    const key = Object.keys(sessionStorage).find((each) => isVersionOf(each, this.formerName));
    const text = key === undefined ? null : sessionStorage.getItem(key);
    if (key !== undefined && text !== null) {
      sessionStorage.removeItem(key); // first: a full storage has room for it then
      sessionStorage.setItem(this.name, text);
    }
    return text;
  }
}
