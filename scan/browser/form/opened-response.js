// A response that comes in: out of a file, out of what was pasted, out of a link. It takes the place of what was there, and
// undo brings that back.

import { readPastedText, readResultFile } from "../files/incoming.js";
import { isLink } from "../files/link.js";
import { askForCode } from "../files/link/code-question.js";
import { sourceOf } from "../files/result-reader.js";
import { text } from "../page/texts.js";

/** @import { KeptResponse } from "./kept-response.js" */
/** @import { ResponseSession } from "./response-session.js" */
/** @import { ResultFile } from "../types.js" */

/** Opens what a visitor hands in; whatever is wrong with it, what was filled in stays. */
export class OpenedResponse {
  /** @param {ResponseSession} session */
  constructor(session) {
    this.session = session;
    this.questionnaire = session.response.questionnaire;
  }

  /** @param {File | undefined} file */
  async openFile(file) {
    const { author } = this.questionnaire;
    if (file) {
      const read = () => readResultFile(file, this.questionnaire, author);
      await this.#open(read, (response) => this.take(response, text("file-opened")));
    }
  }

  /** @param {File[]} files  that were dropped on the page */
  async openDropped(files) {
    const { listener } = this.session;
    if (listener.dropped) {
      await listener.dropped(files);
    } else if (files.length > 1) {
      this.session.document.tell(`${text("one-file-only")} ${text("left-as-it-was")}`);
    } else {
      await this.openFile(files[0]);
    }
  }

  /** @param {string} pasted  a link, or the content of a file */
  async openText(pasted) {
    const what = isLink(pasted) ? text("link-opened") : text("file-opened");
    await this.#open(() => this.#readText(pasted), (response) => this.take(response, what));
  }

  /**
   * Open a link that someone followed. Whose answers it holds, nobody knows; that of the visitor is set aside for it.
   * @param {string} link
   */
  async openLink(link) {
    await this.#open(() => this.#readText(link), (response) => {
      return this.#isOwn(response) ? this.#showOwn() : this.#takeAnothers(response);
    });
  }

  /**
   * Put a response in place of what was there.
   * @param {KeptResponse} response
   * @param {string} what  happened
   * @returns {string}  what to say
   */
  take(response, what) {
    const { session } = this;
    session.response.checkEdition(response.answers);
    session.document.replace(response);
    session.older.tellOpened(sourceOf(response));
    const isPart = response.edition === "kort" && this.questionnaire.edition !== "kort";
    return isPart ? `${session.countText(what)} ${text("of-short-scan")}` : session.countText(what);
  }

  /** @param {ResultFile} response */
  #isOwn({ answers }) {
    const { beside, form } = this.session.response;
    const { answers: own, count } = form;
    return count > 0 && !beside.isOfAnother && Object.entries(answers).every(([key, answer]) => (own[key] ?? null) === answer);
  }

  /** Someone followed a link that they made themselves. */
  #showOwn() {
    const { response, listener } = this.session;
    response.beside.change({ isShown: true });
    listener.replaced();
    return text("own-link");
  }

  /** @param {ResultFile} response */
  #takeAnothers(response) {
    const { document: ours, response: before } = this.session;
    ours.isOwn = !before.beside.isOfAnother;
    const beside = { is_shown: this.questionnaire.author === "zelf", is_of_another: true };
    return this.take({ ...response, on_device: false, beside }, text("link-opened"));
  }

  /** @param {string} pasted */
  #readText(pasted) {
    return readPastedText(pasted, this.questionnaire, this.questionnaire.author, askForCode);
  }

  /**
   * @param {() => ResultFile | Promise<ResultFile>} read
   * @param {(response: ResultFile) => string} take
   */
  #open(read, take) {
    return this.session.document.opening.open(read, take);
  }
}
