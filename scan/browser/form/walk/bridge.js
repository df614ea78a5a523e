// The bridge above the form: how far each scale is filled in, and on which arch someone stands.

import { text } from "../../page/texts.js";

/** @import { ScanForm } from "../scan-form.js" */
/** @import { Answers } from "../../types.js" */

/** The width of an arch in its drawing. */
const WIDTH = 60;

/**
 * Fill the arches, and the road over them.
 * @param {ScanForm} form
 * @param {Answers} answers
 * @param {number} count  of those that are given
 */
export function fillBridge(form, answers, count) {
  for (const link of arches()) {
    const { answered, notApplicable, blank } = form.countOf(link.dataset.arch ?? "", answers);
    const [done, total] = [answered + notApplicable, answered + notApplicable + blank];
    link.querySelector(".arch-fill")?.setAttribute("width", String((WIDTH * done) / total));
    link.querySelector(".arch-label > span")?.replaceChildren(text("count-of", { count: done, total }));
  }
  document.querySelector(".walk-total")?.replaceChildren(text("count-of", { count, total: form.keys.length }));
  document.querySelector(".walk-road")?.setAttribute("value", String(count));
}

/**
 * Say on which arch someone stands; in the last step on none.
 * @param {string | undefined} step
 */
export function standOnBridge(step) {
  for (const link of arches()) {
    if (link.dataset.arch === step) {
      link.setAttribute("aria-current", "step");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

/** @returns {NodeListOf<HTMLElement>} */
function arches() {
  return document.querySelectorAll("[data-arch]");
}
