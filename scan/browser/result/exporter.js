// Taking the report along: as a file, as a picture, as a link, on paper.

import { failureText } from "../engine/failure-text.js";
import { makeLink } from "../files/link.js";
import { fileName, offerFile } from "../files/offer-file.js";
import { makePng } from "./picture.js";
import { printPage } from "../page/printing.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { showHtml } from "../page/trusted.js";

/** @import { ReportSession } from "./report-session.js" */

/** Makes what someone asks for, each time anew from what stands in the page. */
export class Exporter {
  /** @param {ReportSession} report */
  constructor(report) {
    this.report = report;
    /** How often what was made here was taken away: what comes in after that was made of something else. */
    this.clearings = 0;
  }

  /** The name of a file, without its ending. */
  get #name() {
    return fileName(this.report.response.data);
  }

  /** Offer the result as a table for a spreadsheet. */
  async saveSpreadsheet() {
    const answer = await this.#ask("spreadsheet", {});
    this.#offer(answer?.text, "csv", "text/csv", text("table-saved"));
  }

  /** Offer the whole report as a page that opens anywhere. */
  async savePage() {
    const site = new URL(this.report.root, location.href).href;
    const answer = await this.#ask("page", { site });
    this.#offer(answer?.text, "html", "text/html", text("report-saved"));
  }

  /** Offer the chart as a drawing. */
  async saveDrawing() {
    const { clearings } = this;
    const answer = await this.#ask("picture", {});
    this.#describe(answer?.alternative, clearings);
    this.#offer(answer?.text, "svg", "image/svg+xml", text("chart-saved"));
  }

  /** Offer the chart as a picture. */
  async savePicture() {
    const { clearings } = this;
    const answer = await this.#ask("picture", {});
    if (answer) {
      this.#describe(answer.alternative, clearings);
      const picture = await makePng(answer.text, answer.alternative).catch(() => null);
      if (picture) {
        offerFile(`${this.#name}.png`, picture);
        say("delen", text("chart-saved"));
      } else {
        say("delen", text("png-impossible"));
      }
    }
  }

  /** Show a link that holds the answers. */
  makeLink() {
    const { data, questionnaire } = this.report.response;
    const page = location.href.replace(/#.*/, "");
    const field = /** @type {HTMLInputElement} */ (document.getElementById("deellink"));
    field.value = makeLink(page, data, questionnaire);
    field.closest("p")?.removeAttribute("hidden");
    field.focus();
    field.select();
    say("delen", text("link-ready"));
  }

  /**
   * Show the conversation report.
   * @param {string} level  how much of the result is in it
   */
  async showTalkReport(level) {
    const { clearings } = this;
    const answer = await this.#ask("talk", { level });
    const place = document.getElementById("verslag");
    if (answer && place && clearings === this.clearings) {
      showHtml(place, answer.html);
      document.getElementById("verslag-klaar")?.removeAttribute("hidden");
      place.querySelector("h5")?.setAttribute("tabindex", "-1");
      place.querySelector("h5")?.focus();
      say("delen", text("talk-report-shown"));
    }
  }

  /** Print the conversation report alone. */
  printTalkReport() {
    printPage("delen", "verslag");
  }

  /** Take away what was made from answers that are no longer there. */
  clear() {
    this.clearings += 1;
    document.getElementById("verslag")?.replaceChildren();
    for (const id of ["verslag-klaar", "deellink-regel", "beeldtekst-regel"]) {
      document.getElementById(id)?.setAttribute("hidden", "");
    }
    for (const id of ["deellink", "beeldtekst"]) {
      const field = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
      if (field) {
        field.value = "";
      }
    }
  }

  /**
   * @param {string} question
   * @param {object} details
   * @returns {Promise<any>}  undefined when it failed, and that was said
   */
  async #ask(question, details) {
    try {
      const answer = await this.report.engine.ask(question, { ...this.report.request, ...details });
      if (!("refusal" in answer)) {
        return answer;
      }
      say("delen", answer.refusal);
    } catch (error) {
      say("delen", failureText(error));
    }
    return undefined;
  }

  /**
   * @param {string | undefined} content
   * @param {string} ending
   * @param {string} type
   * @param {string} done
   */
  #offer(content, ending, type, done) {
    if (content !== undefined) {
      offerFile(`${this.#name}.${ending}`, new Blob([content], { type }));
      say("delen", done);
    }
  }

  /**
   * @param {string | undefined} alternative
   * @param {number} clearings  when it was asked for
   */
  #describe(alternative, clearings) {
    const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("beeldtekst"));
    if (field && alternative && clearings === this.clearings) {
      field.value = alternative;
      field.closest("p")?.removeAttribute("hidden");
    }
  }
}
