// What this tab knows of the page before it was loaded again: in which way members took part, and how many stood in a sum that
// is gone with it. It is a number in the history of the tab, and nothing of anyone.

import { say } from "../../page/status-lines.js";
import { text } from "../../page/texts.js";

/**
 * Give what stood there; nothing when the page is new.
 * @returns {{isSum: boolean, count: number}}
 */
export function wayBefore() {
  const { way, count } = history.state ?? {};
  return { isSum: way === "som", count: Number.isInteger(count) ? count : 0 };
}

/**
 * Note it where it changed: a browser may count how often.
 * @param {string} way
 * @param {number} count  members in the sum
 */
export function keepWay(way, count) {
  const { state } = history;
  if (state?.way !== way || state?.count !== count) {
    history.replaceState({ way, count }, "");
  }
}

/**
 * Say of a sum that it is gone.
 * @param {number} count  members that were in it
 */
export function tellLost(count) {
  if (count > 0) {
    say("beurt", text("sum-lost", { count }));
  }
}
