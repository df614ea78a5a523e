// Files of earlier times, laid beside a report.

import { readResultFile } from "../files/incoming.js";
import { refusalText } from "../files/refusal-text.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { ReportSession } from "./report-session.js" */
/** @import { ResultFile } from "../types.js" */

const MOST = 7; // with the one of now eight: more lines nobody reads in one chart

/** Earlier responses of the same person; the same file twice counts once. */
export class EarlierResponses {
  /** @param {ReportSession} report */
  constructor(report) {
    this.report = report;
    /** @type {ResultFile[]} */
    this.files = [];
  }

  clear() {
    this.files = [];
  }

  /**
   * Lay one or more files beside the report; whatever is wrong with one of them, none is added.
   * @param {HTMLInputElement} input
   */
  async add(input) {
    const { replacements, response } = this.report;
    try {
      const reading = [...(input.files ?? [])].map((file) => readResultFile(file, response.questionnaire, "zelf"));
      const files = await Promise.all(reading);
      if (replacements === this.report.replacements) {
        await this.#add(files);
      }
    } catch (error) {
      say("vergelijk", `${refusalText(error)} ${text("report-unchanged")}`);
    }
    input.value = "";
  }

  /** Show the report without them. */
  async remove() {
    this.clear();
    document.getElementById("vergelijk")?.focus(); // the button goes with the comparison
    await this.report.renew("vergelijk", text("earlier-gone"));
  }

  /** @param {ResultFile[]} files */
  async #add(files) {
    const all = [...new Map([...this.files, ...files].map((file) => [JSON.stringify(file), file])).values()];
    if (all.length > MOST) {
      say("vergelijk", text("too-many-earlier", { most: MOST }));
    } else if (files.length) {
      this.files = all;
      await this.report.renew("vergelijk", this.#summary);
    }
  }

  get #summary() {
    const now = this.report.response.data.month;
    const isLater = this.files.some(({ month }) => now && month && month > now);
    const sentence = text("earlier-shown", { count: this.files.length });
    return isLater ? `${sentence} ${text("earlier-of-later")}` : sentence;
  }
}
