// How much of the form is filled in, as the page shows it.

import { fillBridge } from "./walk/bridge.js";
import { show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { ScanForm } from "./scan-form.js" */

/**
 * Show how far someone is: on the bridge, in a sentence, and per scale in the last step.
 * @param {ScanForm} form
 */
export function showProgress(form) {
  const { answers, keys } = form;
  const count = Object.values(answers).filter((answer) => answer !== null).length;
  fillBridge(form, answers, count);
  show("voortgang", count ? text("progress", { count, total: keys.length }) : text("nothing-yet"));
  document.querySelector("[data-action=resultaat]")?.classList.toggle("button-main", count === keys.length);
  for (const row of document.querySelectorAll("tr[data-check]")) {
    for (const [name, number] of Object.entries(form.countOf(row.getAttribute("data-check") ?? "", answers))) {
      row.querySelector(`[data-count="${name}"]`)?.replaceChildren(String(number));
    }
  }
}
