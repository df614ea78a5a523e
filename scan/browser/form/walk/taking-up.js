// For whoever comes back: the way to the first statement without an answer.

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
    const { answers, keys, count } = this.form;
    const key = keys.find((each) => answers[each] === null);
    const isHelpful = count > 0 && key !== undefined && !this.#isInSight(key);
    if (isHelpful) {
      this.link.href = `#${key}`;
      this.link.textContent = text("take-up-at", { place: keys.indexOf(key) + 1 });
    }
    this.#show(isHelpful);
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
