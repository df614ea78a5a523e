// The ways to fill in: all statements of a scale on one screen, one statement at a time, or typing over from paper.

import { isSmall } from "./screen.js";

/** @import { Draft } from "../../keeping/draft.js" */
/** @import { Steps } from "./steps.js" */
/** @import { Typing } from "./typing.js" */

const ALL = "alle-tegelijk";
const ONE = "een-tegelijk";
const TYPING = "overtypen";

/** Walks in one way; each has a button, and one of those is pressed. */
export class Ways {
  /**
   * @param {Steps} steps
   * @param {Typing} typing
   * @param {Draft} memory  of what someone chose here before, for this tab
   */
  constructor(steps, typing, memory) {
    this.steps = steps;
    this.typing = typing;
    this.memory = memory;
  }

  /** Begin in the way that the address asks for, that someone chose before, or that suits the screen. */
  start() {
    this.#take(this.#usual);
    if (location.hash === `#${TYPING}`) {
      addEventListener("load", () => this.#take(TYPING)); // after the browser went to the place in the address
    }
  }

  /** @param {HTMLElement} button */
  choose(button) {
    const way = button.dataset.action ?? ALL;
    if (way !== TYPING) {
      this.memory.keep({ way });
    }
    this.#take(way === TYPING && this.typing.isOn ? this.#usual : way); // who typed enough presses once more
  }

  get #usual() {
    const way = /** @type {{way?: unknown} | undefined} */ (this.memory.read())?.way;
    return way === ALL || way === ONE ? way : isSmall() ? ONE : ALL;
  }

  /** @param {string} way */
  #take(way) {
    for (const each of [ALL, ONE, TYPING]) {
      document.querySelector(`[data-action=${each}]`)?.setAttribute("aria-pressed", String(each === way));
    }
    this.steps.showOneByOne(way === ONE);
    this.typing.turn(way === TYPING);
    document.getElementById("overtypen-uitleg")?.toggleAttribute("hidden", way !== TYPING);
  }
}
