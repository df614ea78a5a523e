// What a member gives to a team, as a file, a line to paste or a QR code: levels alone, or scores with a name. Both come
// from Python.

import { failureText } from "../engine/failure-text.js";
import { offerJson } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { copyText } from "../page/copying.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { FieldRow } from "./field-row.js";
import { TeamCode } from "./team-code.js";

/** @import { ReportSession } from "../result/report-session.js" */

const LINE = "voor-team";

/** @typedef {{score: number | null, answered: number, level: string | null}} Score  as a report has it */

/** Makes what a member chose, each time anew; on a page that has no place for it, it does nothing. */
export class TeamOffer {
  /** @param {ReportSession} report */
  constructor(report) {
    this.report = report;
    this.line = new FieldRow("teamregel-regel");
    this.code = new TeamCode();
    /** How often what was made here was taken away. */
    this.clearings = 0;
  }

  /** Offer what was chosen as a file. */
  async save() {
    const content = await this.#make();
    if (content) {
      const way = this.#isOpen ? asFileName(this.#label) || "open" : "beperkt";
      const name = `${this.report.response.questionnaire.instrument}-team-${way}`;
      offerJson(name, content);
      say(LINE, `${offeredText(`${name}.json`)} ${text("team-send")}`);
    }
  }

  /** Bring someone here who looked at the other ways to save. */
  enter() {
    const heading = document.getElementById("voor-team-kop");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  /** Show what was chosen as a line. */
  async showLine() {
    const line = await this.#makeLine();
    if (line) {
      this.line.fill(line);
      this.line.select();
      say(LINE, text("team-line-ready"));
    }
  }

  /** Show that line as a QR code. */
  async showCode() {
    const line = await this.#makeLine();
    if (line) {
      this.code.fill(line);
      say(LINE, text("team-code-ready"));
    }
  }

  /** Copy that line. */
  async copyLine() {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("teamregel"));
    const isCopied = await copyText(field.value, () => field.select());
    say(LINE, isCopied ? text("copied") : text("copy-by-hand"));
  }

  /** Another choice, or another result: what was made of the one before goes. */
  clear() {
    this.clearings += 1;
    this.line.clear();
    this.code.clear();
    show(`${LINE}-status`, "");
    document.getElementById("team-naam-regel")?.toggleAttribute("hidden", !this.#isOpen);
    show("team-inhoud", this.#choice ? this.#inWords : "");
  }

  /** Forget the name as well. */
  forget() {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById("team-naam"));
    if (field) {
      field.value = "";
    }
    document.querySelectorAll("[data-action=team-keuze]").forEach((each) => {
      /** @type {HTMLInputElement} */ (each).checked = false;
    });
    this.clear();
  }

  get #choice() {
    return document.querySelector("[data-action=team-keuze]:checked")?.getAttribute("value");
  }

  get #isOpen() {
    return this.#choice === "open";
  }

  get #nameField() {
    return /** @type {HTMLInputElement} */ (document.getElementById("team-naam"));
  }

  get #label() {
    return this.#nameField.value.trim();
  }

  /** What someone is about to give, as the table of the report has it. */
  get #inWords() {
    const rows = /** @type {NodeListOf<HTMLTableRowElement>} */ (document.querySelectorAll("#resultaat tr[data-role]"));
    const parts = [...rows].map(({ cells: [scale, score, , , level] }) => {
      return `${scale?.textContent}: ${(this.#isOpen ? score : level)?.textContent}`;
    });
    const scales = parts.join("; ");
    return this.#isOpen ? text("team-gives-open", { scales }) : text("team-gives-limited", { scales });
  }

  /** @returns {Promise<string | undefined>}  nothing when there is none, or it is no longer wanted */
  async #makeLine() {
    const { clearings } = this;
    const content = await this.#make();
    return content && clearings === this.clearings ? JSON.stringify(content) : undefined;
  }

  /** @returns {Promise<object | undefined>}  nothing when it failed, and that was said */
  async #make() {
    if (!this.#choice) {
      say(LINE, text("team-choose"));
      return undefined;
    }
    if (this.#isOpen && !this.#label) {
      say(LINE, text("team-name-first"));
      this.#nameField.focus();
      return undefined;
    }
    try {
      const answer = await this.report.engine.ask("report", this.report.request);
      const scores = "refusal" in answer ? [] : Object.entries(answer.report.scores);
      if (scores.some(([, { score }]) => score !== null)) {
        return this.#content(scores);
      }
      say(LINE, "refusal" in answer ? answer.refusal : text("team-nothing"));
    } catch (error) {
      say(LINE, failureText(error));
    }
    return undefined;
  }

  /** @param {[string, Score][]} scores */
  #content(scores) {
    const { instrument, version, team } = this.report.response.questionnaire;
    const about = { format_version: team.version, instrument, instrument_version: version };
    if (!this.#isOpen) {
      const levels = scores.map(([key, { level }]) => [key, level]);
      return { format: team.levels, ...about, levels: Object.fromEntries(levels) };
    }
    const pairs = scores.map(([key, { score, answered }]) => [key, score === null ? null : { score, answered }]);
    return { format: team.scores, ...about, scores: Object.fromEntries(pairs), label: this.#label };
  }
}

/**
 * Write a name with signs that every disk and every mail takes; of a name in another alphabet nothing stays.
 * @param {string} name
 */
function asFileName(name) {
  return name.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
