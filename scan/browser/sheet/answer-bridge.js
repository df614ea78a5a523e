// What was answered on a worksheet, as a bridge: each stone shows the word that its answer begins with.

/** @import { SheetForm } from "./sheet-form.js" */

/** The bridge of a worksheet; on a worksheet without one it shows nothing. */
export class AnswerBridge {
  /**
   * @param {Element | null} bridge
   * @param {SheetForm} form
   */
  constructor(bridge, form) {
    this.form = form;
    this.answers = bridge instanceof HTMLElement ? bridge.dataset.answers?.split(" ") ?? [] : [];
    /** @type {HTMLElement[]} */
    this.stones = [...(bridge?.querySelectorAll("[data-stone]") ?? [])].filter((each) => each instanceof HTMLElement);
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
