// The response: the answers in the form, and what the visitor wrote and chose beside them.

import { Beside } from "./beside.js";
import { FileRefusal } from "../files/json-file.js";
import { thisMonth } from "../files/month.js";
import { makeResult } from "../files/result-file.js";
import { text } from "../page/texts.js";

/** @import { ScanForm } from "./scan-form.js" */
/** @import { Answers, Questionnaire, ResultFile } from "../types.js" */

/** Everything that a result file holds, while it is being made. */
export class FormResponse {
  /**
   * @param {ScanForm} form
   * @param {Questionnaire} questionnaire
   */
  constructor(form, questionnaire) {
    this.form = form;
    this.questionnaire = questionnaire;
    this.beside = new Beside();
    this.#empty();
  }

  /** The response as a file holds it. @returns {ResultFile} */
  get data() {
    const { notes, situations, targets, focus, profile } = this;
    const month = this.month === undefined ? thisMonth() : this.month;
    const { answers } = this.form;
    return makeResult(this.questionnaire, { month, answers, notes, situations, targets, focus, profile });
  }

  /** Whether it came in a link, and nobody said that it is theirs. */
  get isOfAnother() {
    return this.beside.isOfAnother;
  }

  get isEmpty() {
    const beside = [this.notes, this.situations, this.targets, this.focus];
    return this.form.count === 0 && beside.every((values) => Object.keys(values).length === 0);
  }

  /**
   * Put another response in place of what is there; answers to items of another edition are left out.
   * @param {ResultFile} data
   */
  set(data) {
    this.form.setAnswers(data.answers);
    this.notes = { ...data.notes };
    this.situations = { ...data.situations };
    this.targets = { ...data.targets };
    this.focus = [...(data.focus ?? [])];
    this.profile = data.profile ?? null;
    this.month = data.month;
  }

  /**
   * Refuse what would lose answers: those to statements that this page does not ask.
   * @param {Answers} answers
   */
  checkEdition(answers) {
    const keys = new Set(this.form.keys);
    if (Object.entries(answers).some(([key, answer]) => answer !== null && !keys.has(key))) {
      throw new FileRefusal(text("of-whole-scan"));
    }
  }

  /** An answer was changed: from now on these are answers of today. */
  answered() {
    this.month = undefined;
  }

  clear() {
    this.form.setAnswers({});
    this.beside.set();
    this.#empty();
  }

  #empty() {
    /** @type {Record<string, string>} */
    this.notes = {};
    /** @type {Record<string, string>} */
    this.situations = {};
    /** @type {Record<string, number>} */
    this.targets = {};
    /** @type {string[]} */
    this.focus = [];
    /** @type {string | null}  the key of the target profile that was chosen, or of the visitor's own targets */
    this.profile = null;
    /** @type {string | null | undefined}  of an opened file, as long as its answers are unchanged; undefined is now */
    this.month = undefined;
  }
}
