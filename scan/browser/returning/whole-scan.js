// From the short edition to the whole scan, in the same tab.

import { isRecord, own, recordOf } from "../files/json-file.js";
import { Draft } from "../keeping/draft.js";
import { isOfVersion } from "../keeping/fitting-answers.js";
import { goWithin } from "../keeping/leaving.js";
import { nameOfWhole } from "../keeping/names.js";
import { ask } from "../keeping/question.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { FormResponse } from "../form/form-response.js" */

/** What both editions hold by key. */
const BY_KEY = ["answers", "notes", "situations", "targets"];

/**
 * Go to the page of the whole scan with the answers of the short edition, beside what this tab had filled in there before.
 * Where the two differ, the visitor says which stay. They go through the tab's own memory: an address stays behind in the
 * history of the browser.
 * @param {FormResponse} response  at the short edition
 * @param {HTMLElement} button  that asked for it
 * @param {string} address  of that page
 */
export async function goOnWithAnswers(response, button, address) {
  const draft = new Draft(nameOfWhole(response.questionnaire));
  const before = beforeIn(draft, response);
  const { edition: _, ...now } = { ...response.data, answers: response.form.givenAnswers };
  const others = othersAmong(recordOf(before, "answers"), now.answers);
  const isNewer = others ? await askWhich(button, others) : true;
  if (isNewer !== undefined) {
    draft.isUnsaved = true;
    go(draft, isNewer ? merged(before, now) : merged(now, before), address);
  }
}

/**
 * @param {Draft} draft
 * @param {object} content
 * @param {string} address
 */
function go(draft, content, address) {
  if (draft.keep(content)) {
    goWithin(address);
  } else {
    say("bestand", text("cannot-go-along"));
  }
}

/**
 * Give what stands in the whole scan; what is of other statements is set aside.
 * @param {Draft} draft
 * @param {FormResponse} response
 * @returns {Record<string, unknown>}
 */
function beforeIn(draft, { questionnaire }) {
  const data = draft.read();
  if (isOfVersion(data, questionnaire)) {
    return data;
  }
  draft.setAside(String(isRecord(data) ? own(data, "instrument_version") : ""));
  return {};
}

/**
 * Count the answers that differ; what one of the two left blank does not.
 * @param {Record<string, unknown>} before
 * @param {Record<string, unknown>} now
 */
function othersAmong(before, now) {
  return Object.entries(now).filter(([key, answer]) => (own(before, key) ?? answer) !== answer).length;
}

/**
 * @param {HTMLElement} button
 * @param {number} count
 */
function askWhich(button, count) {
  const place = button.closest("p") ?? button;
  return ask(place, text("whole-differs", { count }), [text("keep-newer"), text("keep-older")]);
}

/**
 * Lay the second over the first.
 * @param {Record<string, unknown>} first
 * @param {Record<string, unknown>} second
 */
function merged(first, second) {
  const byKey = BY_KEY.map((name) => [name, { ...recordOf(first, name), ...withoutNull(recordOf(second, name)) }]);
  return { ...first, ...second, ...Object.fromEntries(byKey) };
}

/** @param {Record<string, unknown>} values */
function withoutNull(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
