// For whoever comes back: the way to where they were.

import { text } from "../../page/texts.js";

/** @import { ScanForm } from "../scan-form.js" */

/** Offers it above the form, until someone goes on. */
export class TakingUp {
  /** @param {ScanForm} form */
  constructor(form) {
    this.form = form;
    this.link = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-take-up]"));
    addEventListener("hashchange", () => this.#show(false));
  }

  /** Other answers stand there than someone gave just now. */
  offer() {
    const { keys, count } = this.form;
    const key = this.#next;
    const isHelpful = count > 0 && key !== undefined && !this.#isInSight(key);
    if (isHelpful) {
      this.link.href = `#${key}`;
      this.link.textContent = text("take-up-at", { place: keys.indexOf(key) + 1 });
    }
    this.#show(isHelpful);
  }

  /** The first item without an answer behind the last one with an answer: who skipped some did so on purpose. */
  get #next() {
    const { answers, keys } = this.form;
    const isBlank = (/** @type {string} */ key) => answers[key] === null;
    const behind = keys.slice(keys.map(isBlank).lastIndexOf(false) + 1);
    return behind[0] ?? keys.find(isBlank);
  }

  /** Someone goes on without it. */
  withdraw() {
    this.#show(false);
  }

  /** @param {string} key  of an item */
  #isInSight(key) {
    return this.form.form.querySelector(`[data-item="${CSS.escape(key)}"]`)?.checkVisibility();
  }

  /** @param {boolean} isThere */
  #show(isThere) {
    this.link.closest("p")?.toggleAttribute("hidden", !isThere);
  }
}
