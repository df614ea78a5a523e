// Taking the report along: as a file, as a picture, as a link, in a calendar, on paper.

import { FieldRow } from "./field-row.js";
import { failureText } from "../engine/failure-text.js";
import { makeLink } from "../files/link.js";
import { fileName, offerFile } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { copyText } from "../page/copying.js";
import { printPage } from "../page/printing.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { showHtml } from "../page/trusted.js";

/** @import { ShareList } from "./share-list.js" */
/** @import { ReportSession } from "../result/report-session.js" */

/** The lines beside the buttons, each named after its button. */
const LINES = [
  ...["gespreksverslag", "print-verslag", "bewaar-resultaat", "print"],
  ...["bewaar-html", "bewaar-csv", "bewaar-png", "bewaar-svg", "maak-link", "kopieer"],
];

/** Makes what someone asks for, each time anew from what stands in the page. */
export class Exporter {
  /**
   * @param {ReportSession} report
   * @param {ShareList} shareList
   */
  constructor(report, shareList) {
    this.report = report;
    this.shareList = shareList;
    /** How often what was made here was taken away: what comes in after that was made of something else. */
    this.clearings = 0;
    this.link = new FieldRow("deellink-regel");
    this.alternative = new FieldRow("beeldtekst-regel");
  }

  /** The name of a file, without its ending. */
  get #name() {
    return fileName(this.report.response.data);
  }

  /** Offer the result as a table for a spreadsheet. */
  async saveSpreadsheet() {
    const answer = await this.#ask("bewaar-csv", "spreadsheet", {});
    this.#offer("bewaar-csv", answer?.text, "csv", "text/csv");
  }

  /** Offer the report as a page that opens anywhere. */
  async savePage() {
    const site = new URL(this.report.root, location.href).href;
    const answer = await this.#ask("bewaar-html", "page", { site });
    this.#offer("bewaar-html", answer?.text, "html", "text/html");
  }

  /** Offer the chart as a drawing. */
  async saveDrawing() {
    const { clearings } = this;
    const answer = await this.#ask("bewaar-svg", "picture", {});
    this.#describe(answer?.alternative, clearings);
    this.#offer("bewaar-svg", answer?.text, "svg", "image/svg+xml");
  }

  /** Offer the chart as a picture. */
  async savePicture() {
    const { clearings } = this;
    const answer = await this.#ask("bewaar-png", "picture", {});
    if (answer) {
      this.#describe(answer.alternative, clearings);
      const { makePng } = await import("./picture.js");
      const picture = await makePng(answer.text, answer.alternative).catch(() => null);
      if (picture) {
        this.#offer("bewaar-png", picture, "png", picture.type);
      } else {
        tell("bewaar-png", text("png-impossible"));
      }
    }
  }

  /**
   * Offer an event for a calendar.
   * @param {HTMLElement} button  that holds what it is about, and when
   */
  async saveEvent(button) {
    const { offerEvent } = await import("./event-offer.js");
    const file = offerEvent(button, this.#name);
    tell("agenda", text("calendar-offered", { file }));
  }

  /** Show a link that holds the answers, and the code that opens it. */
  async makeLink() {
    const { clearings } = this;
    const { data, questionnaire } = this.report.response;
    const made = await makeLink(location.href.replace(/#.*/, ""), data, questionnaire);
    if (clearings !== this.clearings) {
      return;
    }
    if (!made) {
      tell("maak-link", text("link-impossible"));
      return;
    }
    this.link.fill(made.link, made.code);
    this.link.select();
    say("maak-link", text("link-ready"));
  }

  /**
   * Copy what stands in a field.
   * @param {string} id  of the field
   */
  async copy(id) {
    const field = /** @type {HTMLInputElement} */ (document.getElementById(id));
    const isCopied = await copyText(field.value, () => field.select());
    say("kopieer", isCopied ? text("copied") : text("copy-by-hand"));
  }

  /** Show the conversation report, with what goes along. */
  async showTalkReport() {
    const { clearings } = this;
    const answer = await this.#ask("gespreksverslag", "talk", {});
    const place = document.getElementById("verslag");
    if (answer && place && clearings === this.clearings) {
      showHtml(place, answer.html);
      document.getElementById("verslag-klaar")?.removeAttribute("hidden");
      place.querySelector("h5")?.setAttribute("tabindex", "-1");
      place.querySelector("h5")?.focus();
      say("gespreksverslag", text("talk-report-shown"));
    }
  }

  /** Print the conversation report alone. */
  printTalkReport() {
    printPage("print-verslag", "verslag");
  }

  /** Take away what was made from answers that are no longer there, and what was said of it. */
  clear() {
    this.clearings += 1;
    LINES.forEach((name) => show(`${name}-status`, ""));
    document.getElementById("verslag")?.replaceChildren();
    document.getElementById("verslag-klaar")?.setAttribute("hidden", "");
    this.link.clear();
    this.alternative.clear();
  }

  /**
   * @param {string} line  where a failure is said
   * @param {string} question
   * @param {object} details
   * @returns {Promise<any>}  undefined when it failed, and that was said
   */
  async #ask(line, question, details) {
    try {
      const answer = await this.report.engine.ask(question, { ...this.report.request, share: this.shareList.parts, ...details });
      if (!("refusal" in answer)) {
        return answer;
      }
      tell(line, answer.refusal);
    } catch (error) {
      tell(line, failureText(error));
    }
    return undefined;
  }

  /**
   * @param {string} line
   * @param {BlobPart | undefined} content
   * @param {string} ending
   * @param {string} type
   */
  #offer(line, content, ending, type) {
    if (content !== undefined) {
      const file = `${this.#name}.${ending}`;
      offerFile(file, new Blob([content], { type }));
      tell(line, offeredText(file));
    }
  }

  /**
   * @param {string | undefined} alternative
   * @param {number} clearings  when it was asked for
   */
  #describe(alternative, clearings) {
    if (alternative && clearings === this.clearings) {
      this.alternative.fill(alternative);
    }
  }
}

/**
 * Say something beside the button that was pressed, with that button and the line in sight.
 * @param {string} line
 * @param {string} sentence
 */
function tell(line, sentence) {
  document.querySelector(`[data-action=${line}]`)?.scrollIntoView({ block: "nearest" });
  say(line, sentence);
}
