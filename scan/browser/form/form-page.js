// What every page with the form has: the steps, the ways to fill it in, and keeping, opening and wiping.

import { FormResponse } from "./form-response.js";
import { showKeeping } from "./keeping-line.js";
import { ResponseSession } from "./response-session.js";
import { ScanForm } from "./scan-form.js";
import { GoingOn } from "./walk/going-on.js";
import { foldWhenNarrow, isSmall, putStatementFirst } from "./walk/screen.js";
import { Steps } from "./walk/steps.js";
import { TakingUp } from "./walk/taking-up.js";
import { Typing } from "./walk/typing.js";
import { Ways } from "./walk/ways.js";
import { Draft } from "../keeping/draft.js";
import { nameOfWay } from "../keeping/names.js";
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
  document.documentElement.classList.add("has-script");
  if (isSmall()) {
    putStatementFirst(form);
    foldExplanation();
  }
  foldWhenNarrow(document.querySelector(".keep-all"));
  const ways = walk(response);
  const takingUp = new TakingUp(response.form);
  const session = new ResponseSession(response, {
    ...listener,
    answered() {
      takingUp.withdraw();
      listener.answered();
    },
    replaced() {
      takingUp.offer();
      listener.replaced();
    },
  });
  session.document.addEventListener("kept", () => showKeeping(session));
  session.resume();
  ways.start();
  takingUp.offer();
  const foldOnceKnown = () => response.form.count && foldExplanation();
  addEventListener("hashchange", foldOnceKnown);
  foldOnceKnown();
  form.addEventListener("change", () => session.answered());
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", (event) => event.persisted && session.comeBack());
  addEventListener("hashchange", () => session.openAddress());
  on("antwoord-wissen", "click", (button) => response.form.clearItem(button));
  on("bewaar", "click", () => session.save());
  on("bewaar-voor-collega", "click", () => session.save());
  on("bewaar-op-apparaat", "change", (box) => session.copy.choose(box));
  on("kopie-verder", "click", () => session.copy.take());
  on("kopie-wissen", "click", () => session.copy.wipe());
  on("terug", "click", () => session.undo());
  askBeforeWiping(() => session.wipe());
  on("open", "change", async (input) => {
    await session.opened.openFile(input.files[0]);
    input.value = "";
  });
  on("open-tekst", "click", async () => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("plakken"));
    await session.opened.openText(field.value);
    field.value = "";
  });
  on("oude-antwoorden", "click", () => session.older.save());
  on("oude-antwoorden-weg", "click", () => session.older.remove());
  onDrop((_, files) => session.opened.openDropped(files));
  return session;
}

/**
 * Have someone walk through the form, in the way of their choice.
 * @param {FormResponse} response
 */
function walk({ form: { form }, questionnaire }) {
  const steps = new Steps(form);
  const ways = new Ways(steps, new Typing(form), new Draft(nameOfWay(questionnaire)));
  new GoingOn(form, steps);
  for (const action of ["alle-tegelijk", "een-tegelijk", "overtypen"]) {
    on(action, "click", (button) => ways.choose(button));
  }
  return ways;
}

/** Who goes on after an answer knows how it goes; it stays one click away. Sooner, what someone just clicked would jump. */
function foldExplanation() {
  document.querySelector("[data-explanation]")?.removeAttribute("open");
}
