// From the short edition to the whole scan, in the same tab.

import { Draft, nameOfAttempt } from "../keeping/draft.js";
import { say } from "../page/status-lines.js";

/** @import { Attempt } from "./attempt.js" */

/**
 * Go to the page of the whole scan with the answers of the short edition, over what this tab had filled in there before.
 * They go through the tab's own memory: an address stays behind in the history of the browser.
 * @param {Attempt} attempt  at the short edition
 * @param {string} root  way from this page to the root of the site
 */
export function goOnWithWholeScan(attempt, root) {
  const { instrument, version } = attempt.questionnaire;
  const draft = new Draft(`${nameOfAttempt({ instrument, edition: "volledig", author: "zelf" })}:${version}`);
  const before = /** @type {any} */ (draft.read()) ?? {};
  const { edition: _, ...result } = attempt.result;
  if (draft.keep({ ...before, ...result, answers: { ...before.answers, ...attempt.form.given } })) {
    location.assign(new URL(`${root}i-scan/invullen/`, location.href).href);
  } else {
    say("bestand", "Dit tabblad mag niets onthouden. Bewaar je antwoorden in een bestand en open dat bij de hele i-scan.");
  }
}
