// Where the page of the method starts: the form to work out one role, and what Python makes of it.

import { Engine } from "../engine/engine.js";
import { failureText } from "../engine/failure.js";
import { LastQuestion } from "../result/last-question.js";
import { followLoading } from "../engine/loading-line.js";
import { ownAnswers } from "../keeping/own-answers.js";
import { RecalculationForm } from "../method/recalculation-form.js";
import { say, show } from "../page/status-lines.js";
import { showHtml } from "../page/trusted.js";

const WAY_OUT = "Wat je invulde, staat er nog. Kies 'Reken na' om het opnieuw te proberen.";

/** What happens when someone fills in, asks, or comes back. Every number comes from Python. */
class RecalculationPage {
  /**
   * @param {RecalculationForm} form
   * @param {Engine} engine
   * @param {HTMLElement} section  where the steps are shown; `data-status` says leeg, bezig, klaar or fout
   */
  constructor(form, engine, section) {
    this.form = form;
    this.engine = engine;
    this.section = section;
    this.content = /** @type {HTMLElement} */ (section.querySelector("[data-content]"));
    this.question = new LastQuestion(engine, () => this.#wait());
  }

  /** Something else was filled in: steps that no longer belong to it go away. */
  changed() {
    this.engine.warmUp();
    show("nareken-status", "");
    if (this.section.dataset.status === "bezig") {
      this.calculate(); // someone is waiting: for this, not for what stood there before
    } else {
      this.empty();
    }
  }

  async calculate() {
    try {
      const answer = await this.question.ask("recalculate", () => this.form.request);
      if (answer !== undefined) {
        this.#answered(answer);
      }
    } catch (error) {
      this.#refused(failureText(error, WAY_OUT));
    }
  }

  changeRole() {
    const filled = !this.form.isEmpty;
    this.form.fill([]);
    this.form.showStatements();
    if (filled) {
      say("nareken", "Dit zijn andere stellingen. De antwoorden zijn daarom weer leeg.");
    }
  }

  fillExample() {
    this.form.fillExample();
    this.changed();
    say("nareken", "Het voorbeeld is ingevuld, met de aannames van de i-scan. Kies nu 'Reken na'.");
  }

  fillOwnAnswers() {
    const { form } = this;
    const answers = ownAnswers(form.instrument, form.version, form.keys);
    const given = answers.filter((answer) => answer !== null).length;
    if (!given) {
      say(
        "nareken",
        `In dit tabblad staan geen antwoorden uit de volledige i-scan bij de rol ${form.roleName}. Vul die eerst in en open deze pagina in hetzelfde tabblad.`,
      );
      return;
    }
    form.fill(answers);
    this.changed();
    say("nareken", `Je antwoorden bij de rol ${form.roleName} zijn ingevuld: ${given} van de ${answers.length}. Kies nu 'Reken na'.`);
  }

  /** Come back out of the browser's memory of pages: answers may have been wiped since. */
  comeBack() {
    this.form.clear();
    this.empty();
    show("nareken-status", "");
  }

  empty() {
    this.question.drop();
    this.section.hidden = true;
    this.section.dataset.status = "leeg";
    this.content.replaceChildren();
  }

  /** Say that it is coming, but let what stands there stand while Python only has to calculate. */
  #wait() {
    const isReady = this.engine.state === "klaar";
    if (!isReady || this.section.dataset.status !== "klaar") {
      this.#show("bezig", paragraph(`De berekening komt zo.${isReady ? "" : " De rekenmodule laadt nog."}`));
    }
  }

  /** @param {{html: string, summary: string} | {refused: string}} answer */
  #answered(answer) {
    if ("refused" in answer) {
      this.#refused(answer.refused);
      return;
    }
    this.#show("klaar");
    showHtml(this.content, answer.html);
    say("nareken", `Nagerekend. ${answer.summary}`);
  }

  /** @param {string} text */
  #refused(text) {
    show("nareken-status", "");
    const line = paragraph(text);
    line.setAttribute("role", "alert");
    this.#show("fout", line);
  }

  /**
   * @param {"bezig" | "klaar" | "fout"} status
   * @param {Element[]} content
   */
  #show(status, ...content) {
    this.section.dataset.status = status;
    this.section.hidden = false;
    this.content.replaceChildren(...content);
  }
}

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

/** @param {string} id */
function read(id) {
  return JSON.parse(document.getElementById(id)?.textContent ?? "");
}

const element = /** @type {HTMLFormElement} */ (document.getElementById("nareken-formulier"));
const engine = new Engine(read("rekenmodule"), new URL(element.dataset.root ?? "", location.href).href);
const page = new RecalculationPage(
  new RecalculationForm(element, read("stellingen-per-rol")),
  engine,
  /** @type {HTMLElement} */ (document.getElementById("nagerekend")),
);

document.documentElement.classList.add("has-script");
followLoading(engine);
addEventListener("pagehide", () => engine.stop());

element.addEventListener("focusin", () => engine.warmUp());
element.addEventListener("input", () => page.changed());
element.addEventListener("submit", (event) => {
  event.preventDefault();
  page.calculate();
});
page.form.roleChoice.addEventListener("change", () => page.changeRole());
element.querySelector("[data-action=voorbeeld]")?.addEventListener("click", () => page.fillExample());
element.querySelector("[data-action=mijn-antwoorden]")?.addEventListener("click", () => page.fillOwnAnswers());
window.addEventListener("pageshow", (event) => event.persisted && page.comeBack());
