// Where the page of the method starts: the form to work out one scale, and what Python makes of it.

import { Engine } from "../engine/engine.js";
import { followLoading } from "../engine/loading-line.js";
import { RecalculationForm } from "../method/recalculation-form.js";
import { RecalculationSession } from "../method/recalculation-session.js";
import { OtherTabs } from "../keeping/other-tabs.js";
import "../page/copied-text.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";

const element = /** @type {HTMLFormElement} */ (document.getElementById("nareken-formulier"));
const form = new RecalculationForm(element, pageData("stellingen-per-rol"));
const root = new URL(element.dataset.root ?? "", location.href).href;
const engine = new Engine(pageData("rekenmodule"), root, form.instrument);
const steps = /** @type {HTMLElement} */ (document.getElementById("nagerekend"));
const session = new RecalculationSession(form, engine, steps);

document.documentElement.classList.add("has-script");
followLoading(engine);
addEventListener("pagehide", () => engine.stop());

element.addEventListener("focusin", () => engine.warmUp());
element.addEventListener("input", () => session.changed());
element.addEventListener("submit", (event) => {
  event.preventDefault();
  session.calculate();
});
form.scaleChoice.addEventListener("change", () => session.changeScale());
element.querySelector("[data-action=voorbeeld]")?.addEventListener("click", () => session.fillExample());
element.querySelector("[data-action=mijn-antwoorden]")?.addEventListener("click", () => session.fillOwnAnswers());
new OtherTabs((wiping) => session.wipedElsewhere(wiping));
window.addEventListener("pageshow", (event) => event.persisted && session.comeBack());
