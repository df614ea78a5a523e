// The report in the page: what is wrong first, with what to do on this kind of host.

import { paragraph } from "../page/paragraph.js";
import { text } from "../page/texts.js";

/** @import { Found, Report } from "./report.js" */
/** @import { Kind, Rules } from "./rules.js" */

/** Shows one report at a time. */
export class ReportView {
  /**
   * @param {HTMLElement} element
   * @param {Rules} rules
   */
  constructor(element, rules) {
    this.element = element;
    this.rules = rules;
    this.select = /** @type {HTMLSelectElement} */ (element.querySelector("select"));
  }

  /** The kind of host that is chosen. @returns {Kind} */
  get kind() {
    return /** @type {Kind} */ (this.rules.kinds[this.select.value]);
  }

  /** @param {Report} report */
  show(report) {
    this.report = report;
    this.select.value = report.kind ?? this.select.value;
    this.#part("[data-known]").hidden = !report.kind;
    this.#part("[data-unknown]").hidden = Boolean(report.kind);
    this.#fill("good", report.good.map(item));
    this.showForKind();
    this.element.hidden = false;
    this.#part("h3").focus();
  }

  /** Say it for the kind that is chosen now. */
  showForKind() {
    const { report, kind } = this;
    if (!report) return;
    const { grave, light } = report;
    this.#part(".check-first").textContent = report.first(kind);
    const inOneGo = this.#part("[data-in-one-go]");
    inOneGo.replaceChildren(...report.inOneGo(kind).map((said) => paragraph(said)));
    inOneGo.hidden = !inOneGo.childElementCount;
    this.#fill("grave", grave.map((found) => this.#fault(found, report)));
    this.#fill("light", light.map((found) => this.#fault(found, report)));
  }

  clear() {
    this.report = undefined;
    this.element.hidden = true;
  }

  /**
   * @param {Found} found
   * @param {Report} report
   */
  #fault({ element, places, inOurFile }, report) {
    const copy = report.said(element, this.kind);
    const title = document.createElement("h5");
    title.append(...(copy.querySelector("h3")?.childNodes ?? []), inOurFile && this.kind.how ? " *" : "");
    copy.querySelector("h3")?.replaceWith(title);
    const list = document.createElement("ul");
    list.append(...report.shown(places).map(item));
    copy.querySelector("[data-cure]")?.before(list);
    if (inOurFile && this.kind.how) {
      copy.append(paragraph(text("check-in-file", { kind: this.kind.name })));
    }
    return copy;
  }

  /**
   * @param {"grave" | "light" | "good"} group
   * @param {HTMLElement[]} elements
   */
  #fill(group, elements) {
    const section = this.#part(`[data-group=${group}]`);
    section.hidden = !elements.length;
    section.lastElementChild?.replaceChildren(...elements);
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }
}

/** @param {string} said */
function item(said) {
  return Object.assign(document.createElement("li"), { textContent: said });
}
