// Where the page of the goal card starts. Nothing is calculated here, and nothing leaves the page.

import { Draft } from "../keeping/draft.js";
import { readCard } from "../goals/goal-card.js";
import { GoalDesk } from "../goals/goal-desk.js";
import { on, onDrop } from "../page/wiring.js";

/** @param {string} id */
function read(id) {
  return JSON.parse(document.getElementById(id)?.textContent ?? "");
}

const asked = read("kaart-vraagt");
const list = /** @type {HTMLElement} */ (document.getElementById("kaarten"));
const goneLine = /** @type {HTMLTemplateElement} */ (document.getElementById("kaart-weg"));
const example = readCard(read("kaart-voorbeeld"), asked);
const desk = new GoalDesk(list, goneLine, { asked, example }, new Draft(`${asked.format}:${asked.version}`));

document.documentElement.classList.add("has-script");
desk.resume();
list.addEventListener("input", (event) => desk.written(/** @type {HTMLElement} */ (event.target)));
list.addEventListener("submit", (event) => event.preventDefault());
addEventListener("pageshow", (event) => event.persisted && desk.comeBack());
on("nieuw", "click", () => desk.add());
on("voorbeeld", "click", () => desk.showExample());
on("kopieer", "click", (button) => desk.copy(button));
on("omhoog", "click", (button) => desk.move(button, -1));
on("omlaag", "click", (button) => desk.move(button, 1));
on("haal-weg", "click", (button) => desk.remove(button));
on("zet-terug", "click", (button) => desk.putBack(button));
on("bewaar", "click", () => desk.save());
on("print", "click", () => print());
on("wis", "click", () => desk.wipe());
on("open", "change", async (input) => {
  await desk.openFile(input.files[0]);
  input.value = "";
});
onDrop((file) => desk.openFile(file));
