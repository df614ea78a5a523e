// What a tab kept of before the page changed, where not all of it fits any more: set aside, said, and offered as a file.

import { offerJson } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { say } from "../page/status-lines.js";
import { focusTitle } from "../page/title.js";
import { on } from "../page/wiring.js";

/** @import { KeptDocument } from "../keeping/kept-document.js" */

/** Under which it is set aside: only that there is one matters. */
const FORMER = "0.0";

/** Shows that it is there until someone has seen it. */
export class OlderWork {
  /**
   * @param {KeptDocument<any>} ours
   * @param {string} name  of the file that it is offered in, without its ending
   */
  constructor(ours, name) {
    this.document = ours;
    this.name = `${name}-eerder`;
    on("ouder-werk", "click", () => this.#save());
    on("ouder-werk-weg", "click", () => this.#remove());
    ours.addEventListener("kept", () => this.#show());
  }

  /**
   * Set aside what this tab kept, before anything else takes its place; nothing happens when all of it fits.
   * @param {boolean} fits
   */
  follow(fits) {
    const { draft } = this.document;
    if (!fits && draft.read() !== undefined) {
      draft.setAside(FORMER);
    }
    this.#show();
  }

  #save() {
    const { unsaved: _, before: __, ...work } = /** @type {Record<string, unknown>} */ (this.document.draft.aside);
    offerJson(this.name, work);
    say("ouder-werk", offeredText(`${this.name}.json`));
  }

  #remove() {
    this.document.draft.dropAside();
    this.#show();
    focusTitle();
  }

  #show() {
    const isThere = this.document.draft.aside !== undefined;
    document.getElementById("ouder-werk")?.toggleAttribute("hidden", !isThere);
  }
}
