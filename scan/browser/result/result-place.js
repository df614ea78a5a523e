// The result as a place of its own: with its step in the history, its address and its title; back leads to the form.

import { text } from "../page/texts.js";

/** @import { FormResponse } from "../form/form-response.js" */
/** @import { ReportSession } from "./report-session.js" */

const PLACE = "#resultaat";

/** Whether the visitor is at the result or at the form; `data-place` on the page says so to the style sheets. */
export class ResultPlace {
  /**
   * Make it before the steps of the form, which name the page after the one that shows.
   * @param {FormResponse} response
   * @param {ReportSession} report
   */
  constructor(response, report) {
    this.response = response;
    this.report = report;
    this.isHere = false;
    this.siteTitle = document.title;
    this.formTitle = document.title;
    // Before the steps of the form look there for a step of that name: what is out of sight takes no focus.
    addEventListener("hashchange", () => this.#follow(), true);
  }

  /** See where the address leads, once the form is there: with nothing filled in there is no result to go to. */
  start() {
    this.#follow();
  }

  /** Go to the result, and ask for it. */
  enter() {
    if (!this.isHere) {
      history.pushState(null, "", PLACE);
      this.#arrive();
    }
    this.report.show();
  }

  /**
   * The result is gone: the form takes its place, in this step of the history. Focus stays where someone acted, and that
   * stays in sight: what they did is said there.
   */
  leave() {
    if (this.isHere) {
      history.replaceState(null, "", `#${currentStep()?.dataset.step ?? ""}`);
      this.#hide();
      requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: "center" }));
    }
  }

  /** Say how much is filled in, and whose answers these are. */
  describe() {
    const { count, keys } = this.response.form;
    const heading = this.report.view.nameAfter(this.response);
    document.getElementById("resultaat-aantal")?.replaceChildren(text("filled-in", { count, total: keys.length }));
    if (this.isHere) {
      document.title = `${heading} – ${this.siteTitle}`;
    }
  }

  #follow() {
    const isAsked = location.hash === PLACE;
    if (isAsked && !this.isHere && !this.response.form.count) {
      history.replaceState(null, "", location.pathname + location.search);
    } else if (isAsked && !this.isHere) {
      this.#arrive();
      this.#askUnlessThere();
    } else if (!isAsked && this.isHere) {
      this.#depart();
    }
  }

  #askUnlessThere() {
    const { view } = this.report;
    if (view.status === "klaar") {
      view.bringThere();
    } else {
      this.report.show();
    }
  }

  #arrive() {
    this.isHere = true;
    this.formTitle = document.title;
    document.documentElement.dataset.place = "resultaat";
    this.describe();
  }

  #hide() {
    this.isHere = false;
    delete document.documentElement.dataset.place;
    document.title = this.formTitle;
  }

  #depart() {
    this.#hide();
    const step = currentStep();
    step?.querySelector("h2")?.focus();
    step?.scrollIntoView();
  }
}

function currentStep() {
  return /** @type {HTMLElement | null} */ (document.querySelector("[data-step].is-current"));
}
