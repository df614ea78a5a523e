// What every page with the form has: the steps, the ways to fill it in, and keeping, opening and wiping.

import { FormResponse } from "./form-response.js";
import { ResponseSession } from "./response-session.js";
import { ScanForm } from "./scan-form.js";
import { Steps } from "./steps.js";
import { Typing } from "./typing.js";
import { askBeforeWiping } from "../keeping/wipe-question.js";
import { pageData } from "../page/page-data.js";
import { on, onDrop } from "../page/wiring.js";

/** @import { Listener } from "./response-session.js" */

/** Find the form that the build made. */
export function findResponse() {
  const form = new ScanForm(/** @type {HTMLFormElement} */ (document.getElementById("i-scan")));
  return new FormResponse(form, pageData("vragenlijst"));
}

/**
 * Bring the form to life.
 * @param {FormResponse} response
 * @param {Listener} listener  told of other answers, and of another response
 * @returns {ResponseSession}
 */
export function openForm(response, listener) {
  const { form } = response.form;
  const session = new ResponseSession(response, listener);
  document.documentElement.classList.add("has-script");
  session.resume();
  wireWays(new Steps(form), new Typing(form));
  form.addEventListener("change", () => session.answered());
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", (event) => event.persisted && session.comeBack());
  addEventListener("hashchange", () => session.openAddress());
  on("antwoord-wissen", "click", (button) => response.form.clearItem(button));
  on("bewaar", "click", () => session.save());
  on("bewaar-op-apparaat", "change", (box) => session.copy.choose(box));
  on("kopie-verder", "click", () => session.copy.take());
  on("kopie-wissen", "click", () => session.copy.wipe());
  on("terug", "click", () => session.undo());
  askBeforeWiping(() => session.wipe());
  on("open", "change", async (input) => {
    await session.openFile(input.files[0]);
    input.value = "";
  });
  on("open-tekst", "click", async () => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("plakken"));
    await session.openText(field.value);
    field.value = "";
  });
  on("oude-antwoorden", "click", () => session.older.save());
  on("oude-antwoorden-weg", "click", () => session.older.remove());
  onDrop((_, files) => session.opened.openDropped(files));
  return session;
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
