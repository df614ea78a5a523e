// The place of the report: empty, busy, there, or failed with a way on.

import { rememberView } from "./view-memory.js";
import { paragraph } from "../page/paragraph.js";
import { text } from "../page/texts.js";
import { showHtml } from "../page/trusted.js";

/** Shows one of four states; `data-status` says which. */
export class ReportView {
  /**
   * @param {HTMLElement} section
   * @param {() => void} onRetry
   */
  constructor(section, onRetry) {
    this.section = section;
    this.content = /** @type {HTMLElement} */ (section.querySelector("#resultaat-inhoud"));
    this.heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
    this.onRetry = onRetry;
    this.bytes = document.createElement("p");
  }

  get status() {
    return this.section.dataset.status;
  }

  empty() {
    this.section.hidden = true;
    this.#set("leeg");
    this.content.replaceChildren();
  }

  /** @param {string} sentence */
  busy(sentence) {
    if (this.status !== "bezig") {
      this.#set("bezig");
      this.content.replaceChildren(paragraph(sentence, "status"), this.bytes);
      this.#show();
    }
  }

  /**
   * Count beside the busy line, outside what a screen reader follows.
   * @param {string} bytes
   */
  count(bytes) {
    this.bytes.textContent = bytes;
  }

  /**
   * @param {string} html
   * @param {boolean} arrive  whether to bring the visitor to it; who waited was brought here before, and may have
   *   gone on in the form since
   */
  ready(html, arrive) {
    const wasAwaited = this.status === "bezig";
    const lookAgain = rememberView(this.content);
    showHtml(this.content, html);
    lookAgain();
    this.#set("klaar");
    this.section.hidden = false;
    if (arrive && !wasAwaited) {
      this.#show();
    }
  }

  /**
   * @param {string} sentence
   * @param {string} [label]  of the button that tries again
   */
  fail(sentence, label = text("try-again")) {
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button";
    again.textContent = label;
    again.addEventListener("click", this.onRetry);
    this.content.replaceChildren(paragraph(sentence, "alert"), again);
    this.#set("fout");
    this.#show();
  }

  /** @param {"leeg" | "bezig" | "klaar" | "fout"} status */
  #set(status) {
    this.section.dataset.status = status;
  }

  #show() {
    this.section.hidden = false;
    this.heading.focus();
    this.section.scrollIntoView();
  }
}
