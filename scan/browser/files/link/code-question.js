// The question for the code of a link: a dialog, for as long as it takes.

import { paragraph } from "../../page/paragraph.js";
import { text } from "../../page/texts.js";

/** @import { AskForCode } from "../link.js" */

/**
 * Ask for the code until it fits; `undefined` when the visitor gives up.
 * @type {AskForCode}
 */
export function askForCode(open) {
  const { dialog, form, field, line } = makeDialog();
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      line.textContent = text("code-tried");
      const content = await open(field.value);
      if (content === undefined) {
        line.textContent = text("code-wrong");
        field.select();
      } else {
        resolve(content);
        dialog.close();
      }
    });
    dialog.addEventListener("close", () => {
      resolve(undefined);
      dialog.remove();
    });
  });
}

function makeDialog() {
  const dialog = document.createElement("dialog");
  dialog.className = "code-question";
  const form = document.createElement("form");
  const label = Object.assign(document.createElement("label"), { textContent: text("code-question"), htmlFor: "linkcode" });
  const field = Object.assign(document.createElement("input"), { id: "linkcode", required: true, spellcheck: false });
  field.setAttribute("autocomplete", "off");
  field.setAttribute("autocapitalize", "none");
  const line = paragraph("", "status");
  const buttons = document.createElement("p");
  buttons.append(button(text("code-open"), "submit", "button-main"), button(text("code-no"), "button", () => dialog.close()));
  form.append(label, field, line, buttons);
  dialog.append(form);
  dialog.setAttribute("aria-label", text("code-title"));
  return { dialog, form, field, line };
}

/**
 * @param {string} label
 * @param {"submit" | "button"} type
 * @param {string | (() => void)} more  a class, or what it does
 */
function button(label, type, more) {
  const element = Object.assign(document.createElement("button"), { type, textContent: label, className: "button" });
  if (typeof more === "string") {
    element.classList.add(more);
  } else {
    element.addEventListener("click", more);
  }
  return element;
}
