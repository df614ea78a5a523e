// The form: reading answers out of the radios that the build made, and putting them back.

import { answerFrom } from "../page/answers.js";

/** @import { Answers } from "../types.js" */

/** Reads and sets the answers; dispatches nothing itself, since radios already do. */
export class ScanForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.keys = [...this.#items()].map((item) => item.dataset.item ?? "");
  }

  /** @returns {Answers} */
  get answers() {
    const fields = new FormData(this.form);
    return Object.fromEntries(this.keys.map((key) => [key, answerFrom(fields.get(key))]));
  }

  /** The answers that are there, without the blanks. @returns {Answers} */
  get givenAnswers() {
    return Object.fromEntries(Object.entries(this.answers).filter(([, answer]) => answer !== null));
  }

  /** What an answer can be, as the radios hold it. */
  get values() {
    const radios = /** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll("[data-item] input[type=radio]"));
    return [...new Set([...radios].map((radio) => radio.value))];
  }

  /** The number of items with an answer, also one that counts in no score. */
  get count() {
    return Object.keys(this.givenAnswers).length;
  }

  /** @param {Answers} answers  items that are left out become blank */
  setAnswers(answers) {
    for (const radio of this.form.querySelectorAll("input[type=radio]")) {
      if (radio instanceof HTMLInputElement) {
        const answer = Object.hasOwn(answers, radio.name) ? answers[radio.name] : null;
        radio.checked = answer !== null && String(answer) === radio.value;
      }
    }
  }

  /**
   * Count the answers of one scale, for someone who looks them over.
   * @param {string} scale
   * @param {Answers} answers  of this form, read once for all scales
   */
  countOf(scale, answers) {
    const keys = [...this.#items()].filter((item) => item.dataset.scale === scale).map((item) => item.dataset.item ?? "");
    const values = keys.map((key) => answers[key]);
    const notApplicable = values.filter((answer) => typeof answer === "string").length;
    const blank = values.filter((answer) => answer === null).length;
    return { answered: values.length - notApplicable - blank, notApplicable, blank };
  }

  /**
   * Take one answer back, which radios themselves do not offer.
   * @param {Element} inside  anything within the item
   */
  clearItem(inside) {
    const radios = inside.closest("fieldset")?.querySelectorAll("input") ?? [];
    for (const radio of radios) {
      radio.checked = false;
    }
    radios[0]?.focus();
    this.form.dispatchEvent(new Event("change"));
  }

  /** @returns {NodeListOf<HTMLFieldSetElement>} */
  #items() {
    return this.form.querySelectorAll("fieldset[data-item]");
  }
}
