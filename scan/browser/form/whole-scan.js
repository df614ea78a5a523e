// From the short edition to the whole scan, in the same tab.

import { isRecord } from "../files/json-file.js";
import { Draft } from "../keeping/draft.js";
import { fittingAnswers } from "../keeping/fitting-answers.js";
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
  const { instrument, version, items } = questionnaire;
  const draft = new Draft(nameOfWhole(questionnaire));
  const kept = draft.read();
  const before = fittingAnswers(kept, { instrument, version, keys: items.map(([key]) => key), values: form.values });
  const { edition: _, ...data } = response.data;
  const beside = before && isRecord(kept) ? kept : {};
  if (draft.keep({ ...beside, ...data, answers: { ...before, ...form.given } })) {
    location.assign(address);
  } else {
    say("bestand", text("cannot-go-along"));
  }
}
