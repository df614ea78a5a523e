// Where the picture of a team comes: that it is on its way, the picture itself, or why there is none.

import { paragraph } from "../page/paragraph.js";
import { showHtml } from "../page/trusted.js";
import { keepNamesWhole } from "../page/whole-names.js";
import { openLinksApart } from "./links-apart.js";

/** The section of the picture; `data-status` says leeg, bezig, klaar or fout. */
export class TeamView {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.content = /** @type {HTMLElement} */ (section.querySelector("[data-content]"));
    this.heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
    this.next = /** @type {HTMLElement} */ (section.querySelector("[data-next]"));
    this.said = /** @type {HTMLElement} */ (document.querySelector(".team-said"));
    /** The links to the picture, each where something is handed in. */
    this.ways = document.querySelectorAll("[data-to-picture]");
  }

  get status() {
    return this.section.dataset.status;
  }

  empty() {
    this.#show("leeg");
    this.section.hidden = true;
    this.ways.forEach((each) => each.setAttribute("hidden", ""));
  }

  /**
   * Bring who handed in a team at once to where its picture comes, and else to the line that says what happened. Nobody is
   * moved who adds to a picture that is there.
   * @param {number} count  of members
   */
  meet(count) {
    if (this.status === "leeg" && count > 1) {
      this.#show("bezig");
      this.enter();
    } else if (this.status === "leeg") {
      this.said.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {string} sentence */
  busy(sentence) {
    this.#show("bezig", paragraph(sentence));
  }

  /**
   * @param {string} sentence
   * @param {Element[]} ways  on, beside trying again
   */
  fail(sentence, ...ways) {
    this.#show("fout", paragraph(sentence, "alert"), ...ways);
  }

  /** @param {string} html */
  ready(html) {
    const isAwaited = this.status === "bezig" && document.activeElement === this.heading;
    this.#show("klaar");
    showHtml(this.content, html);
    keepNamesWhole(this.content);
    openLinksApart(this.content);
    this.content.querySelector(".report-about")?.after(this.next);
    if (isAwaited) {
      this.enter(); // a browser may have held on to what stood below
    }
  }

  /** Bring who looks to the picture, with what they read next. */
  enter() {
    this.heading.focus({ preventScroll: true });
    this.heading.scrollIntoView();
  }

  /**
   * Bring who looks to one part of the picture.
   * @param {string} name
   */
  enterPart(name) {
    const heading = /** @type {HTMLElement | null} */ (this.content.querySelector(`[data-part="${name}"] h3`));
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }

  /**
   * @param {"leeg" | "bezig" | "klaar" | "fout"} status
   * @param {Element[]} content
   */
  #show(status, ...content) {
    this.section.dataset.status = status;
    this.section.hidden = false;
    this.ways.forEach((each) => each.removeAttribute("hidden"));
    this.content.after(this.next);
    this.content.replaceChildren(...content);
  }
}
