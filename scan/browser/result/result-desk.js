// The result's side of the page: what happens when someone asks, compares, writes or chooses. JavaScript only carries:
// every number comes from Python.

import { failureText } from "../engine/failure.js";
import { readResultFile } from "../files/incoming.js";
import { refusalText } from "../files/json-file.js";
import { LastQuestion } from "./last-question.js";
import { say, show } from "../page/status-lines.js";

/** @import { Attempt } from "../form/attempt.js" */
/** @import { Engine } from "../engine/engine.js" */
/** @import { ResultView } from "./result-view.js" */
/** @import { ResultFile } from "../types.js" */

const OWN_TARGET = "eigen";
const MOST_EARLIER = 7;
const MOST_FOCUS_ROLES = 2;

/** Holds what the result is laid beside, and asks Python for all of it. Dispatches "shown" when another result stands there. */
export class ResultDesk extends EventTarget {
  /**
   * @param {Attempt} attempt
   * @param {Engine} engine
   * @param {ResultView} view
   * @param {string} root  way from this page to the root of the site
   */
  constructor(attempt, engine, view, root) {
    super();
    this.attempt = attempt;
    this.engine = engine;
    this.view = view;
    this.root = root;
    this.question = new LastQuestion(engine, () => this.#wait());
    /** @type {string | null} */
    this.target = null;
    /** @type {ResultFile[]} */
    this.earlier = [];
    /** @type {ResultFile | null} */
    this.colleague = null;
  }

  /** What every question about this result needs. */
  get request() {
    return {
      result: this.attempt.result,
      profile: this.target,
      earlier: this.earlier,
      colleague: this.colleague,
      site: this.root,
    };
  }

  /** The answers are others now: the result no longer fits, unless someone is waiting for it. */
  answered() {
    this.engine.warmUp(); // not every browser focuses a radio that is clicked
    this.#clearLines();
    if (this.view.status === "bezig") {
      this.show(false); // for these answers, not for the ones before
    } else {
      this.question.drop();
      this.view.empty();
    }
  }

  /** Another attempt took the place of the one that was here. */
  replaced() {
    this.question.drop();
    this.earlier = [];
    this.colleague = null;
    this.#setTarget(Object.keys(this.attempt.targets).length ? OWN_TARGET : null);
    this.#clearLines();
    this.view.empty();
    if (this.attempt.form.count) {
      this.engine.warmUp();
    }
  }

  /**
   * Show the result of the answers as they are now.
   * @param {boolean} arrive  whether to bring the visitor to it
   * @returns {Promise<boolean>}  whether it stands there
   */
  async show(arrive = true) {
    performance.mark("result:asked");
    try {
      const answer = await this.question.ask("report", () => this.request);
      return answer !== undefined && this.#show(answer, arrive);
    } catch (error) {
      this.view.failed(failureText(error));
      return false;
    }
  }

  /**
   * Show the result again, beside what a programme asks or what the visitor aims for.
   * @param {HTMLSelectElement} choice  whose value is the key of a target, or empty
   */
  async compareWithTarget(choice) {
    const before = this.target;
    this.#setTarget(choice.value || null);
    if (this.target === OWN_TARGET && Object.keys(this.attempt.targets).length === 0) {
      this.attempt.targets = targetsOf(choice, before);
      this.#setTarget(OWN_TARGET);
    }
    if (await this.show(false)) {
      say("doelprofiel", `Het resultaat is bijgewerkt. Doelprofiel: ${choice.selectedOptions[0]?.label ?? ""}.`);
    }
  }

  /**
   * Set the visitor's own target for one role.
   * @param {HTMLSelectElement} choice
   */
  async setOwnTarget(choice) {
    const role = choice.dataset.ownTarget ?? "";
    const { [role]: _before, ...others } = this.attempt.targets;
    this.attempt.targets = choice.value ? { ...others, [role]: Number(choice.value) } : others;
    if (await this.show(false)) {
      say("doelprofiel", "Het resultaat is bijgewerkt met je eigen doel.");
    }
  }

  /**
   * Lay one or more earlier files beside the result.
   * @param {HTMLInputElement} input
   */
  async compareWithEarlier(input) {
    const files = [...(input.files ?? [])];
    try {
      const read = await Promise.all(files.map((file) => readResultFile(file, this.attempt.questionnaire, "zelf")));
      const all = [...new Map([...this.earlier, ...read].map((result) => [JSON.stringify(result), result])).values()];
      if (all.length > MOST_EARLIER) {
        say("vergelijk", `Naast dit resultaat passen hooguit ${MOST_EARLIER} eerdere bestanden. Je resultaat is niet veranderd.`);
      } else if (files.length) {
        this.earlier = all;
        if (await this.show(false)) {
          const times = this.earlier.length === 1 ? "één eerdere keer" : `${this.earlier.length} eerdere keren`;
          const now = this.attempt.result.month ?? "";
          const odd = all.some(({ month }) => now && month && month > now) ? " Let op: er is een bestand bij van later dan dit resultaat." : "";
          say("vergelijk", `De vergelijking met ${times} staat in je resultaat, onder de tabel.${odd}`);
        }
      }
    } catch (error) {
      say("vergelijk", `${refusalText(error)} Je resultaat is niet veranderd.`);
    }
    input.value = "";
  }

  /** Show the result without the earlier ones. */
  async stopComparing() {
    this.earlier = [];
    document.getElementById("vergelijk")?.focus(); // the button goes with the comparison
    if (await this.show(false)) {
      say("vergelijk", "De vergelijking is weg.");
    }
  }

  /**
   * Lay what a colleague filled in beside the result.
   * @param {HTMLInputElement} input
   */
  async compareWithColleague(input) {
    const file = input.files?.[0];
    try {
      if (file) {
        this.colleague = await readResultFile(file, this.attempt.questionnaire, "collega");
        if (await this.show(false)) {
          say("collega", "De blik van je collega staat in je resultaat, onder de tabel.");
        }
      }
    } catch (error) {
      say("collega", `${refusalText(error)} Je resultaat is niet veranderd.`);
    }
    input.value = "";
  }

  /** Show the result without the colleague's view. */
  async stopComparingWithColleague() {
    this.colleague = null;
    document.getElementById("collega")?.focus();
    if (await this.show(false)) {
      say("collega", "De blik van je collega is weg.");
    }
  }

  /**
   * Take over what is being written in a note.
   * @param {HTMLTextAreaElement} field
   */
  write(field) {
    const { notitie, situatie } = field.dataset;
    if (notitie) {
      this.attempt.notes[notitie] = field.value;
    }
    if (situatie) {
      this.attempt.situations[situatie] = field.value;
    }
    const plain = field.closest("section")?.querySelectorAll(".report-written") ?? [];
    for (const text of plain) {
      text.textContent = field.value; // the text that print shows in place of the field
    }
  }

  /**
   * Choose the roles to work on.
   * @param {HTMLInputElement} box  that was just checked or unchecked
   */
  async chooseFocus(box) {
    const chosen = /** @type {HTMLInputElement[]} */ ([
      ...this.view.section.querySelectorAll("[data-action=kies-rol]:checked"),
    ]).map((each) => each.value);
    if (chosen.length > MOST_FOCUS_ROLES) {
      box.checked = false;
      say("keuze", "Kies er hooguit twee. Haal eerst een andere weg.");
      return;
    }
    this.attempt.focus = chosen;
    if (await this.show(false)) {
      say("keuze", chosen.length ? "Je keuze staat hierboven." : "Hierboven staat weer ons voorstel.");
    }
  }

  /**
   * @param {{report: object, html: string} | {refused: string}} answer
   * @param {boolean} arrive
   * @returns {boolean}
   */
  #show(answer, arrive) {
    if ("refused" in answer) {
      this.view.failed(answer.refused);
      return false;
    }
    if (this.view.status === "bezig") {
      say("rekenmodule", "Je resultaat staat er.");
    }
    this.view.ready(answer.html, arrive);
    this.#catchUp();
    performance.mark("result:shown");
    this.dispatchEvent(new Event("shown"));
    return true;
  }

