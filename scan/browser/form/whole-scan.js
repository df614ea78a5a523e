// From the short edition to the whole scan, in the same tab.

import { Draft } from "../keeping/draft.js";
import { isOfVersion } from "../keeping/fitting-answers.js";
import { goWithin } from "../keeping/leaving.js";
import { nameOfWhole } from "../keeping/names.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { FormResponse } from "./form-response.js" */

/**
 * Go to the page of the whole scan with the answers of the short edition, over what this tab had filled in there before.
 * They go through the tab's own memory: an address stays behind in the history of the browser.
 * @param {FormResponse} response  at the short edition
 * @param {string} address  of that page
 */
export function goOnWithWholeScan(response, address) {
  const { form, questionnaire } = response;
  const draft = new Draft(nameOfWhole(questionnaire));
  const data = draft.read();
  const before = isOfVersion(data, questionnaire) ? data : {};
  const { edition: _, ...own } = response.data;
  draft.isUnsaved = true;
  if (draft.keep({ ...before, ...own, answers: { .../** @type {any} */ (before).answers, ...form.givenAnswers } })) {
    goWithin(address);
  } else {
    say("bestand", text("cannot-go-along"));
  }
}
