// Which files count and which don't, each with its reason.

import { text } from "../page/texts.js";

/** @import { CollectedFiles } from "./collected-files.js" */

/** The list below the buttons. */
export class FileList {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.used = /** @type {HTMLElement} */ (element.querySelector("[data-used]"));
    this.refused = /** @type {HTMLElement} */ (element.querySelector("[data-refused]"));
  }

  /** @param {CollectedFiles} collected */
  show({ used, refused }) {
    this.element.hidden = !used.length && !refused.length;
    fill(this.used, text("files-used", { count: used.length }), used);
    fill(this.refused, text("files-refused", { count: refused.length }), refused.map(({ name, why }) => `${name}: ${why}`));
  }
}

/**
 * @param {HTMLElement} part  a heading and a list
 * @param {string} heading
 * @param {string[]} lines
 */
function fill(part, heading, lines) {
  const [head, list] = /** @type {[Element, Element]} */ ([...part.children]);
  part.hidden = !lines.length;
  head.textContent = heading;
  list.replaceChildren(...lines.map(listItem));
}

/** @param {string} line */
function listItem(line) {
  const item = document.createElement("li");
  item.textContent = line;
  return item;
}
