// The draft: what someone is making, kept for this tab only, so that a reload loses nothing. Nothing is stored before the
// first answer.

import { isVersionOf } from "./names.js";
import { wipeDrafts } from "./wiping.js";
import { isRecord, own } from "../files/json-file.js";

const UNSAVED = "unsaved";
const BEFORE = "before";

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
    /** @type {object | undefined}  what stood here before something was opened */
    this.before = undefined;
  }

  /** Under which it can be kept in a tab. */
  get names() {
    return [this.name, this.formerName];
  }

  /**
   * Keep work, with what stood here before it; where there is no room for all of that, the least of it.
   * @param {object} work
   * @param {object} [least]
   * @returns {boolean}  whether it was kept
   */
  keep(work, least = work) {
    const marks = this.isUnsaved ? { [UNSAVED]: true } : {};
    const before = this.before === undefined ? {} : { [BEFORE]: this.before };
    this.works = this.#put({ ...work, ...before, ...marks }) || this.#put({ ...least, ...marks });
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

  /** Keep nothing any more but what was set aside. */
  clear() {
    try {
      this.names.forEach((name) => sessionStorage.removeItem(name));
    } catch {
      // forbidden storage holds nothing
    }
  }

  /**
   * Set aside what is kept, which is of another version, so that something new does not take its place.
   * @param {string} version
   */
  setAside(version) {
    try {
      const text = sessionStorage.getItem(this.name);
      const place = `${this.formerName}:${version}`;
      if (text !== null && isVersionOf(place, this.formerName)) {
        sessionStorage.removeItem(this.name); // first: a full storage has room for it then
        sessionStorage.setItem(place, text);
      }
    } catch {
      // forbidden storage holds nothing
    }
  }

  /** What was set aside, unchecked. @returns {unknown} */
  get aside() {
    try {
      const key = this.#keyAside;
      return key === undefined ? undefined : JSON.parse(sessionStorage.getItem(key) ?? "null");
    } catch {
      return undefined;
    }
  }

  /** Wipe what was set aside. */
  dropAside() {
    const key = this.#keyAside;
    if (key !== undefined) {
      sessionStorage.removeItem(key);
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
   * @param {object} content
   * @returns {boolean}  whether there was room for it
   */
  #put(content) {
    try {
      sessionStorage.setItem(this.name, JSON.stringify(content));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * @param {unknown} kept
   * @returns {unknown}  the work in it
   */
  #open(kept) {
    if (!isRecord(kept)) {
      return kept;
    }
    const { [UNSAVED]: isUnsaved, [BEFORE]: _, ...work } = kept;
    const before = own(kept, BEFORE);
    this.isUnsaved = isUnsaved === true;
    this.before = isRecord(before) ? before : undefined;
    return work;
  }

  /** @returns {string | undefined} */
  get #keyAside() {
    return Object.keys(sessionStorage).find((each) => isVersionOf(each, this.formerName));
  }

  /**
   * Take over what this tab kept before names lost their versions.
   * @returns {string | null}
   */
  #adopt() {
    const key = this.#keyAside;
    const text = key === undefined ? null : sessionStorage.getItem(key);
    if (key !== undefined && text !== null) {
      sessionStorage.removeItem(key); // first: a full storage has room for it then
      sessionStorage.setItem(this.name, text);
    }
    return text;
  }
}
