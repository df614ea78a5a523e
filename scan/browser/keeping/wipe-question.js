// The question before everything is wiped: one press asks, a second one does it.

import { show } from "../page/status-lines.js";
import { on } from "../page/wiring.js";

/**
 * Have the page ask, in its own words; `window.confirm` does nothing in a frame that may open no dialogs. Focus goes to the
 * answer that wipes nothing, and back to the button afterwards.
 * @param {() => unknown} wipe
 */
export function askBeforeWiping(wipe) {
  const button = /** @type {HTMLElement} */ (document.querySelector("[data-action=wis]"));
  const question = /** @type {HTMLElement} */ (document.getElementById("wis-vraag"));
  const no = /** @type {HTMLElement} */ (question.querySelector("[data-action=wis-niet]"));
  const ask = (/** @type {boolean} */ isAsked) => {
    question.hidden = !isAsked;
    button.setAttribute("aria-expanded", String(isAsked));
    (isAsked ? no : button).focus();
  };
  on("wis", "click", () => {
    show("wis-status", "");
    ask(question.hasAttribute("hidden"));
  });
  on("wis-niet", "click", () => ask(false));
  on("wis-zeker", "click", () => {
    ask(false);
    wipe();
  });
  question.parentElement?.addEventListener("keydown", ({ key }) => key === "Escape" && !question.hidden && ask(false));
}
