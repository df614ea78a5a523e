// With one statement at a time the next one comes by itself, for who answered with a finger or a mouse. Who walks through the
// answers with the arrow keys, or has a screen reader press one, stays where they are.

/** @import { Steps } from "./steps.js" */

/** Milliseconds in which one sees the answer land. */
const PAUSE = 400;

/** Follows the answers of a form. */
export class GoingOn {
  /**
   * @param {HTMLFormElement} form
   * @param {Steps} steps
   */
  constructor(form, steps) {
    this.steps = steps;
    this.isByHand = false;
    form.addEventListener("pointerdown", (event) => {
      this.isByHand = isOfAHand(event);
    });
    form.addEventListener("keydown", () => this.#stay());
    form.addEventListener("click", ({ target }) => this.#follow(target));
    addEventListener("hashchange", () => this.#stay());
  }

  /** @param {EventTarget | null} target */
  #follow(target) {
    clearTimeout(this.coming);
    const isAnswer = target instanceof HTMLInputElement && target.type === "radio";
    if (isAnswer && this.isByHand && this.steps.oneByOne) {
      this.coming = setTimeout(() => this.steps.goOn(), PAUSE);
    }
  }

  #stay() {
    this.isByHand = false;
    clearTimeout(this.coming);
  }
}

/**
 * Say whether a press is of a finger, a pen or a mouse; that of a screen reader has no size or no weight.
 * @param {PointerEvent} event
 */
function isOfAHand({ width, height, pressure, pointerType }) {
  return width > 0 && height > 0 && !(pointerType === "mouse" && pressure === 0);
}
