// A document that someone makes on a page: kept in the tab meanwhile, found again, opened, saved, and wiped.

import { warnBeforeLeaving } from "./leaving.js";
import { Opening } from "./opening.js";
import { OtherTabs } from "./other-tabs.js";
import { offerJson } from "../files/offer-file.js";
import { clearLines, say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { Draft } from "./draft.js" */
/** @import { Wiping } from "./other-tabs.js" */
/** @import { Work } from "./work.js" */

/**
 * Keeps it safe, and puts something else in its place only when someone asks for that. Dispatches "kept" when that may have
 * changed: what is kept, or where.
 * @template Content
 */
export class KeptDocument extends EventTarget {
  /**
   * @param {Draft} draft
   * @param {Work<Content>} work
   */
  constructor(draft, work) {
    super();
    this.draft = draft;
    this.work = work;
    this.hasWarned = false;
    /** Whether what stands here is the visitor's own work, rather than something that was only opened. */
    this.isOwn = true;
    /** @type {string | undefined}  the file in which what stands here was offered, as it stands here */
    this.offeredAs = undefined;
    this.opening = new Opening((sentence) => this.tell(sentence));
    this.tabs = new OtherTabs((wiping) => this.#wipedElsewhere(wiping));
  }

  /** What this tab kept. @returns {Content | undefined} */
  get content() {
    return this.work.read(this.draft.read());
  }

  /** Come back out of the browser's memory of pages, which also holds what was wiped since. */
  comeBack() {
    const data = this.draft.read();
    if (!this.draft.works) {
      return;
    }
    if (data === undefined && !this.work.isBlank) {
      this.#forget();
    }
    const content = JSON.stringify(data) === JSON.stringify(this.work.data) ? undefined : this.work.read(data);
    if (content !== undefined) {
      this.work.put(content);
      clearOwnLines();
    }
    this.guard();
  }

  /** The visitor changed something: what was said about a file no longer holds. */
  changed() {
    clearOwnLines();
    this.keep();
  }

  /** Whether something stood here before something was opened, which `undo` brings back. */
  get canUndo() {
    return this.draft.before !== undefined;
  }

  /** Keep what the visitor made in this tab. */
  keep() {
    this.isOwn = true;
    this.offeredAs = undefined;
    this.#store(true);
  }

  /** Keep what stands there, whoever made it; where there is nothing, keep nothing. */
  store() {
    this.#store(this.draft.isUnsaved);
  }

  /** @param {boolean} isUnsaved  whether someone made something of it that stands in no file yet */
  #store(isUnsaved) {
    const { data } = this.work;
    this.draft.isUnsaved = isUnsaved;
    if (data === undefined) {
      this.draft.clear();
    } else if (!this.draft.keep(data, this.work.least) && !this.hasWarned) {
      this.hasWarned = true; // once is enough: it will not get better while someone fills in
      say("bestand", text("cannot-remember"));
    }
    this.guard();
  }

  /** Have the browser ask before this tab closes with work that is nowhere else, and offer what `undo` brings back. */
  guard() {
    const { isEmpty, isElsewhere } = this.work;
    const { isUnsaved, works } = this.draft;
    warnBeforeLeaving(isUnsaved && !isEmpty && !isElsewhere, works);
    document.querySelector("[data-action=terug]")?.toggleAttribute("hidden", !this.canUndo);
    this.dispatchEvent(new Event("kept"));
  }

  /**
   * Put something else in place of what stands there, which `undo` brings back if it was the visitor's own.
   * @param {Content} content
   */
  replace(content) {
    if (this.isOwn && !this.work.isEmpty) {
      this.draft.before = this.work.data;
    }
    this.isOwn = false;
    this.offeredAs = undefined;
    this.work.put(content);
    this.#store(false);
  }

  /**
   * Change places with what stood here before something was opened; once more brings that back.
   * @returns {boolean}  whether there was something
   */
  undo() {
    const content = this.work.read(this.draft.before);
    if (content === undefined) {
      return false;
    }
    this.draft.before = this.work.data;
    this.work.put(content);
    this.keep();
    return true;
  }

  /**
   * Offer it as a file.
   * @param {string} name  without its ending
   * @param {object} data
   * @param {string} done  what to say then
   * @param {string} [line]  where
   */
  save(name, data, done, line = "bestand") {
    offerJson(name, data);
    this.offeredAs = `${name}.json`;
    this.#store(false);
    say(line, done);
  }

  /**
   * Wipe it from this page, and from every tab.
   * @param {string[]} others  names of drafts that go with it
   * @param {() => Promise<string>} [elsewhere]  wipes what is kept outside the tabs, and gives what to say then
   */
  async wipe(others = [], elsewhere) {
    this.draft.wipe(...others);
    this.#forget();
    this.tabs.tell({ what: "all", names: [...this.draft.names, ...others] });
    say("wis", (await elsewhere?.()) ?? text("all-wiped"));
  }

  /**
   * Say what happened where someone acted, and show it above the work as well.
   * @param {string} sentence
   */
  tell(sentence) {
    say("bestand", sentence);
    show("geopend", sentence);
  }

  /** @param {Wiping} wiping */
  #wipedElsewhere({ what, names }) {
    const { isEmpty } = this.work;
    if (!names.includes(this.draft.name)) {
      return;
    }
    if (what === "all") {
      this.#forget();
      this.tell(isEmpty ? "" : text("wiped-elsewhere"));
    }
    this.work.wipedElsewhere?.();
  }

  #forget() {
    this.opening.drop();
    this.offeredAs = undefined;
    this.draft.before = undefined;
    this.isOwn = true;
    this.hasWarned = false;
    this.draft.isUnsaved = false;
    this.work.clear();
    this.guard();
    clearLines();
    show("geopend", "");
  }
}

function clearOwnLines() {
  ["bestand-status", "wis-status", "geopend"].forEach((id) => show(id, ""));
}
