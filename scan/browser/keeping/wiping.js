// Wiping drafts from this tab, also where no page of theirs is open.

import { isVersionOf } from "./names.js";

/**
 * Wipe the drafts of these names, also those of before names lost their versions.
 * @param {string[]} names
 */
export function wipeDrafts(names) {
  try {
    const isGone = (/** @type {string} */ key) => names.some((name) => key === name || isVersionOf(key, name));
    Object.keys(sessionStorage).filter(isGone).forEach((key) => sessionStorage.removeItem(key));
  } catch {
    // forbidden storage holds nothing to wipe
  }
}
