// A word before work is lost with its tab. Going to another page of this site loses nothing: the tab keeps it.

import { shownAt } from "../page/folder-index.js";

const warn = (/** @type {BeforeUnloadEvent} */ event) => event.preventDefault();

/** Whether another page of this site may be gone to without asking. */
let mayGoWithin = true;

addEventListener("click", (event) => mayGoWithin && leadsWithin(event) && warnBeforeLeaving(false));

/**
 * Have the browser ask before this tab closes, or no longer. It listens only while it must: a page that listens may be kept
 * out of the browser's memory of pages.
 * @param {boolean} isNeeded
 * @param {boolean} [isInTab]  whether the tab keeps the work for when someone comes back
 */
export function warnBeforeLeaving(isNeeded, isInTab = true) {
  mayGoWithin = isInTab;
  if (isNeeded) {
    addEventListener("beforeunload", warn);
  } else {
    removeEventListener("beforeunload", warn);
  }
}

/**
 * Go to another page of this site.
 * @param {string} address
 */
export function goWithin(address) {
  warnBeforeLeaving(false);
  location.assign(shownAt(address));
}

/** Load this page anew; where the tab keeps nothing, the browser asks first. */
export function reloadPage() {
  if (mayGoWithin) {
    warnBeforeLeaving(false);
  }
  location.reload();
}

/** Say whether the tab keeps the work for when someone comes back. */
export function isKeptInTab() {
  return mayGoWithin;
}

/**
 * Say whether a click leads this tab to another page of this site.
 * @param {MouseEvent} event
 */
function leadsWithin({ target, defaultPrevented, ctrlKey, metaKey, shiftKey }) {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || defaultPrevented || ctrlKey || metaKey || shiftKey) {
    return false;
  }
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return link.origin === location.origin && !isHere && !link.target && !link.hasAttribute("download");
}
