// What a report is laid beside: the targets of a programme, or those of the visitor.

import { text } from "../page/texts.js";

/** @import { ReportSession } from "./report-session.js" */

/** Which targets are chosen; the visitor's own are part of the response. */
export class Targets {
  /** @param {ReportSession} report */
  constructor(report) {
    this.report = report;
    this.response = report.response;
  }

  /** The key of a profile, or of the visitor's own targets. @returns {string | null} */
  get key() {
    return this.response.profile;
  }

  /** Choose what belongs to a response that was just put here. */
  follow() {
    this.#choose(this.key ?? (this.#isEmpty ? null : this.#ownKey));
  }

  /**
   * Lay the report beside what a programme asks or what the visitor aims for.
   * @param {HTMLSelectElement} choice  whose value is the key of a target, or empty
   */
  async choose(choice) {
    const before = this.key;
    this.#choose(choice.value || null);
    if (this.key === this.#ownKey && this.#isEmpty) {
      this.response.targets = targetsOf(choice, before);
      this.#choose(this.#ownKey);
    }
    await this.report.renew("doelprofiel", text("target-shown", { target: choice.selectedOptions[0]?.label ?? "" }));
  }

  /**
   * Set the visitor's own target for one scale.
   * @param {HTMLSelectElement} choice
   */
  async setOwn(choice) {
    const scale = choice.dataset.ownTarget ?? "";
    const { [scale]: _before, ...others } = this.response.targets;
    this.response.targets = choice.value ? { ...others, [scale]: Number(choice.value) } : others;
    await this.report.renew("doelprofiel", text("own-target-shown"));
  }

  /**
   * Lay the report beside targets that come from elsewhere: from now on they are the visitor's own.
   * @param {Record<string, number>} targets
   * @param {string} sentence  that says so
   */
  async take(targets, sentence) {
    this.response.targets = targets;
    this.#choose(this.#ownKey);
    await this.report.renew("doelprofiel", sentence);
  }

  get #ownKey() {
    return this.response.questionnaire.ownTarget;
  }

  get #isEmpty() {
    return Object.keys(this.response.targets).length === 0;
  }

  /** @param {string | null} key */
  #choose(key) {
    this.response.profile = key;
    const select = /** @type {HTMLSelectElement | null} */ (document.getElementById("doelprofiel"));
    if (select) {
      select.value = key ?? "";
    }
    document.getElementById("eigen-doel")?.toggleAttribute("hidden", key !== this.#ownKey);
    for (const choice of document.querySelectorAll("select[data-own-target]")) {
      const own = /** @type {HTMLSelectElement} */ (choice);
      own.value = String(this.response.targets[own.dataset.ownTarget ?? ""] ?? "");
    }
  }
}

/**
 * Begin one's own targets with those of the profile that was chosen before, or with none.
 * @param {HTMLSelectElement} choice
 * @param {string | null} before
 * @returns {Record<string, number>}
 */
function targetsOf(choice, before) {
  const option = [...choice.options].find((each) => before && each.value === before);
  return JSON.parse(option?.dataset.targets ?? "{}");
}
