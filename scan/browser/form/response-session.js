// The response while someone makes it: what happens when they answer, come back, open something, save or wipe.

import { showProgress } from "./progress.js";
import { KeptCopy } from "./kept-copy.js";
import { readKept } from "./kept-response.js";
import { readPastedText, readResultFile } from "../files/incoming.js";
import { isLink } from "../files/link.js";
import { askForCode } from "../files/link/code-question.js";
import { fileName } from "../files/offer-file.js";
import { DeviceCopy } from "../keeping/device-copy.js";
import { Draft } from "../keeping/draft.js";
import { KeptDocument } from "../keeping/kept-document.js";
import { nameOfResponse, namesOfResponses } from "../keeping/names.js";
import { text } from "../page/texts.js";

/** @import { FormResponse } from "./form-response.js" */
/** @import { KeptResponse } from "./kept-response.js" */
/** @import { ResultFile } from "../types.js" */

/** @typedef {{answered: () => void, replaced: () => void}} Listener  Told of other answers, and of another response. */

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
  }

  /** Take up where this tab was left; what was answered before the script was there, comes on top. */
  async resume() {
    const { givenAnswers } = this.response.form;
    const { content } = this.document;
    if (content) {
      this.put({ ...content, answers: { ...content.answers, ...givenAnswers } });
    }
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

  /** Offer the response as a file. */
  save() {
    const { data } = this.response;
    this.document.save(fileName(data), data, text("saved"));
  }

  /**
   * Open a saved file; whatever is wrong with it, what was filled in stays.
   * @param {File | undefined} file
   */
  async openFile(file) {
    const { questionnaire } = this.response;
    if (file) {
      await this.#open(text("file-opened"), () => readResultFile(file, questionnaire, questionnaire.author));
    }
  }

  /**
   * Open what was pasted: a link, or the content of a file.
   * @param {string} pasted
   */
  async openText(pasted) {
    const { questionnaire } = this.response;
    const what = isLink(pasted) ? text("link-opened") : text("file-opened");
    await this.#open(what, () => readPastedText(pasted, questionnaire, questionnaire.author, askForCode));
  }

  /** Open the answers in the address of the page, and take them out of it: an address is seen by who looks along. */
  openAddress() {
    const { hash } = location;
    if (isLink(hash)) {
      history.replaceState(null, "", location.pathname + location.search);
      this.openText(hash);
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
    const { isChosen, keptAt } = this.copy;
    const isThere = !this.isEmpty || isChosen;
    return isThere ? { ...this.response.data, on_device: isChosen, kept_at: keptAt } : undefined;
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
    this.copy.mark(content.on_device ?? this.copy.isChosen, content.kept_at);
    this.#showProgress();
    this.listener.replaced();
  }

  clear() {
    this.response.clear();
    this.copy.mark(false);
    for (const field of document.querySelectorAll("#plakken")) {
      /** @type {HTMLTextAreaElement} */ (field).value = "";
    }
    this.#showProgress();
    this.listener.replaced();
  }

  wipedElsewhere() {
    this.copy.wipedElsewhere();
  }

  /**
   * @param {string} what
   * @param {() => ResultFile | Promise<ResultFile>} read
   */
  async #open(what, read) {
    await this.document.opening.open(read, (response) => {
      this.response.checkEdition(response.answers);
      this.document.replace(response);
      const isPart = response.edition === "kort" && this.response.questionnaire.edition !== "kort";
      return isPart ? `${this.countText(what)} ${text("of-short-scan")}` : this.countText(what);
    });
  }

  #showProgress() {
    showProgress(this.response.form, this.document.before !== undefined);
  }
}
