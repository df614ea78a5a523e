// Where it starts: finds the form that the build made and connects everything to it.

import { Engine } from "./engine.js";
import { ResultView } from "./result-view.js";
import { ScanForm } from "./scan-form.js";
import { ScanPage } from "./scan-page.js";
import { Steps } from "./steps.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("i-scan"));
const section = /** @type {HTMLElement} */ (document.getElementById("resultaat"));
const manifest = JSON.parse(document.getElementById("rekenmodule")?.textContent ?? "");

const scan = new ScanForm(form);
const root = form.dataset.root ?? "";
const engine = new Engine(manifest, new URL(root, location.href).href);
const result = new ResultView(section, () => page.showResult());
const page = new ScanPage(scan, engine, result, root);

document.documentElement.classList.add("has-script");
document.documentElement.dataset.engine = engine.state;
engine.addEventListener("state", () => {
  document.documentElement.dataset.engine = engine.state;
  page.showLoading();
});
engine.addEventListener("progress", () => page.showLoading());

page.resume();
new Steps(form);
form.addEventListener("focusin", () => page.warmUp());
form.addEventListener("change", () => page.changed());
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("pageshow", (event) => event.persisted && page.comeBack());

on("resultaat", "click", () => page.showResult());
on("antwoord-wissen", "click", (element) => scan.clearItem(element));
on("doelprofiel", "change", (element) => page.compareWithTarget(/** @type {HTMLSelectElement} */ (element)));
on("vergelijk", "change", (element) => page.compareWithEarlier(/** @type {HTMLInputElement} */ (element)));
on("bewaar", "click", () => page.save());
on("geen-vergelijking", "click", () => page.stopComparing());
on("wis", "click", () => page.wipe());
on("open", "change", (element) => page.open(/** @type {HTMLInputElement} */ (element)));

/**
 * @param {string} action
 * @param {string} event
 * @param {(element: Element) => unknown} act
 */
function on(action, event, act) {
  for (const element of document.querySelectorAll(`[data-action="${action}"]`)) {
    element.addEventListener(event, () => act(element));
  }
}
