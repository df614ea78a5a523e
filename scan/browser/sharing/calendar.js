// A file for a calendar (RFC 5545): one event of a whole day, made here without asking anything of anyone.

const LONGEST = 75; // octets in a line (section 3.1), its end not counted

/** @typedef {{title: string, text: string, day: Date, page: string}} CalendarEvent  `page` is an address, for its link. */

/**
 * Write the file.
 * @param {CalendarEvent} event
 * @param {Date} now
 * @param {string} id  that no other event has
 */
export function makeCalendar({ title, text, day, page }, now, id) {
  const end = daysLater(day, 1);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//i-coach kennisbank//i-scan//NL",
    "BEGIN:VEVENT",
    `UID:${id}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(end)}`,
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    `URL:${page}`,
    "TRANSP:TRANSPARENT", // it takes no time that others could plan
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * Give the Monday of next week.
 * @param {Date} now
 */
export function nextWeek(now) {
  return daysLater(now, 7 - ((now.getDay() + 6) % 7));
}

/**
 * Give the same day half a year on, or the last of that month when it has no such day.
 * @param {Date} now
 */
export function halfAYearLater(now) {
  const last = new Date(now.getFullYear(), now.getMonth() + 7, 0).getDate();
  return new Date(now.getFullYear(), now.getMonth() + 6, Math.min(now.getDate(), last));
}

/**
 * @param {Date} day
 * @param {number} days
 */
function daysLater(day, days) {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
}

/**
 * Write a day of the visitor's own calendar.
 * @param {Date} day
 */
function date(day) {
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("");
}

/** @param {Date} moment */
function stamp(moment) {
  return moment.toISOString().replace(/[-:]|\.\d+/g, "");
}

/**
 * Write a text (section 3.3.11).
 * @param {string} text
 */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/**
 * Cut a line that is too long, never within a letter; the rest stands on lines that begin with a space.
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let room = LONGEST;
  let text = "";
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (size > room) {
      text += "\r\n ";
      room = LONGEST - 1;
    }
    text += letter;
    room -= size;
  }
  return text;
}
