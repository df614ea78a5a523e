// The page of the scan: what happens when someone answers, asks, compares, saves, opens or wipes.

import { Draft } from "./draft.js";
import { failureText } from "./failure.js";
import { makeResult, readResultFile, saveResult, thisMonth } from "./result-file.js";
import { FileRefused, readResult } from "./result-reader.js";
import { say, show } from "./status-lines.js";

/** @import { Engine } from "./engine.js" */
/** @import { ResultView } from "./result-view.js" */
/** @import { ScanForm } from "./scan-form.js" */
/** @import { Answers, ResultFile } from "./types.js" */

/** Connects form, engine, result and files. JavaScript only carries: every number comes from Python. */
export class ScanPage {
  /**
   * @param {ScanForm} scan
   * @param {Engine} engine
   * @param {ResultView} result
   * @param {string} root  way from this page to the root of the site
   */
  constructor(scan, engine, result, root) {
    this.scan = scan;
    this.engine = engine;
    this.result = result;
    this.root = root;
    this.draft = new Draft(`i-scan:${scan.instrument}:${scan.version}`);
    this.asked = 0;
    this.warmedUp = false;
    /** @type {string | null} */
    this.target = null;
    /** @type {ResultFile | null} */
    this.earlier = null;
    /** @type {string | null}  of an opened file, as long as its answers are unchanged */
    this.month = null;
  }

  /** Take up where this tab was left; what was answered before the script was there, comes on top. */
  resume() {
    const given = this.scan.given;
    const kept = this.draft.read();
    if (kept !== undefined) {
      this.#restore(kept, given);
    }
    if (Object.keys(given).length) {
      this.changed();
    }
    this.#showProgress();
  }

  /** Come back out of the browser's memory of pages, which also holds answers that were wiped since. */
  comeBack() {
    const kept = this.draft.read();
    if (kept === undefined && this.draft.works) {
      this.#forget();
    } else if (kept !== undefined) {
      this.#restore(kept, {});
    }
    this.#showProgress();
  }

  /** Prepare for a result at the first sign of intent, once; a failure waits until someone asks. */
  warmUp() {
    if (!this.warmedUp) {
      this.warmedUp = true;
      this.engine.start().catch(() => {});
    }
  }

  /** An answer changed: keep it, and take away a result that no longer fits. */
  changed() {
    this.warmUp(); // not every browser focuses a radio that is clicked
    this.month = null;
    this.#clearLines();
    this.#showProgress();
    if (!this.draft.keep(this.scan.answers)) {
      say("bestand", "Dit tabblad mag niets onthouden. Bewaar je antwoorden in een bestand voor je het sluit.");
    }
    if (this.result.status === "bezig") {
      this.showResult(false); // someone is waiting: for these answers, not for the ones before
    } else {
      this.asked += 1;
      this.result.empty();
    }
  }

  /**
   * Show the result of the answers as they are now.
   * @param {boolean} arrive  whether to bring the visitor to it
   * @returns {Promise<boolean>}  whether it stands there
   */
  async showResult(arrive = true) {
    performance.mark("result:asked");
    const asked = ++this.asked;
    if (this.engine.state !== "klaar") {
      this.result.busy("Je resultaat komt zo. De rekenmodule laadt nog.");
    }
    try {
      const answer = await this.engine.ask("report", {
        result: this.#resultOf(this.scan.answers),
        profile: this.target,
        earlier: this.earlier,
        site: this.root,
      });
      return asked === this.asked && this.#show(answer, arrive);
    } catch (error) {
      if (asked === this.asked) {
        this.result.failed(failureText(error));
      }
      return false;
    }
  }

  /**
   * Show the result again, beside what a programme asks.
   * @param {HTMLSelectElement} choice  whose value is the key of a target profile; empty for none
   */
  async compareWithTarget(choice) {
    this.target = choice.value || null;
    if (await this.showResult(false)) {
      say("doelprofiel", `Het resultaat is bijgewerkt. Doelprofiel: ${choice.selectedOptions[0]?.label ?? ""}.`);
    }
  }

