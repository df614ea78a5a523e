// What the page itself sees to be wrong: the Python that looks at values has no clock and no files.

import { text } from "../page/texts.js";

/** @import { EditionForm } from "./edition-form.js" */
/** @import { PictureField } from "./picture-field.js" */
/** @import { Problem } from "./problem-places.js" */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Give what is wrong with a form, of fields about which Python says nothing.
 * @param {EditionForm} form
 * @param {Problem[]} found  by Python
 * @returns {Problem[]}
 */
export function pageProblems(form, found) {
  const until = Object(form.values.security).until ?? "";
  const own = [...form.pictures.flatMap(notChosen), ...outOfReach("security.until", until, new Date())];
  return own.filter(({ path }) => found.every((problem) => problem.path !== path));
}

/**
 * Of a picture that a school.yml names and that nobody chose: what to do.
 * @param {PictureField} picture
 * @returns {Problem[]}
 */
function notChosen({ path, wanted }) {
  const [cause, cure] = [text("edition-not-chosen", { file: wanted }), text("edition-choose")];
  return wanted ? [{ path, cause, cure }] : [];
}

/**
 * Of the day until which the contact for security holds: whether it is over, or a year away (RFC 9116, section 2.5.5,
 * wants less). It ends where the day begins.
 * @param {string} path
 * @param {string} until  2027-10-01
 * @param {Date} now
 * @returns {Problem[]}
 */
function outOfReach(path, until, now) {
  if (!DAY.test(until)) {
    return [];
  }
  const last = written(new Date(now.getFullYear() + 1, now.getMonth(), now.getDate() - 1));
  if (until <= written(now)) {
    return [{ path, cause: text("edition-day-over"), cure: text("edition-day-look"), take: last }];
  }
  return until > last ? [{ path, cause: text("edition-day-far"), cure: text("edition-day-nearer"), take: last }] : [];
}

/**
 * Write a day as school.yml has it.
 * @param {Date} day
 */
function written(day) {
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${date}`;
}
