// A target profile as a file holds it: what is kept, saved and opened of it.

import { ifUsable } from "../files/if-usable.js";
import { readJsonFile } from "../files/json-file.js";
import { makeProfileFile, readProfileFile } from "./profile-file.js";

/** @import { ProfileRules } from "../types.js" */
/** @import { Profile } from "./profile-file.js" */
/** @import { ProfileForm } from "./profile-form.js" */

/** @type {Profile} */
const NOTHING = { title: "", goals: [], targets: {} };

/** What the visitor chose; see `Work` in keeping/work.js. */
export class KeptProfile {
  /**
   * @param {ProfileForm} form
   * @param {ProfileRules} rules
   * @param {() => void} shown  called when something else stands there
   */
  constructor(form, rules, shown) {
    this.form = form;
    this.rules = rules;
    this.shown = shown;
  }

  /** The content of a file; none when there is nothing to put in it. */
  get data() {
    return this.isEmpty ? undefined : makeProfileFile(this.rules, this.form.profile);
  }

  get isEmpty() {
    const { title, goals, targets } = this.form.profile;
    return !title.trim() && !goals.length && Object.values(targets).every((target) => target === null);
  }

  get isBlank() {
    return this.isEmpty;
  }

  /** @param {unknown} data */
  read(data) {
    return data === undefined ? undefined : ifUsable(() => readProfileFile(data, this.rules));
  }

  /** @param {Profile} profile */
  put(profile) {
    this.form.profile = profile;
    this.shown();
  }

  clear() {
    this.put(NOTHING);
  }

  /**
   * @param {File} file
   * @returns {Promise<Profile>}
   */
  async readFile(file) {
    return readProfileFile(await readJsonFile(file, this.rules.file), this.rules);
  }
}
