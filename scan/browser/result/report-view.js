// What stands at the place of the result: nothing yet, that it is coming, the report, or a failure with a way on.

import { rememberView } from "./view-memory.js";
import { paragraph } from "../page/paragraph.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { showHtml } from "../page/trusted.js";
import { keepNamesWhole } from "../page/whole-names.js";

/** Lines in which it is said that the report came: at the result, and at the form for who went back while it was coming. */
const CAME = ["resultaat", "klaar"];

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

  /** Take the report away, and that it was there. */
  empty() {
    this.section.hidden = true;
    this.#set("leeg");
    this.content.replaceChildren();
    CAME.forEach((name) => show(`${name}-status`, ""));
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
    keepNamesWhole(this.content);
    lookAgain();
    this.#set("klaar");
    this.section.hidden = false;
    if (wasAwaited) {
      CAME.forEach((name) => say(name, text("report-there")));
    } else if (arrive) {
      this.bringThere();
    }
  }

  /** Bring the visitor to it. */
  bringThere() {
    this.heading.focus({ preventScroll: true });
    this.section.scrollIntoView();
  }

  /**
   * Name it after whose answers these are.
   * @param {object} response
   * @returns {string}  the name
   */
  nameAfter(response) {
    const isOfAnother = "isOfAnother" in response && response.isOfAnother === true;
    const name = isOfAnother ? text("result-of-another") : text("own-result");
    this.heading.textContent = name;
    document.getElementById("van-een-ander")?.toggleAttribute("hidden", !isOfAnother);
    return name;
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
    this.bringThere();
  }
}
