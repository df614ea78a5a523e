// What was answered on a worksheet, as a bridge: each stone shows the word that its answer begins with.

/** @import { SheetForm } from "./sheet-form.js" */

/** The bridge of a worksheet that has one. */
export class AnswerBridge {
  /**
   * @param {HTMLElement} place
   * @param {SheetForm} form
   */
  constructor(place, form) {
    this.form = form;
    this.answers = place.dataset.answers?.split(" ") ?? [];
    this.stones = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-stone]")]);
  }

  /** Show what the form holds now. */
  show() {
    const { texts } = this.form;
    for (const stone of this.stones) {
      const [first = ""] = texts[stone.dataset.stone ?? ""]?.toLowerCase().match(/\p{L}+/u) ?? [];
      const place = this.answers.indexOf(first);
      if (place < 0) {
        delete stone.dataset.answer;
      } else {
        stone.dataset.answer = String(place);
      }
      stone.querySelector("b")?.replaceChildren(place < 0 ? "" : first);
    }
  }
}
