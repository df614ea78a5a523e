// The place of the result: empty, busy, there, or failed with a way on.

import { showHtml } from "../page/trusted.js";

/** Shows one of four states; `data-status` says which. */
export class ResultView {
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

  /** @param {string} text */
  busy(text) {
    if (this.status !== "bezig") {
      this.#set("bezig");
      this.content.replaceChildren(paragraph(text, "status"), this.bytes);
      this.#show();
    }
  }

  /**
   * Count beside the busy line, outside what a screen reader follows.
   * @param {string} text
   */
  count(text) {
    this.bytes.textContent = text;
  }

  /**
   * @param {string} html
   * @param {boolean} arrive  whether to bring the visitor to it; who waited was brought here before, and may have
   *   gone on in the form since
   */
  ready(html, arrive) {
    const waited = this.status === "bezig";
    const at = this.content.contains(document.activeElement) ? document.activeElement?.id : "";
    const open = new Set([...this.content.querySelectorAll("details[open] > summary")].map((each) => each.textContent));
    showHtml(this.content, html);
    for (const summary of this.content.querySelectorAll("summary")) {
      if (open.has(summary.textContent)) {
        summary.parentElement?.setAttribute("open", "");
      }
    }
    if (at) {
      document.getElementById(at)?.focus(); // what someone was using was replaced by its newer self
    }
    this.#set("klaar");
    this.section.hidden = false;
    if (arrive && !waited) {
      this.#show();
    }
  }

  /** @param {string} text */
  failed(text) {
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button";
    again.textContent = "Probeer opnieuw";
    again.addEventListener("click", this.onRetry);
    this.content.replaceChildren(paragraph(text, "alert"), again);
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

/**
 * @param {string} text
 * @param {string} role
 */
function paragraph(text, role) {
  const made = document.createElement("p");
  made.setAttribute("role", role);
  made.textContent = text;
  return made;
}
