// What the page shows of making the zip: how far it is, and how it went.

import { failureText } from "../engine/failure-text.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { NotThere } from "./edition-maker.js";
import { Refused } from "./printing.js";
import { ZipFault } from "./site-zip.js";

/** @import { Step } from "./edition-maker.js" */
/** @import { ZipFaultKind } from "./site-zip.js" */

/** Where each step ends, of a hundred: as measured. @type {Record<Step, [from: number, to: number]>} */
const SHARES = { fetch: [0, 15], check: [15, 20], pages: [20, 80], pack: [80, 100] };

/** @type {Record<Step, () => string>} */
const WORDS = {
  fetch: () => text("edition-fetch"),
  check: () => text("edition-check"),
  pages: () => text("edition-pages"),
  pack: () => text("edition-pack"),
};

/** @type {Record<ZipFaultKind, (about: string) => string>} */
const FAULTS = {
  "not-a-zip": () => text("edition-not-a-zip"),
  "not-ours": () => text("edition-not-ours"),
  "is-edition": () => text("edition-is-edition"),
  "other-version": (version) => text("edition-other-version", { version }),
  damaged: (file) => text("edition-damaged", { file }),
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

  /** @param {unknown} error */
  failed(error) {
    const needsZip = mayNeedAnotherZip(error);
    this.#show("rust");
    this.ownZip.open ||= needsZip;
    (needsZip ? this.ownZip.querySelector("input") : this.make).focus();
    say("uitgave", makingFailure(error));
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

/**
 * Say what went wrong, and what to do.
 * @param {unknown} error
 */
function makingFailure(error) {
  if (error instanceof ZipFault) {
    return FAULTS[error.kind](error.about);
  }
  if (error instanceof NotThere || error instanceof TypeError) {
    return text("edition-not-there");
  }
  return error instanceof Refused ? error.message : failureText(error);
}

/**
 * Say whether another zip, which someone may have, could help.
 * @param {unknown} error
 */
function mayNeedAnotherZip(error) {
  return [NotThere, TypeError, ZipFault].some((kind) => error instanceof kind);
}
