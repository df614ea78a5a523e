// On the page before the form: keep the scan to open it without internet, for whoever chooses that, and take it away again.
// Nothing is registered before that choice, and pages that hold answers may not register anything: their policy says so.

import { isKept, keep, remove, whyNot } from "./kept-site.js";
import { on } from "../page/wiring.js";

/** @import { Outcome } from "./kept-site.js" */

const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-offline]"));

if (place) {
  begin(place).catch(console.warn);
}

/** @param {HTMLElement} place */
async function begin(place) {
  const refusal = whyNot();
  let isHere = !refusal && (await isKept());
  let isBusy = false;
  const size = place.querySelector("[data-size]");
  size?.replaceChildren(place.dataset.megabytes ?? "");
  show(place, "label", isHere ? "haal-weg" : "bewaar");
  show(place, "says", refusal ?? (isHere ? "hier" : ""));
  if (refusal) {
    place.querySelectorAll("button, [data-about]").forEach((element) => element.remove());
  }
  place.hidden = false;
  on("zonder-internet", "click", async () => {
    if (isBusy) {
      return;
    }
    isBusy = true;
    show(place, "says", isHere ? "" : "bezig");
    const outcome = await (isHere ? remove() : keep());
    isHere = outcome === "klaar";
    isBusy = false;
    show(place, "says", outcome);
    show(place, "label", isHere ? "haal-weg" : "bewaar");
  });
}

/**
 * Show one of the sentences, or one of the labels, and none of the others.
 * @param {HTMLElement} place
 * @param {"says" | "label"} sort
 * @param {string} name
 */
function show(place, sort, name) {
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll(`[data-${sort}]`))) {
    each.hidden = each.dataset[sort] !== name;
  }
}
