// What the page shows of making the zip: how far it is, and how it went.

import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { Step } from "./edition-maker.js" */

/** Where each step ends, of a hundred: as measured. @type {Record<Step, [from: number, to: number]>} */
const SHARES = { fetch: [0, 15], check: [15, 20], pages: [20, 80], pack: [80, 100] };

/** @type {Record<Step, () => string>} */
const WORDS = {
  fetch: () => text("edition-fetch"),
  check: () => text("edition-check"),
  pages: () => text("edition-pages"),
  pack: () => text("edition-pack"),
};

/** The part of the page with the button. */
export class MakingView {
  /** @param {HTMLElement} section */
  constructor(section) {
    const found = (/** @type {string} */ selector) => /** @type {any} */ (section.querySelector(selector));
    this.section = section;
    this.make = found('[data-action="maak"]');
    this.stop = found('[data-action="stop"]');
    this.save = found('[data-action="bewaar"]');
    this.line = found("[data-progress]");
    this.bar = /** @type {HTMLProgressElement} */ (found("progress"));
    this.words = found("#voortgang-tekst");
    this.ownZip = found("[data-own-zip]");
  }

  /** Nothing is going on. */
  rest() {
    const hadFocus = document.activeElement === this.stop || document.activeElement === this.save;
    this.#show("rust");
    if (hadFocus) {
      this.make.focus();
    }
  }

  busy() {
    this.#show("bezig");
    this.stop.focus();
    this.count("fetch", 0);
  }

  /**
   * @param {Step} step
   * @param {number} part  from 0 to 1
   */
  count(step, part) {
    const [from, to] = SHARES[step];
    this.bar.value = from + (to - from) * part;
    const words = WORDS[step]();
    if (this.words.textContent !== words) {
      this.words.textContent = words;
      say("uitgave", words);
    }
  }

  /** @param {import("./edition-maker.js").Made} made */
  ready({ zip }) {
    this.#show("klaar");
    this.save.focus();
    const megabytes = (zip.size / 1e6).toFixed(1).replace(".", ",");
    say("uitgave", text("edition-ready", { megabytes }));
  }

  /**
   * @param {string} sentence
   * @param {boolean} needsZip  whether another zip may help
   */
  failed(sentence, needsZip) {
    this.#show("rust");
    this.ownZip.open ||= needsZip;
    (needsZip ? this.ownZip.querySelector("input") : this.make).focus();
    say("uitgave", sentence);
  }

  /** @param {"rust" | "bezig" | "klaar"} state */
  #show(state) {
    this.section.dataset.making = state;
    this.make.hidden = state === "bezig";
    this.stop.hidden = state !== "bezig";
    this.line.hidden = state !== "bezig";
    this.save.hidden = state !== "klaar";
    this.make.classList.toggle("button-main", state !== "klaar");
  }
}
