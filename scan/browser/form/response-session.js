// The response while someone makes it: what happens when they answer, come back, open something, save or wipe.

import { showProgress } from "./progress.js";
import { KeptCopy } from "./kept-copy.js";
import { readKept } from "./kept-response.js";
import { OlderAnswers, statementsOf } from "./older-answers.js";
import { OpenedResponse } from "./opened-response.js";
import { isLink } from "../files/link.js";
import { fileName } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { DeviceCopy } from "../keeping/device-copy.js";
import { Draft } from "../keeping/draft.js";
import { KeptDocument } from "../keeping/kept-document.js";
import { nameOfResponse, namesOfResponses } from "../keeping/names.js";
import { text } from "../page/texts.js";

/** @import { FormResponse } from "./form-response.js" */
/** @import { KeptResponse } from "./kept-response.js" */

/**
 * Told of other answers, and of another response; where it takes files that are dropped, they are for it.
 * @typedef {{answered: () => void, replaced: () => void, dropped?: (files: File[]) => unknown}} Listener
 */

/** Keeps the response safe in this tab, and on the device for who asks for that. */
export class ResponseSession {
  /**
   * @param {FormResponse} response
   * @param {Listener} listener
   */
  constructor(response, listener) {
    const name = nameOfResponse(response.questionnaire);
    this.response = response;
    this.listener = listener;
    /** @type {KeptDocument<KeptResponse>} */
    this.document = new KeptDocument(new Draft(name), this);
    this.copy = new KeptCopy(new DeviceCopy(name), this);
    this.opened = new OpenedResponse(this);
    this.older = new OlderAnswers(response, this.document);
    response.beside.addEventListener("keep", () => this.document.store());
  }

  /** Take up where this tab was left; what was answered before the script was there, comes on top. */
  async resume() {
    const { givenAnswers } = this.response.form;
    const { content } = this.document;
    if (content) {
      this.put({ ...content, answers: { ...content.answers, ...givenAnswers } });
      this.document.isOwn = !this.response.beside.isOfAnother;
    }
    this.older.follow();
    if (Object.keys(givenAnswers).length) {
      this.answered();
    }
    this.document.guard();
    this.openAddress();
    this.#showProgress();
    await this.copy.offer();
  }

  comeBack() {
    this.document.comeBack();
    this.older.follow();
    this.#showProgress();
  }

  /** An answer changed: keep it, and take away what no longer fits. */
  answered() {
    this.response.answered();
    this.document.changed();
    this.#showProgress();
    this.copy.follow();
    this.listener.answered();
  }

  /** Something beside the answers changed. */
  keep() {
    this.document.keep();
    this.copy.follow();
  }

  /**
   * Offer the response as a file.
   * @param {string} [line]  in which to say so
   */
  save(line) {
    const { data } = this.response;
    const name = fileName(data);
    this.document.save(name, data, offeredText(`${name}.json`), line);
  }

  /** Open the answers in the address of the page, and take them out of it: an address is seen by who looks along. */
  openAddress() {
    const { hash } = location;
    if (isLink(hash)) {
      history.replaceState(null, "", location.pathname + location.search);
      this.opened.openLink(hash);
    }
  }

  undo() {
    if (this.document.undo()) {
      this.document.tell(this.countText(text("put-back")));
    }
  }

  /** Wipe every trace of this questionnaire from this page, this tab and this device, other pages with it included. */
  async wipe() {
    const names = namesOfResponses(this.response.questionnaire);
    await this.document.wipe(names, () => this.copy.wipeAll(names));
  }

  /**
   * Say what happened, and how much is filled in now.
   * @param {string} what
   */
  countText(what) {
    const { count, keys } = this.response.form;
    return text("counted", { what, count, total: keys.length });
  }

  /** What is kept in the tab: a response, with what was chosen about the device. */
  get data() {
    const beside = this.response.beside.data;
    const isThere = !this.isEmpty || this.copy.isChosen || beside !== undefined;
    return isThere ? { ...this.least, statements: statementsOf(this.response), beside } : undefined;
  }

  /** The part of it that nobody can miss. */
  get least() {
    const { isChosen, keptAt } = this.copy;
    return { ...this.response.data, on_device: isChosen, kept_at: keptAt };
  }

  /** What is kept on the device: a response, with the statements that it answers. */
  get copied() {
    return { ...this.response.data, statements: statementsOf(this.response) };
  }

  get isEmpty() {
    return this.response.isEmpty;
  }

  get isElsewhere() {
    return this.copy.isChosen;
  }

  /** Also beside an empty form the visitor's own may stand: files that were opened, a text that was pasted. */
  get isBlank() {
    return false;
  }

  /**
   * @param {unknown} data
   * @returns {KeptResponse | undefined}
   */
  read(data) {
    return readKept(data, this.response);
  }

  /** @param {KeptResponse} content  one that says nothing about the device changes nothing there */
  put(content) {
    this.response.set(content);
    this.response.beside.set(content.beside);
    this.copy.mark(content.on_device ?? this.copy.isChosen, content.kept_at);
    this.#showProgress();
    this.listener.replaced();
  }

  clear() {
    this.response.clear();
    this.older.clear();
    this.copy.mark(false);
    for (const field of document.querySelectorAll("#plakken")) {
      /** @type {HTMLTextAreaElement} */ (field).value = "";
    }
    this.#showProgress();
    this.listener.replaced();
  }

  /** Begin with an empty form, after something that was not the visitor's. */
  startEmpty() {
    this.clear();
    this.document.store();
  }

  wipedElsewhere() {
    this.copy.wipedElsewhere();
  }

  #showProgress() {
    showProgress(this.response.form);
  }
}
