// Months as a sentence names them.

import { text } from "../page/texts.js";

/**
 * Name the months of some results, the first one first: "maart 2026 en juni 2026".
 * @param {{month: string | null}[]} results
 */
export function monthsText(results) {
  const months = results.map(({ month }) => month).sort((one, other) => (one ?? "").localeCompare(other ?? ""));
  const names = [...new Set(months)].map((month) => (month === null ? text("unknown-month") : nameOf(month)));
  return new Intl.ListFormat(document.documentElement.lang).format(names);
}

/** @param {string} month */
function nameOf(month) {
  const [year, number] = month.split("-").map(Number);
  const date = new Date(year ?? 0, (number ?? 1) - 1, 1);
  return date.toLocaleDateString(document.documentElement.lang, { month: "long", year: "numeric" });
}
