// Taking the picture of a team along: as files, on paper, and as a sheet for the talk.

import { failureText } from "../engine/failure-text.js";
import { thisMonth } from "../files/month.js";
import { offerFile, offerJson } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { paragraph } from "../page/paragraph.js";
import { printPage } from "../page/printing.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { showHtml } from "../page/trusted.js";
import { on } from "../page/wiring.js";
import { openLinksApart } from "./links-apart.js";

/** @import { TeamSession } from "./team-session.js" */

/** The lines beside the buttons, each named after its button. */
const LINES = ["praatplaat", "gespreksblad", "print-gespreksblad", "print", "bewaar-html", "bewaar-csv", "bewaar-json", "bewaar-som"];

/** Makes what someone asks for, each time anew from what stands in the page. */
export class TeamExporter {
  /**
   * @param {TeamSession} session
   * @param {string} ownName  of files, without the month and an ending
   * @param {HTMLElement} sheet  where the talk sheet comes
   */
  constructor(session, ownName, sheet) {
    this.session = session;
    this.ownName = ownName;
    this.sheet = sheet;
    this.place = /** @type {HTMLElement} */ (sheet.querySelector("[data-sheet]"));
    /** How often what was made here was taken away: what comes in after that was made of another team. */
    this.clearings = 0;
  }

  /** What files are called, without an ending; of an example it says that it is one. */
  get name() {
    const name = `${this.ownName}-${thisMonth()}`;
    return this.session.isExample ? `${text("example-file")}-${name}` : name;
  }

  /** Offer the picture for the wall. */
  async savePicture() {
    const answer = await this.#ask("praatplaat", "picture");
    this.#offer("praatplaat", answer?.text, "svg", "image/svg+xml");
  }

  /** Offer the report as a page that opens anywhere. */
  async savePage() {
    const site = new URL(this.session.site, location.href).href;
    const answer = await this.#ask("bewaar-html", "page", { site });
    this.#offer("bewaar-html", answer?.text, "html", "text/html");
  }

  /** Offer the numbers as a table for a spreadsheet. */
  async saveSpreadsheet() {
    const answer = await this.#ask("bewaar-csv", "spreadsheet");
    this.#offer("bewaar-csv", answer?.text, "csv", "text/csv");
  }

  /** Offer the numbers as data. */
  saveData() {
    if (this.session.data) {
      offerJson(this.name, this.session.data);
      say("bewaar-json", offeredText(`${this.name}.json`));
    }
  }

  /** Offer the sum, to lay beside one of another moment: what is shown of it and the month, and no more. */
  saveSum() {
    const { data, sum } = this.session;
    if (data) {
      const { instrument, instrument_version, members, profile, scales } = /** @type {any} */ (data);
      const { name, version } = sum.rules.sum;
      const head = { format: name, format_version: version, instrument, instrument_version, month: thisMonth() };
      const file = `${name}-${instrument}-${thisMonth()}`;
      offerJson(file, { ...head, title: profile?.title ?? "", members, scales });
      say("bewaar-som", offeredText(`${file}.json`));
    }
  }

  /** Show the talk sheet. */
  async showSheet() {
    const { clearings } = this;
    const answer = await this.#ask("gespreksblad", "talk");
    if (answer && clearings === this.clearings) {
      showHtml(this.place, answer.html);
      openLinksApart(this.place);
      this.sheet.hidden = false;
      const heading = this.place.querySelector("h3");
      const date = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
      heading?.after(paragraph(text("sheet-date", { date })));
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
      this.sheet.scrollIntoView(); // with the button to print it, which stands at its top
      say("gespreksblad", text("sheet-shown"));
    }
  }

  /** Print the talk sheet alone. */
  printSheet() {
    printPage("print-gespreksblad", "gespreksblad");
  }

  /** Take away what was made of a team that is no longer there, and what was said of it. */
  clear() {
    this.clearings += 1;
    LINES.forEach((name) => show(`${name}-status`, ""));
    this.place.replaceChildren();
    this.sheet.hidden = true;
  }

  /**
   * @param {string} line  where a failure is said
   * @param {string} question
   * @param {object} [details]
   * @returns {Promise<any>}  undefined when it failed, and that was said
   */
  async #ask(line, question, details = {}) {
    try {
      const answer = await this.session.engine.ask(question, { ...this.session.request, ...details });
      if (!("refusal" in answer)) {
        return answer;
      }
      say(line, answer.refusal);
    } catch (error) {
      say(line, failureText(error));
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
      const file = `${this.name}.${ending}`;
      offerFile(file, new Blob([content], { type }));
      say(line, offeredText(file));
    }
  }
}

/**
 * Connect the buttons below the picture.
 * @param {TeamExporter} exporter
 */
export function wireExports(exporter) {
  on("praatplaat", "click", () => exporter.savePicture());
  on("gespreksblad", "click", () => exporter.showSheet());
  on("print-gespreksblad", "click", () => exporter.printSheet());
  on("print", "click", () => printPage("print"));
  on("bewaar-html", "click", () => exporter.savePage());
  on("bewaar-csv", "click", () => exporter.saveSpreadsheet());
  on("bewaar-som", "click", () => exporter.saveSum());
  on("bewaar-json", "click", () => exporter.saveData());
}
