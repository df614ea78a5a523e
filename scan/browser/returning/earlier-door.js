// The door for who comes back with an old file: go on with it, or begin anew and compare with it later.

import { readResultFile } from "../files/incoming.js";
import { monthsText } from "../files/months.js";
import { refusalText } from "../files/refusal-text.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { on } from "../page/wiring.js";
import { newestFirst } from "../result/earlier-responses.js";

/** @import { ResponseSession } from "../form/response-session.js" */
/** @import { ReportSession } from "../result/report-session.js" */
/** @import { ResultFile } from "../types.js" */

const LINE = "eerder";

/** Asks what to do with files of earlier times. Nothing changes before someone says so. */
export class EarlierDoor {
  /**
   * @param {ResponseSession} session
   * @param {ReportSession} report
   */
  constructor(session, report) {
    this.session = session;
    this.report = report;
    /** @type {ResultFile[]}  what was handed in, the newest first */
    this.files = [];
    on("eerder-bestand", "change", async (input) => {
      await this.offer([...input.files]);
      input.value = "";
    });
    on("eerder-verder", "click", () => this.#goOn());
    on("eerder-opnieuw", "click", () => this.#compareLater());
    on("eerder-niet", "click", () => this.#close());
    on("eerder-weg", "click", () => this.#forget());
    report.response.beside.addEventListener("change", () => this.#showWaiting());
    report.response.beside.addEventListener("set", () => this.#withdraw());
    this.#showWaiting();
  }

  /**
   * Ask what to do with these files; whatever is wrong with one of them, nothing is.
   * @param {File[]} given
   */
  async offer(given) {
    const { replacements, response } = this.report;
    try {
      const reading = given.map((file) => readResultFile(file, response.questionnaire, "zelf"));
      const files = await Promise.all(reading);
      if (files.length && replacements === this.report.replacements) {
        this.files = newestFirst(files);
        this.#ask();
      }
    } catch (error) {
      this.#close();
      say(LINE, `${refusalText(error)} ${text("left-as-it-was")}`);
    }
  }

  #ask() {
    const { form } = this.report.response;
    const what = whatIsIn(this.files);
    show("eerder-vraag", form.count ? `${what} ${text("go-on-replaces", { count: form.count })}` : what);
    document.getElementById("eerder-verder")?.toggleAttribute("hidden", !this.#hasNewest);
    show("eerder-verder", this.files.length > 1 ? text("go-on-with-newest") : text("go-on-with-file"));
    show("eerder-opnieuw", form.count ? text("only-compare") : text("begin-anew"));
    say(LINE, "");
    this.#showQuestion(true);
    document.getElementById("eerder-vraag")?.focus();
    document.getElementById("eerder-keuze")?.scrollIntoView({ block: "nearest" });
  }

  /** Whether one of them is newer than all others: of two of one month nobody can tell. */
  get #hasNewest() {
    const [newest, second] = this.files;
    return newest?.month !== second?.month;
  }

  async #goOn() {
    const [newest, ...others] = this.files;
    const { document: ours, opened } = this.session;
    this.#close();
    try {
      if (newest) {
        ours.tell(opened.take(newest, text("file-opened")));
        await this.report.earlier.lay(others, LINE);
        this.#fold();
      }
    } catch (error) {
      say(LINE, `${refusalText(error)} ${text("left-as-it-was")}`);
    }
  }

  async #compareLater() {
    const { files } = this;
    this.#close();
    await this.report.earlier.lay(files, LINE);
    this.#fold();
  }

  #forget() {
    this.report.response.beside.change({ earlier: [] });
    say(LINE, text("earlier-gone"));
    focusDoor();
  }

  #close() {
    this.#withdraw();
    focusDoor();
  }

  /** What was asked, or said, is about a response that is gone. */
  #withdraw() {
    this.files = [];
    this.#showQuestion(false);
    show("eerder-status", "");
  }

  #fold() {
    document.querySelector("#eerder details")?.removeAttribute("open");
  }

  /** @param {boolean} isThere */
  #showQuestion(isThere) {
    document.getElementById("eerder-keuze")?.toggleAttribute("hidden", !isThere);
  }

  /** Say which earlier times wait for the result. */
  #showWaiting() {
    const { earlier, isShown } = this.report.response.beside;
    const isWaiting = earlier.length > 0 && !isShown;
    document.getElementById("eerder-straks")?.toggleAttribute("hidden", !isWaiting);
    show("eerder-straks-tekst", isWaiting ? text("earlier-waits", { months: monthsText(earlier) }) : "");
  }
}

/** Put focus on the door, where someone was who used a button that is gone. */
function focusDoor() {
  /** @type {HTMLElement | null} */ (document.querySelector("#eerder summary"))?.focus();
}

/**
 * Say what was handed in.
 * @param {ResultFile[]} files
 */
function whatIsIn(files) {
  const months = monthsText(files);
  const given = Object.values(files[0]?.answers ?? {}).filter((answer) => answer !== null);
  return files.length > 1 ? text("files-found", { months, files: files.length }) : text("file-found", { months, count: given.length });
}
