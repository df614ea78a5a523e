// What a colleague filled in about the visitor, laid beside a report.

import { readResultFile } from "../files/incoming.js";
import { refusalText } from "../files/refusal-text.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { ReportSession } from "./report-session.js" */

/** One file of a colleague, or none. */
export class PeerRating {
  /** @param {ReportSession} report */
  constructor(report) {
    this.report = report;
  }

  /**
   * Lay it beside the report, in place of one that lay there.
   * @param {HTMLInputElement} input
   */
  async add(input) {
    const file = input.files?.[0];
    const { replacements, response } = this.report;
    try {
      const content = file && (await readResultFile(file, response.questionnaire, "collega"));
      if (content && replacements === this.report.replacements) {
        response.beside.change({ peer: content });
        await this.report.renew("collega", text("peer-shown"));
      }
    } catch (error) {
      say("collega", `${refusalText(error)} ${text("report-unchanged")}`);
    }
    input.value = "";
  }

  /** Show the report without it. */
  async remove() {
    this.report.response.beside.change({ peer: null });
    document.getElementById("collega")?.focus();
    await this.report.renew("collega", text("peer-gone"));
  }
}
