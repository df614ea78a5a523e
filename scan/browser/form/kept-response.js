// A response as the tab or the device keeps it, which anything could have written, perhaps an earlier edition of this site.

import { ifUsable } from "../files/if-usable.js";
import { readResult } from "../files/result-reader.js";
import { fittingAnswers } from "../keeping/fitting-answers.js";

/** @import { FormResponse } from "./form-response.js" */
/** @import { ResultFile } from "../types.js" */

/**
 * A response, whether a copy stays on the device, and when this tab last asked for that.
 * @typedef {ResultFile & {on_device?: boolean, kept_at?: number}} KeptResponse
 */

/**
 * Read what was kept; where something is off, the answers that fit.
 * @param {any} data
 * @param {FormResponse} response  into which it would go
 * @returns {KeptResponse | undefined}
 */
export function readKept(data, response) {
  const { questionnaire } = response;
  const read = (/** @type {any} */ each) => ({
    ...readResult(each, questionnaire, questionnaire.author),
    on_device: data.on_device === true,
    kept_at: momentOf(data),
  });
  return ifUsable(() => read(data)) ?? ifUsable(() => read(answersAlone(data, response)));
}

/**
 * Say when this tab last asked for a copy; an earlier edition of this site kept no moment.
 * @param {any} data
 * @returns {number}
 */
function momentOf({ on_device: isChosen, kept_at: keptAt }) {
  return Number.isFinite(keptAt) ? keptAt : isChosen === true ? Date.now() : 0;
}

/**
 * @param {unknown} data
 * @param {FormResponse} response
 */
function answersAlone(data, { data: { notes, situations, targets, focus, ...now }, form, questionnaire }) {
  const { instrument, version } = questionnaire;
  const answers = fittingAnswers(data, { instrument, version, keys: form.keys, values: form.values });
  return answers && { ...now, answers };
}
