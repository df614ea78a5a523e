// Where a worksheet starts: it prints whole, and what was filled in can be kept, opened and wiped.

import { wireDocument } from "../keeping/document-buttons.js";
import "../page/copied-text.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { printPage } from "../page/printing.js";
import { on } from "../page/wiring.js";
import { AnswerBridge } from "../sheet/answer-bridge.js";
import { SheetForm } from "../sheet/sheet-form.js";
import { SheetSession } from "../sheet/sheet-session.js";

const element = /** @type {HTMLFormElement} */ (document.querySelector("form.sheet"));
const form = new SheetForm(element);
const session = new SheetSession(form, pageData("blad-vraagt"));
const bridgePlace = /** @type {HTMLElement | null} */ (document.querySelector("[data-answers]"));

document.documentElement.classList.add("has-script");
if (bridgePlace) {
  const bridge = new AnswerBridge(bridgePlace, form);
  ["input", "filled"].forEach((moment) => element.addEventListener(moment, () => bridge.show()));
  bridge.show();
}
session.resume();
wireDocument(session);
element.addEventListener("input", () => session.written());
element.addEventListener("submit", (event) => event.preventDefault());
addEventListener("beforeprint", () => form.copyForPaper());
on("print", "click", () => printPage("print"));
on("terug", "click", () => session.undo());
