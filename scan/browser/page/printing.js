// Printing, also where it may not: a frame that may open no dialogs, or a phone's app that shows pages, does nothing at all.

import { say } from "./status-lines.js";
import { text } from "./texts.js";

const PATIENCE = 1_000; // milliseconds in which a browser begins to print
const DIALOG = 200; // milliseconds: who waits longer in `print` had a dialog open

/**
 * Print the page, or a part of it, and say so when nothing came of it.
 * @param {string} line  which says so: `LINE-status`
 * @param {string} [part]  which styles leave alone on paper, as `data-print` on the page
 */
export function printPage(line, part) {
  const begun = new AbortController();
  addEventListener("beforeprint", () => begun.abort(), { once: true, signal: begun.signal });
  if (part) {
    showOnly(part);
  }
  const start = performance.now();
  window.print?.();
  const hadDialog = performance.now() - start > DIALOG;
  setTimeout(() => {
    if (!hadDialog && !begun.signal.aborted) {
      begun.abort();
      showAll();
      say(line, text("not-printed"));
    }
  }, PATIENCE);
}

/**
 * Leave only a part on paper until it is printed. Not every browser says when that is; who goes on with the page is done.
 * @param {string} part
 */
function showOnly(part) {
  document.documentElement.dataset.print = part;
  const done = new AbortController();
  const restore = () => {
    done.abort();
    showAll();
  };
  addEventListener("afterprint", restore, { signal: done.signal });
  addEventListener("pointerdown", restore, { signal: done.signal });
  addEventListener("keydown", restore, { signal: done.signal });
}

function showAll() {
  delete document.documentElement.dataset.print;
}
