// Where the page of the target profile starts. Nothing is calculated here, and nothing leaves the page.

import { wireDocument } from "../keeping/document-buttons.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { printPage } from "../page/printing.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { on } from "../page/wiring.js";
import { ProfileForm } from "../profile/profile-form.js";
import { ProfileSession } from "../profile/profile-session.js";
import { goOnWithSheet } from "../profile/sheet-draft.js";
import { sheetTexts } from "../profile/sheet-words.js";

/** @import { ProfileRules } from "../types.js" */

/** @type {ProfileRules} */
const rules = pageData("profiel-vraagt");
const element = /** @type {HTMLFormElement} */ (document.querySelector("form.profile"));
const form = new ProfileForm(element, rules.mostGoals);
const session = new ProfileSession(form, rules);

document.documentElement.classList.add("has-script");
session.resume();
wireDocument(session);
element.addEventListener("change", ({ target }) => {
  if (/** @type {HTMLElement} */ (target).matches("[data-choice]")) {
    session.chosen();
  }
});
element.addEventListener("input", ({ target }) => {
  if (/** @type {HTMLElement} */ (target).matches("[name=naam], [data-level]")) {
    session.written();
  }
});
element.addEventListener("submit", (event) => event.preventDefault());
on("voorstel", "click", (button) => session.takeProposal(button));
on("print", "click", () => printPage("print"));
on("terug", "click", () => session.undo());
on("op-werkblad", "click", (button) => {
  const sheet = rules.sheets.find((each) => each.sheet === button.value);
  if (session.kept.isEmpty) {
    say("werkblad", text("nothing-for-sheet"));
  } else if (sheet && !goOnWithSheet(sheet, sheetTexts(sheet, rules, form.words))) {
    say("werkblad", text("sheet-cannot"));
  }
});
