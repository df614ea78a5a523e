// A question before what cannot be undone: one press asks, a second one does it.

import { show } from "../page/status-lines.js";
import { on } from "../page/wiring.js";

/**
 * Ask before everything is wiped.
 * @param {() => unknown} wipe
 */
export function askBeforeWiping(wipe) {
  askBefore("wis", wipe);
}

/**
 * Have the page ask, in its own words; `window.confirm` does nothing in a frame that may open no dialogs. Focus goes to the
 * answer that does nothing, and back to the button afterwards. Who leaves the page answered no, also where a browser keeps it.
 * @param {string} name  of the button; the question is `NAME-vraag`, its answers `NAME-zeker` and `NAME-niet`
 * @param {() => unknown} act
 */
export function askBefore(name, act) {
  const button = /** @type {HTMLElement} */ (document.querySelector(`[data-action=${name}]`));
  const question = /** @type {HTMLElement} */ (document.getElementById(`${name}-vraag`));
  const no = /** @type {HTMLElement} */ (question.querySelector(`[data-action=${name}-niet]`));
  const ask = (/** @type {boolean} */ isAsked) => {
    question.hidden = !isAsked;
    button.setAttribute("aria-expanded", String(isAsked));
    (isAsked ? no : button).focus();
  };
  on(name, "click", () => {
    show(`${name}-status`, "");
    ask(question.hasAttribute("hidden"));
  });
  const leave = () => question.hidden || ask(false);
  on(`${name}-niet`, "click", leave);
  on(`${name}-zeker`, "click", () => {
    ask(false);
    act();
  });
  question.parentElement?.addEventListener("keydown", ({ key }) => key === "Escape" && leave());
  addEventListener("pageshow", ({ persisted }) => persisted && leave());
}
