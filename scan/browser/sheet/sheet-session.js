// Work on a worksheet: what happens when someone writes, saves, opens, prints or wipes.

import { offeredText } from "../files/offered-text.js";
import { Draft } from "../keeping/draft.js";
import { KeptDocument } from "../keeping/kept-document.js";
import { nameOfSheet } from "../keeping/names.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { KeptSheet } from "./kept-sheet.js";
import { OlderWork } from "./older-work.js";

/** @import { SheetRules } from "../types.js" */
/** @import { SheetContent } from "./sheet-file.js" */
/** @import { SheetForm } from "./sheet-form.js" */

/** Keeps what was filled in safe, and takes nothing away for good unless someone asks for that. */
export class SheetSession {
  /**
   * @param {SheetForm} form
   * @param {SheetRules} rules
   */
  constructor(form, rules) {
    this.form = form;
    this.rules = rules;
    this.sheet = new KeptSheet(form, rules);
    /** @type {KeptDocument<SheetContent>} */
    this.document = new KeptDocument(new Draft(nameOfSheet(rules.sheet)), this.sheet);
    this.older = new OlderWork(this.document, rules.sheet);
  }

  /** Take up where this tab was left; what was written before the script was there stays as it is. */
  resume() {
    const { texts } = this.form;
    const { content } = this.document;
    this.older.follow(content?.homeless === 0);
    if (content) {
      this.form.texts = { ...content.texts, ...texts };
    }
    Object.keys(texts).length ? this.document.keep() : this.document.store();
  }

  comeBack() {
    this.document.comeBack();
  }

  written() {
    this.document.changed();
  }

  /** Offer it as a file. */
  save() {
    const { data } = this.sheet;
    if (data) {
      const name = `${this.rules.sheet}-${data.month}`;
      this.document.save(name, data, offeredText(`${name}.json`));
    } else {
      say("bestand", text("nothing-to-save"));
    }
  }

  /**
   * Open a saved file in place of what stands here, which can be put back.
   * @param {File | undefined} file
   */
  async openFile(file) {
    if (file) {
      await this.document.opening.open(() => this.sheet.readFile(file), (content) => this.#take(content));
    }
  }

  /** Put back what stood here before a file was opened. */
  undo() {
    if (this.document.undo()) {
      this.document.tell(text("put-back"));
    }
  }

  /** Wipe everything from this page and this tab. */
  wipe() {
    return this.document.wipe();
  }

  /** @param {SheetContent} content */
  #take(content) {
    this.document.replace(content);
    const { homeless } = content;
    const opened = text("sheet-opened");
    return homeless ? `${opened} ${text("fields-gone", { count: homeless })}` : opened;
  }
}
