// Where the page that makes a school's edition starts.

import { EditionForm } from "../edition/edition-form.js";
import { EditionMaker } from "../edition/edition-maker.js";
import { EditionSession } from "../edition/edition-session.js";
import { LookSamples } from "../edition/look.js";
import { MakingView } from "../edition/making-view.js";
import { ProblemPlaces } from "../edition/problem-places.js";
import { Engine } from "../engine/engine.js";
import { followLoading } from "../engine/loading-line.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { on } from "../page/wiring.js";

const rules = pageData("uitgave-vraagt");
const held = pageData("uitgave-heeft");
const manifest = { ...pageData("rekenmodule"), words: null }; // what is made here has a word of its own, not of this site
const element = /** @type {HTMLFormElement} */ (document.getElementById("uitgave"));
const root = new URL(element.dataset.root ?? "", location.href).href;
const engine = new Engine(manifest, root, "", [manifest.files.edition]);
engine.startKind = "cold"; // a restored Python has let go of what reads values and makes patterns (slim_memory.py)
const form = new EditionForm(element);
const view = new MakingView(/** @type {HTMLElement} */ (element.querySelector("[data-making]")));
const maker = new EditionMaker(engine, rules, root, (step, part) => view.count(step, part));
const places = new ProblemPlaces(element);
const session = new EditionSession(rules, engine, { form, places, look: new LookSamples(element, rules.colours), maker, view });

document.documentElement.classList.add("has-script");
followLoading(engine);
addEventListener("pagehide", () => engine.stop());
form.addEventListener("change", () => session.changed());
element.addEventListener("submit", (event) => event.preventDefault());
element.addEventListener("focusin", () => engine.warmUp());
element.addEventListener("change", () => session.check()); // who is done with a field may hear what is wrong
on("eerder", "change", (input) => session.open(taken(input)));
on("kies-zip", "change", (input) => session.choose(input.files[0]));
on("leeg", "click", () => session.empty());
on("neem", "click", (button) => form.take(button.closest("[data-value]").dataset.value, button.value));
on("maak", "click", () => session.make());
on("stop", "click", () => session.stop());
on("bewaar", "click", () => session.save());
on("bewaar-waarden", "click", () => session.saveValues());
element.querySelector("[data-own-edition]")?.toggleAttribute("hidden", !held);
session.begin(held, root);

/**
 * Take the files out of a field, so that the same ones can be chosen again.
 * @param {HTMLInputElement} input
 */
function taken(input) {
  const files = [...(input.files ?? [])];
  input.value = "";
  return files;
}
