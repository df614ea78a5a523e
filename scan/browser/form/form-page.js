// What every page with the form has: the steps, the ways to fill it in, and keeping, opening and wiping.

import { Attempt } from "./attempt.js";
import { DeviceCopy } from "../keeping/device-copy.js";
import { Draft, nameOfAttempt } from "../keeping/draft.js";
import { FormDesk } from "./form-desk.js";
import { ScanForm } from "./scan-form.js";
import { Steps } from "./steps.js";
import { Typing } from "./typing.js";
import { on, onDrop } from "../page/wiring.js";

/** @import { Listener } from "./form-desk.js" */
/** @import { Questionnaire } from "../types.js" */

/** Find the form that the build made. */
export function findAttempt() {
  const form = new ScanForm(/** @type {HTMLFormElement} */ (document.getElementById("i-scan")));
  /** @type {Questionnaire} */
  const questionnaire = JSON.parse(document.getElementById("vragenlijst")?.textContent ?? "");
  return new Attempt(form, questionnaire);
}

/**
 * Bring the form to life.
 * @param {Attempt} attempt
 * @param {Listener} listener  told of other answers, and of another attempt
 * @returns {FormDesk}
 */
export function openForm(attempt, listener) {
  const { form } = attempt.form;
  const name = nameOfAttempt(attempt.questionnaire);
  const draft = new Draft(`${name}:${attempt.questionnaire.version}`);
  const desk = new FormDesk(attempt, draft, new DeviceCopy(name), listener);
  document.documentElement.classList.add("has-script");
  desk.resume();
  wireWays(new Steps(form), new Typing(form));
  form.addEventListener("change", () => desk.answered());
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", (event) => event.persisted && desk.comeBack());
  addEventListener("hashchange", () => desk.openAddress());
  on("antwoord-wissen", "click", (button) => attempt.form.clearItem(button));
  on("bewaar", "click", () => desk.save());
  on("bewaar-op-apparaat", "change", (box) => desk.keepOnDevice(box));
  on("kopie-verder", "click", () => desk.takeCopy());
  on("kopie-wissen", "click", () => desk.wipeCopy());
  on("terug", "click", () => desk.undo());
  on("wis", "click", () => desk.wipe());
  on("open", "change", async (input) => {
    await desk.openFile(input.files[0]);
    input.value = "";
  });
  on("open-tekst", "click", async () => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("plakken"));
    await desk.openText(field.value);
    field.value = "";
  });
  onDrop((file) => desk.openFile(file));
  return desk;
}

/**
 * Two buttons that change how the form is filled in; each is on or off, and never both are on.
 * @param {Steps} steps
 * @param {Typing} typing
 */
function wireWays(steps, typing) {
  const oneByOne = document.querySelector("[data-action=een-tegelijk]");
  const over = document.querySelector("[data-action=overtypen]");
  const set = (/** @type {boolean} */ one, /** @type {boolean} */ type) => {
    oneByOne?.setAttribute("aria-pressed", String(one));
    over?.setAttribute("aria-pressed", String(type));
    steps.showOneByOne(one);
    typing.turn(type);
    document.getElementById("overtypen-uitleg")?.toggleAttribute("hidden", !type);
  };
  on("een-tegelijk", "click", () => set(!steps.oneByOne, false));
  on("overtypen", "click", () => set(false, !typing.isOn));
  if (location.hash === "#overtypen") {
    addEventListener("load", () => set(false, true)); // after the browser went to the place in the address
  }
}
