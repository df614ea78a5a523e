// Working out one scale: what happens when someone fills in, asks, or comes back. Every number comes from Python.

import { failureText } from "../engine/failure-text.js";
import { LastQuestion } from "../engine/last-question.js";
import { refreshButton } from "../engine/refresh-button.js";
import { Draft } from "../keeping/draft.js";
import { fittingAnswers } from "../keeping/fitting-answers.js";
import { nameOfWhole } from "../keeping/names.js";
import { paragraph } from "../page/paragraph.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { showHtml } from "../page/trusted.js";
import { keepNamesWhole } from "../page/whole-names.js";

/** @import { Engine } from "../engine/engine.js" */
/** @import { Wiping } from "../keeping/other-tabs.js" */
/** @import { RecalculationForm } from "./recalculation-form.js" */

/** Holds what was worked out for as long as it belongs to what is filled in. */
export class RecalculationSession {
  /**
   * @param {RecalculationForm} form
   * @param {Engine} engine
   * @param {HTMLElement} section  where the steps are shown; `data-status` says leeg, bezig, klaar or fout
   */
  constructor(form, engine, section) {
    this.form = form;
    this.engine = engine;
    this.section = section;
    this.content = /** @type {HTMLElement} */ (section.querySelector("[data-content]"));
    this.question = new LastQuestion(engine, () => this.#wait());
  }

  /** Something else was filled in: steps that no longer belong to it go away. */
  changed() {
    this.engine.warmUp();
    show("nareken-status", "");
    if (this.section.dataset.status === "bezig") {
      this.calculate(); // someone is waiting: for this, not for what stood there before
    } else {
      this.empty();
    }
  }

  async calculate() {
    try {
      const answer = await this.question.ask("recalculate", () => this.form.request);
      if (answer !== undefined) {
        this.#take(answer);
      }
    } catch (error) {
      this.#refuse(failureText(error), ...refreshButton(error));
    }
  }

  changeScale() {
    const wasFilled = !this.form.isEmpty;
    this.form.fill([]);
    this.form.showItems();
    if (wasFilled) {
      say("nareken", text("other-items"));
    }
  }

  fillExample() {
    this.form.fillExample();
    this.changed();
    say("nareken", text("example-filled"));
  }

  /** Fill in what this tab holds of the whole edition. */
  fillOwnAnswers() {
    const { form } = this;
    const draft = new Draft(nameOfWhole(form)).read();
    const answers = Object.values(fittingAnswers(draft, form) ?? {});
    const count = answers.filter((answer) => answer !== null).length;
    if (!count) {
      say("nareken", text("no-own-answers", { scale: form.scaleName }));
      return;
    }
    form.fill(answers);
    this.changed();
    say("nareken", text("own-answers-filled", { scale: form.scaleName, count, total: answers.length }));
  }

  /** Come back out of the browser's memory of pages: answers may have been wiped since. */
  comeBack() {
    this.form.clear();
    this.empty();
    show("nareken-status", "");
  }

  /**
   * Another tab wiped something: answers that were filled in from there go as well.
   * @param {Wiping} wiping
   */
  wipedElsewhere({ what, names }) {
    if (what === "all" && names.includes(nameOfWhole(this.form))) {
      this.comeBack();
    }
  }

  empty() {
    this.question.drop();
    this.section.hidden = true;
    this.section.dataset.status = "leeg";
    this.content.replaceChildren();
  }

  /** Say that it is coming, but let what stands there stand while Python only has to calculate. */
  #wait() {
    const isReady = this.engine.state === "klaar";
    if (!isReady || this.section.dataset.status !== "klaar") {
      this.#show("bezig", paragraph(isReady ? text("calculation-coming") : text("calculation-coming-later")));
    }
  }

  /** @param {{html: string, summary: string} | {refusal: string}} answer */
  #take(answer) {
    if ("refusal" in answer) {
      this.#refuse(answer.refusal);
      return;
    }
    this.#show("klaar");
    showHtml(this.content, answer.html);
    keepNamesWhole(this.content);
    say("nareken", text("recalculated", { summary: answer.summary }));
  }

  /**
   * @param {string} sentence
   * @param {Element[]} ways  on
   */
  #refuse(sentence, ...ways) {
    show("nareken-status", "");
    this.#show("fout", paragraph(sentence, "alert"), ...ways);
  }

  /**
   * @param {"bezig" | "klaar" | "fout"} status
   * @param {Element[]} content
   */
  #show(status, ...content) {
    this.section.dataset.status = status;
    this.section.hidden = false;
    this.content.replaceChildren(...content);
  }
}
