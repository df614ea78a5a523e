// What a button puts in a calendar: something to do next week, or the whole scan once more in half a year.

import { halfAYearLater, makeCalendar, nextWeek } from "./calendar.js";
import { offerFile } from "../files/offer-file.js";
import { text } from "../page/texts.js";

/**
 * Offer an event as a file.
 * @param {HTMLElement} button  that holds what it is about, and when
 * @param {string} name  of files of this response, without an ending
 * @returns {string}  the name of the file
 */
export function offerEvent({ dataset }, name) {
  const now = new Date();
  const isWeek = dataset.when === "week";
  const day = isWeek ? nextWeek(now) : halfAYearLater(now);
  const page = location.href.replace(/#.*/, "");
  const calendar = makeCalendar({ title: dataset.title ?? "", text: dataset.text ?? "", day, page }, now, madeUpId());
  const file = `${name}-${isWeek ? text("calendar-act") : text("calendar-again")}.ics`;
  offerFile(file, new Blob([calendar], { type: "text/calendar" }));
  return file;
}

function madeUpId() {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
