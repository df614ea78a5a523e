// What a team is laid beside: a profile of the instrument, or one out of a file.

import { readData } from "../files/file-reader.js";
import { readJsonFile } from "../files/json-file.js";

/** @import { FileFormat } from "../types.js" */

/** The value of the option that stands for a file. */
const FROM_FILE = "bestand";

/** Which target is chosen. */
export class TeamTarget {
  /**
   * @param {HTMLSelectElement} select  with an option for each profile, and a hidden one for that of a file
   * @param {FileFormat} format
   */
  constructor(select, format) {
    this.select = select;
    this.format = format;
    /** @type {Record<string, unknown> | null} */
    this.data = null;
    this.ofFile = /** @type {HTMLOptionElement} */ (select.querySelector(`[value="${FROM_FILE}"]`));
  }

  /** The key of a profile, the data of a file, or nothing. */
  get value() {
    const { value } = this.select;
    return value === FROM_FILE ? this.data : value || null;
  }

  /** What the chosen one is called. */
  get title() {
    return this.select.selectedOptions[0]?.label ?? "";
  }

  /**
   * Open a file and choose what is in it; throws a `FileRefusal` and changes nothing when it cannot be used.
   * @param {File} file
   */
  async open(file) {
    const read = readData(await readJsonFile(file, this.format), this.format);
    this.data = { format: this.format.name, format_version: this.format.version, ...read };
    this.ofFile.hidden = false;
    this.ofFile.label = read.title;
    this.select.value = FROM_FILE;
  }

  /**
   * Let nobody choose another, or again.
   * @param {boolean} isFixed
   */
  fix(isFixed) {
    this.select.disabled = isFixed;
    document.querySelector("[data-action=open-doel]")?.toggleAttribute("disabled", isFixed);
  }

  /** Choose nothing, and forget what a file held. */
  clear() {
    this.data = null;
    this.ofFile.hidden = true;
    this.select.value = "";
  }
}
