// The copy on this device: there only for who asks for it, offered to who comes back, and never put into the form unasked.

import { readKept } from "./kept-response.js";
import { DAYS_KEPT } from "../keeping/device-copy.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

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
  }

  /**
   * Show whether a copy is kept.
   * @param {boolean} isChosen
   */
  mark(isChosen) {
    this.isChosen = isChosen;
    for (const box of document.querySelectorAll("[data-action=bewaar-op-apparaat]")) {
      /** @type {HTMLInputElement} */ (box).checked = isChosen;
    }
  }

  /** Keep what changed here as well, for who asked for that. */
  async follow() {
    if (this.isChosen && !(await this.#keep())) {
      say("bestand", text("copy-stuck"));
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
    this.session.document.store();
    if (!box.checked) {
      await this.store.wipe();
      say("bestand", text("copy-off"));
    } else if (await this.#keep()) {
      say("bestand", text("copy-kept", { days: DAYS_KEPT }));
    } else {
      say("bestand", text("copy-forbidden"));
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
      say("bestand", text("copy-unreadable"));
      return;
    }
    ours.replace(content);
    this.mark(true);
    ours.keep();
    ours.tell(this.session.countText(text("gone-on")));
    showOffer(false);
    focusTitle();
  }

  /** Wipe it, and leave what is in the form. */
  async wipe() {
    await this.store.wipe();
    this.mark(false);
    showOffer(false);
    focusTitle();
    say("bestand", text("copy-wiped"));
  }

  /**
   * Wipe the copies of these names.
   * @param {string[]} names
   */
  async wipeAll(names) {
    showOffer(false);
    await this.store.wipeAll(names);
  }

  /** @returns {Promise<boolean>}  whether it stands on the disk; where it does not, it is no longer chosen */
  async #keep() {
    const isKept = await this.store.keep(this.session.response.data);
    if (!isKept) {
      this.mark(false);
      this.session.document.store();
    }
    return isKept;
  }
}

/** @param {boolean} isThere */
function showOffer(isThere) {
  document.getElementById("kopie")?.toggleAttribute("hidden", !isThere);
}

/** Put focus on the title of the page, where someone was who used a button that is gone. */
function focusTitle() {
  const title = document.querySelector("h1");
  title?.setAttribute("tabindex", "-1");
  title?.focus();
}
