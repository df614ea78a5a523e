// The copy on this device: there only for who asks for it, offered to who comes back, and never put into the form unasked.

import { readKept } from "./kept-response.js";
import { DAYS_KEPT } from "../keeping/device-copy.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { focusTitle } from "../page/title.js";

/** @import { ResponseSession } from "./response-session.js" */
/** @import { DeviceCopy } from "../keeping/device-copy.js" */

/** Follows the response once it is chosen. */
export class KeptCopy {
  /**
   * @param {DeviceCopy} store
   * @param {ResponseSession} session
   */
  constructor(store, session) {
    this.store = store;
    this.session = session;
    this.isChosen = false;
    /** When this tab last asked to keep it, or took it over; what was kept after that is of another tab. */
    this.keptAt = 0;
  }

  /**
   * Show whether a copy is kept.
   * @param {boolean} isChosen
   * @param {number} [keptAt]  when this tab asked for that
   */
  mark(isChosen, keptAt = 0) {
    this.isChosen = isChosen;
    this.keptAt = Math.max(this.keptAt, keptAt);
    for (const box of document.querySelectorAll("[data-action=bewaar-op-apparaat]")) {
      /** @type {HTMLInputElement} */ (box).checked = isChosen;
    }
  }

  /** Keep what changed here as well, for who asked for that. */
  async follow() {
    if (this.isChosen) {
      await this.#keep("", text("copy-stuck"));
    }
  }

  /**
   * Begin or end keeping a copy.
   * @param {HTMLInputElement} box
   */
  async choose(box) {
    if (box.checked && !document.getElementById("kopie")?.hidden) {
      box.checked = false;
      document.getElementById("kopie-kop")?.focus();
      say("bestand", text("copy-first"));
      return;
    }
    this.isChosen = box.checked;
    if (box.checked) {
      await this.#keep(text("copy-kept", { days: DAYS_KEPT }), text("copy-forbidden"));
    } else {
      this.session.document.store();
      say("bestand", (await this.#wipe()) ? text("copy-off") : text("copy-unsure"));
    }
  }

  /** Offer what an earlier visit left here. */
  async offer() {
    const copy = this.isChosen ? undefined : await this.store.read();
    if (copy) {
      const date = new Date(copy.keptAt).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
      show("kopie-tekst", text("copy-found", { date }));
      showOffer(true);
    }
  }

  /** Go on with it. */
  async take() {
    const copy = await this.store.read();
    const { document: ours, response } = this.session;
    const content = readKept(copy?.result, response);
    if (content === undefined) {
      const isOlder = this.session.older.tell(copy?.result) !== undefined;
      ours.tell(isOlder ? text("copy-of-other-version") : text("copy-unreadable"));
      return;
    }
    ours.replace(content);
    this.mark(true, copy?.keptAt);
    ours.keep();
    ours.tell(this.session.countText(text("gone-on")));
    showOffer(false);
    focusTitle();
    this.session.older.tell(copy?.result);
  }

  /** Wipe it, and leave what is in the form. */
  async wipe() {
    const isGone = await this.#wipe();
    this.mark(false);
    showOffer(false);
    focusTitle();
    this.session.document.tell(isGone ? text("copy-wiped") : text("copy-unsure"));
  }

  /** Another tab wiped it: keep no more of it here. */
  wipedElsewhere() {
    this.store.drop();
    showOffer(false);
    if (this.isChosen) {
      this.mark(false);
      this.session.document.store();
      say("bestand", text("copy-wiped-elsewhere"));
    }
  }

  /**
   * Wipe the copies of these names.
   * @param {string[]} names
   * @returns {Promise<string>}  what to say about that
   */
  async wipeAll(names) {
    showOffer(false);
    const isGone = await this.store.wipeAll(names);
    return isGone ? text("all-wiped") : `${text("page-wiped")} ${text("copy-unsure")}`;
  }

  /**
   * Keep what is there now. Where that does not come to the disk, it is no longer chosen.
   * @param {string} done  what to say then
   * @param {string} failed
   */
  async #keep(done, failed) {
    const known = this.keptAt;
    this.keptAt = Date.now();
    this.session.document.store(); // first: a tab that is killed here must know its own copy again
    const outcome = await this.store.keep(this.session.copied, this.keptAt, known);
    if (!this.isChosen) {
      return; // wiped, or put off, meanwhile
    }
    if (outcome !== "kept") {
      this.mark(false);
      this.session.document.store();
    }
    if (outcome === "other") {
      await this.offer();
    }
    const sentence = { kept: done, other: text("copy-of-other-tab"), failed }[outcome];
    if (sentence) {
      say("bestand", sentence);
    }
  }

  /** @returns {Promise<boolean>}  whether it is gone */
  #wipe() {
    this.session.document.tabs.tell({ what: "copy", names: [this.store.name] });
    return this.store.wipe();
  }
}

/** @param {boolean} isThere */
function showOffer(isThere) {
  document.getElementById("kopie")?.toggleAttribute("hidden", !isThere);
}
