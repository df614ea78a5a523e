// One look at a host after another: what is going on, and what is shown of it.

import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { enforced } from "./enforced.js";
import { findings } from "./findings.js";
import { HostVisit } from "./host-visit.js";
import { Report } from "./report.js";

/** @import { ReportView } from "./report-view.js" */
/** @import { Rules } from "./rules.js" */

/** Begins when someone asks, and stops when someone asks. */
export class CheckSession {
  /**
   * @param {HTMLElement} section
   * @param {Rules} rules
   * @param {ReportView} view
   */
  constructor(section, rules, view) {
    this.section = section;
    this.rules = rules;
    this.view = view;
    this.root = new URL(section.dataset.root ?? "", location.href).href;
    this.line = /** @type {HTMLElement} */ (document.getElementById("controle-gang"));
    this.begin = /** @type {HTMLButtonElement} */ (section.querySelector("[data-action=controleer]"));
    this.end = /** @type {HTMLButtonElement} */ (section.querySelector("[data-action=stop]"));
  }

  async start() {
    const visit = new HostVisit(this.root, this.rules);
    this.visit = visit;
    this.view.clear();
    delete this.section.dataset.verdict;
    this.#become("bezig");
    this.end.focus();
    say("controle", text("check-begun"));
    await visit.go((done, total) => this.#count(done, total));
    const tried = visit.isStopped ? [] : await enforced(this.rules);
    if (visit.isStopped) {
      this.#become("leeg");
      this.begin.focus(); // the button that stops is gone
      say("controle", text("check-stopped"));
      return;
    }
    const ownRelease = `${this.section.dataset.release}${document.querySelector("[data-school=edition]")?.textContent ?? ""}`;
    const found = findings(visit, ownRelease);
    const isHeldByHost = found.some(([key]) => key === "policy"); // then that is why the engine may not run
    const report = new Report(visit, [...found, ...tried.filter(([key]) => key !== "not-let" || !isHeldByHost)]);
    this.view.show(report);
    this.section.dataset.verdict = report.verdict;
    this.#become("klaar");
    say("controle", report.summary);
  }

  stop() {
    this.visit?.stop();
  }

  /** The report as text, with what the school filled in. */
  get asText() {
    const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".check-lacking > li"));
    const lacking = [...places].map(({ textContent }) => `- ${textContent?.trim()}`);
    return this.view.report?.asText(this.view.kind, lacking) ?? "";
  }

  /**
   * @param {number} done
   * @param {number} total
   */
  #count(done, total) {
    const [bar, said] = /** @type {[HTMLProgressElement, HTMLElement]} */ (/** @type {unknown} */ ([...this.line.children]));
    bar.max = total;
    bar.value = done;
    said.textContent = text("check-going", { done, total });
  }

  /** @param {"leeg" | "bezig" | "klaar"} status */
  #become(status) {
    this.section.dataset.status = status;
    const isGoing = status === "bezig";
    this.line.hidden = this.end.hidden = !isGoing;
    this.begin.disabled = isGoing;
  }
}
