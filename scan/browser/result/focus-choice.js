// The scales that the visitor chooses to work on.

import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { ReportSession } from "./report-session.js" */

/**
 * Choose what is checked now, unless that is too much; without a choice the report suggests.
 * @param {ReportSession} report
 * @param {HTMLInputElement} box  that was just checked or unchecked
 */
export async function chooseFocus(report, box) {
  const { response, view } = report;
  const checked = /** @type {NodeListOf<HTMLInputElement>} */ (
    view.section.querySelectorAll("[data-action=kies-rol]:checked")
  );
  const keys = [...checked].map((each) => each.value);
  if (keys.length > response.questionnaire.mostFocus) {
    box.checked = false;
    say("keuze", text("too-many-chosen"));
    return;
  }
  response.focus = keys;
  await report.renew("keuze", keys.length ? text("choice-shown") : text("choice-undone"));
  view.section.querySelector(".report-week")?.scrollIntoView({ block: "nearest" });
}