  /**
   * Show the result again, beside an earlier one from a file.
   * @param {HTMLInputElement} input
   */
  async compareWithEarlier(input) {
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    try {
      this.earlier = await readResultFile(file, this.scan);
      if (await this.showResult(false)) {
        say("vergelijk", "De vergelijking staat in je resultaat, onder de tabel.");
      }
    } catch (error) {
      say("vergelijk", `${refusalText(error)} Je resultaat is niet veranderd.`);
    }
    input.value = "";
  }

  /** Show the result without the earlier one. */
  async stopComparing() {
    this.earlier = null;
    if (await this.showResult(false)) {
      say("vergelijk", "De vergelijking is weg.");
    }
  }

  /** Offer the answers as a file. */
  save() {
    saveResult(this.#resultOf(this.scan.answers));
    say("bestand", "Je antwoorden zijn bewaard in een bestand bij je downloads.");
  }

  /**
   * Open a saved file; whatever is wrong with it, what was filled in stays.
   * @param {HTMLInputElement} input
   */
  async open(input) {
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    try {
      const opened = await readResultFile(file, this.scan);
      this.scan.setAnswers(opened.answers);
      this.earlier = null;
      this.changed();
      this.month = opened.month;
      say("bestand", `Het bestand is geopend: ${this.scan.count} van de ${this.scan.keys.length} stellingen zijn ingevuld.`);
    } catch (error) {
      say("bestand", `${refusalText(error)} Wat je had ingevuld, staat er nog.`);
    }
    input.value = "";
  }

  /** Wipe every trace of the answers from this page and this tab. */
  wipe() {
    this.draft.wipe();
    this.#forget();
    this.#showProgress();
    say("bestand", "Alles is gewist.");
  }

  /** Say when the engine starts and is ready; count its bytes beside that, silently. */
  showLoading() {
    const { state, loaded, total } = this.engine;
    /** @type {Record<string, string>} */
    const lines = { uit: "", laden: "De rekenmodule laadt.", klaar: "De rekenmodule is klaar.", fout: "" };
    show("rekenmodule-status", lines[state] ?? "");
    const bytes = state === "laden" && total ? `${megabytes(loaded)} van ${megabytes(total)} MB` : "";
    show("rekenmodule-bytes", bytes);
    this.result.count(bytes);
  }

  /**
   * @param {{report: object, html: string} | {refused: string}} answer
   * @param {boolean} arrive
   * @returns {boolean}
   */
  #show(answer, arrive) {
    if ("refused" in answer) {
      this.result.failed(answer.refused);
      return false;
    }
    if (this.result.status === "bezig") {
      say("rekenmodule", "Je resultaat staat er.");
    }
    this.result.ready(answer.html, arrive);
    performance.mark("result:shown");
    return true;
  }

  /**
   * @param {unknown} kept  a draft, which anything could have written
   * @param {Answers} given  answers that go before it
   */
  #restore(kept, given) {
    try {
      const draft = readResult({ ...this.#resultOf({}), answers: kept }, this.scan);
      this.scan.setAnswers({ ...draft.answers, ...given });
    } catch {
      this.draft.wipe();
    }
  }

  #forget() {
    this.asked += 1;
    this.scan.clear();
    this.target = null;
    this.earlier = null;
    this.month = null;
    this.result.empty();
    this.#clearLines();
    for (const select of document.querySelectorAll("select")) {
      select.value = "";
    }
  }

  #clearLines() {
    for (const name of ["bestand", "doelprofiel", "vergelijk"]) {
      show(`${name}-status`, "");
    }
  }

  /** @param {Answers} answers */
  #resultOf(answers) {
    return makeResult(this.scan.instrument, this.scan.version, answers, this.month ?? thisMonth());
  }

  #showProgress() {
    const { count, keys } = this.scan;
    show("voortgang", count ? `Je hebt ${count} van de ${keys.length} stellingen ingevuld.` : "Je hebt nog niets ingevuld.");
    for (const row of document.querySelectorAll("tr[data-check]")) {
      for (const [name, number] of Object.entries(this.scan.countOf(row.getAttribute("data-check") ?? ""))) {
        row.querySelector(`[data-count="${name}"]`)?.replaceChildren(String(number));
      }
    }
  }
}

/** @param {unknown} error */
function refusalText(error) {
  return error instanceof FileRefused ? error.message : "Dit bestand kan niet worden gelezen.";
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1).replace(".", ",");
}
