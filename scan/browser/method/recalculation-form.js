// The form to work out one scale: a scale, an answer per statement, and two assumptions as typed.

import { answerFrom } from "../page/answers.js";

/** @import { Answer } from "../types.js" */

/** @typedef {{key: string, text: string}} Item */

/** Reads and fills the fields that the build made; every scale has as many items. */
export class RecalculationForm {
  /**
   * @param {HTMLFormElement} form
   * @param {Record<string, Item[]>} items  by scale
   */
  constructor(form, items) {
    this.form = form;
    this.items = items;
    this.instrument = form.dataset.instrument ?? "";
    this.version = form.dataset.version ?? "";
    /** @type {NodeListOf<HTMLSelectElement>} */
    this.choices = form.querySelectorAll("select[name=antwoord]");
    this.scaleChoice = /** @type {HTMLSelectElement} */ (form.elements.namedItem("rol"));
    this.spread = /** @type {HTMLInputElement} */ (form.elements.namedItem("sd"));
    this.correlation = /** @type {HTMLInputElement} */ (form.elements.namedItem("r"));
  }

  get scale() {
    return this.scaleChoice.value;
  }

  get scaleName() {
    return this.scaleChoice.selectedOptions[0]?.label ?? "";
  }

  /** The keys of the items of the chosen scale. */
  get keys() {
    return (this.items[this.scale] ?? []).map((item) => item.key);
  }

  /** What an answer can be. */
  get values() {
    return [...(this.choices[0]?.options ?? [])].map((option) => option.value).filter(Boolean);
  }

  get isEmpty() {
    return [...this.choices].every((choice) => choice.value === "");
  }

  /** What Python needs; see `recalculate` in scan/bridge.py. */
  get request() {
    const answers = [...this.choices].map(({ value }) => answerFrom(value));
    return { scale: this.scale, answers, sd: this.spread.value, r: this.correlation.value };
  }

  /** @param {Answer[]} answers */
  fill(answers) {
    for (const [number, choice] of this.choices.entries()) {
      choice.value = String(answers[number] ?? "");
    }
  }

  /** Fill in the example, with the assumptions of the instrument: the numbers that the page explains. */
  fillExample() {
    this.fill((this.form.dataset.example ?? "").split(" ").map(Number));
    this.spread.value = this.spread.defaultValue;
    this.correlation.value = this.correlation.defaultValue;
  }

  /** Put the items of the chosen scale before the answers. */
  showItems() {
    for (const [number, text] of this.form.querySelectorAll("[data-statement]").entries()) {
      text.textContent = this.items[this.scale]?.[number]?.text ?? "";
    }
  }

  clear() {
    this.form.reset();
    this.showItems();
  }
}
