// One contact for more questions: what someone filled in for the first of them, also for those that are still empty.

import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { EditionForm } from "./edition-form.js" */

/** @typedef {{topic: string, fields: HTMLInputElement[], button: HTMLButtonElement}} Row  Who, and how to reach them. */

/** The rows of contacts in a form, with one button: beside the first that is whole, while another is empty. */
export class ContactCopy {
  /** @param {EditionForm} form */
  constructor(form) {
    this.form = form;
    this.rows = /** @type {HTMLElement[]} */ ([...form.form.querySelectorAll("[data-contact]")]).map(rowOf);
    form.addEventListener("change", () => this.#offer());
    this.#offer();
  }

  /**
   * Fill in the contact of a row wherever nothing stands yet, and say where.
   * @param {string} topic
   */
  copy(topic) {
    const from = this.rows.find((row) => row.topic === topic);
    const empty = this.rows.filter(isEmpty);
    for (const { fields } of empty) {
      fields.forEach((field, place) => (field.value = from?.fields[place]?.value ?? ""));
    }
    if (empty.length) {
      this.form.dispatchEvent(new Event("change"));
    }
    const words = empty.length ? text("edition-contact-copied", { count: empty.length }) : text("edition-contact-kept");
    say(`contact-${topic}`, words);
  }

  /** A button that someone stands on stays: else they would lose their place. */
  #offer() {
    const first = this.rows.some(isEmpty) ? this.rows.find(isWhole) : undefined;
    this.rows.forEach((row) => (row.button.hidden = row !== first && row.button !== document.activeElement));
  }
}

/**
 * @param {HTMLElement} group
 * @returns {Row}
 */
function rowOf(group) {
  const fields = [...group.querySelectorAll("input")];
  const button = /** @type {HTMLButtonElement} */ (group.querySelector("button"));
  return { topic: group.dataset.contact ?? "", fields, button };
}

/** @param {Row} row */
function isEmpty({ fields }) {
  return fields.every(({ value }) => !value.trim());
}

/** @param {Row} row */
function isWhole({ fields }) {
  return fields.every(({ value }) => value.trim());
}
