// Where a worksheet starts: it prints whole, and what was typed is not lost by a slip.

import { OtherTabs } from "../keeping/other-tabs.js";
import { text } from "../page/texts.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.sheet"));

/** Whether something was typed that is not on paper yet. */
let isUnprinted = false;

new OtherTabs(); // this tab may hold answers of another page

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (form.querySelectorAll("[data-action=print]"))) {
  button.hidden = false; // without a script it does nothing, so it is not there
  button.addEventListener("click", () => window.print());
}

form.addEventListener("input", () => (isUnprinted = true));

form.addEventListener("reset", (event) => {
  if (isUnprinted && !window.confirm(text("empty-sheet"))) {
    event.preventDefault();
  } else {
    isUnprinted = false;
  }
});

addEventListener("beforeunload", (event) => {
  if (isUnprinted) {
    event.preventDefault();
  }
});

// A field shows on paper what fits in it; beside it goes all of its text.
addEventListener("beforeprint", () => form.querySelectorAll("textarea").forEach(copyForPaper));
addEventListener("afterprint", () => (isUnprinted = false));

/** @param {HTMLTextAreaElement} field */
function copyForPaper(field) {
  const after = field.nextElementSibling;
  const copy = after instanceof HTMLSpanElement ? after : document.createElement("span");
  copy.className = "sheet-print";
  copy.textContent = field.value.trim();
  field.after(copy);
}