  /** Say that the result is coming, but let one that stands there stand while Python only has to calculate. */
  #wait() {
    const isReady = this.engine.state === "klaar";
    if (!isReady || this.view.status !== "klaar") {
      this.view.busy(isReady ? "Je resultaat komt zo." : "Je resultaat komt zo. De rekenmodule laadt nog.");
    }
  }

  /** Someone may have written on while Python made this report. */
  #catchUp() {
    const fields = this.view.section.querySelectorAll("textarea[data-notitie], textarea[data-situatie]");
    for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (fields)) {
      const { notitie, situatie } = field.dataset;
      const text = notitie ? this.attempt.notes[notitie] : this.attempt.situations[situatie ?? ""];
      if (field.value !== (text ?? "")) {
        field.value = text ?? "";
        this.write(field);
      }
    }
  }

  /** @param {string | null} target */
  #setTarget(target) {
    this.target = target;
    const select = /** @type {HTMLSelectElement | null} */ (document.getElementById("doelprofiel"));
    if (select) {
      select.value = target ?? "";
    }
    document.getElementById("eigen-doel")?.toggleAttribute("hidden", target !== OWN_TARGET);
    for (const choice of document.querySelectorAll("select[data-own-target]")) {
      const own = /** @type {HTMLSelectElement} */ (choice);
      own.value = String(this.attempt.targets[own.dataset.ownTarget ?? ""] ?? "");
    }
  }

  #clearLines() {
    for (const name of ["doelprofiel", "vergelijk", "collega", "delen"]) {
      show(`${name}-status`, "");
    }
  }
}

/**
 * Begin one's own targets with those of the profile that was chosen before, or with none.
 * @param {HTMLSelectElement} choice
 * @param {string | null} before
 * @returns {Record<string, number>}
 */
function targetsOf(choice, before) {
  const option = [...choice.options].find((each) => before && each.value === before);
  return JSON.parse(option?.dataset.targets ?? "{}");
}
