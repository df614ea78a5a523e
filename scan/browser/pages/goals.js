// Where the page of the goal card starts. Nothing is calculated here, and nothing leaves the page.

import { readCard } from "../goals/goal-card.js";
import { GoalCards } from "../goals/goal-cards.js";
import { GoalSession } from "../goals/goal-session.js";
import { Starts } from "../goals/starts.js";
import { wireDocument } from "../keeping/document-buttons.js";
import "../page/copied-text.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { printPage } from "../page/printing.js";
import { on } from "../page/wiring.js";

const rules = pageData("kaart-vraagt");
const example = readCard(pageData("kaart-voorbeeld"), rules);
const list = /** @type {HTMLElement} */ (document.getElementById("kaarten"));
const goneLine = /** @type {HTMLTemplateElement} */ (document.getElementById("kaart-weg"));
const session = new GoalSession(new GoalCards(list, goneLine), { rules, example });
const starts = new Starts(session, pageData("kaart-begin"));

document.documentElement.classList.add("has-script");
session.resume();
starts.beginAsAsked();
addEventListener("hashchange", () => starts.beginAsAsked());
wireDocument(session);
list.addEventListener("input", (event) => session.written(/** @type {HTMLElement} */ (event.target)));
list.addEventListener("submit", (event) => event.preventDefault());
on("nieuw", "click", () => session.add());
on("begin", "click", (button) => starts.begin(button.dataset.start ?? ""));
on("voorbeeld", "click", () => session.showExample());
on("kopieer", "click", (button) => session.copy(button));
on("omhoog", "click", (button) => session.move(button, -1));
on("omlaag", "click", (button) => session.move(button, 1));
on("haal-weg", "click", (button) => session.remove(button));
on("zet-terug", "click", (button) => session.putBack(button));
on("print", "click", () => printPage("kaarten"));
