// A worksheet as a file holds it: what is kept, saved and opened of it.

import { ifUsable } from "../files/if-usable.js";
import { readJsonFile } from "../files/json-file.js";
import { thisMonth } from "../files/month.js";
import { makeSheetFile, readSheetFile } from "./sheet-file.js";

/** @import { SheetRules } from "../types.js" */
/** @import { SheetContent } from "./sheet-file.js" */
/** @import { SheetForm } from "./sheet-form.js" */

/** What the visitor filled in; see `Work` in keeping/work.js. */
export class KeptSheet {
  /**
   * @param {SheetForm} form
   * @param {SheetRules} rules
   */
  constructor(form, rules) {
    this.form = form;
    this.rules = rules;
  }

  /** The content of a file; none when there is nothing to put in it. */
  get data() {
    return this.isEmpty ? undefined : makeSheetFile(this.rules, this.form.texts, thisMonth());
  }

  get isEmpty() {
    return Object.keys(this.form.texts).length === 0;
  }

  get isBlank() {
    return this.isEmpty;
  }

  /** @param {unknown} data */
  read(data) {
    return data === undefined ? undefined : ifUsable(() => readSheetFile(data, this.rules));
  }

  /** @param {SheetContent} content */
  put({ texts }) {
    this.form.texts = texts;
  }

  clear() {
    this.form.texts = {};
  }

  /**
   * @param {File} file
   * @returns {Promise<SheetContent>}
   */
  async readFile(file) {
    return readSheetFile(await readJsonFile(file, this.rules.file), this.rules);
  }
}
