// A response as the tab or the device keeps it, which anything could have written, perhaps an earlier edition of this site.

import { ifUsable } from "../files/if-usable.js";
import { isRecord, own } from "../files/json-file.js";
import { readResult } from "../files/result-reader.js";
import { fittingAnswers } from "../keeping/fitting-answers.js";

/** @import { KeptBeside } from "./beside.js" */
/** @import { FormResponse } from "./form-response.js" */
/** @import { Author, Questionnaire, ResultFile } from "../types.js" */

/** The most earlier responses that lie beside one: with the one of now eight, and more lines nobody reads in one chart. */
export const MOST_EARLIER = 7;

/**
 * A response, whether a copy stays on the device, when this tab last asked for that, and what lies beside it.
 * @typedef {ResultFile & {on_device?: boolean, kept_at?: number, beside?: KeptBeside}} KeptResponse
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
    beside: readBeside(data.beside, questionnaire),
  });
  const fitting = () => withFittingAnswers(data, response);
  const alone = () => ({ ...emptyOf(response), answers: fitting()?.answers });
  return ifUsable(() => read(data)) ?? ifUsable(() => read(fitting())) ?? ifUsable(() => read(alone()));
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
 * Read what lay beside a response, each for itself: what cannot be used is left out.
 * @param {unknown} data
 * @param {Questionnaire} questionnaire
 * @returns {KeptBeside}
 */
function readBeside(data, questionnaire) {
  const kept = isRecord(data) ? data : {};
  const files = own(kept, "earlier");
  const read = (/** @type {unknown} */ file, /** @type {Author} */ author) =>
    isRecord(file) ? ifUsable(() => readResult(file, questionnaire, author)) : undefined;
  return {
    earlier: Array.isArray(files) ? files.slice(0, MOST_EARLIER).flatMap((file) => read(file, "zelf") ?? []) : [],
    peer: read(own(kept, "peer"), "collega") ?? null,
    is_shown: own(kept, "is_shown") === true,
    is_of_another: own(kept, "is_of_another") === true,
  };
}

/**
 * @param {unknown} data
 * @param {FormResponse} response
 */
function withFittingAnswers(data, { form, questionnaire }) {
  const { instrument, version } = questionnaire;
  const answers = fittingAnswers(data, { instrument, version, keys: form.keys, values: form.values });
  return answers && { .../** @type {object} */ (data), answers };
}

/** @param {FormResponse} response */
function emptyOf({ data: { notes, situations, targets, focus, profile, ...now } }) {
  return now;
}
