// The page of the scan: what happens when someone answers, asks, saves, opens or wipes.

import { Draft } from "./draft.js";
import { failureText } from "./failure.js";
import { makeResult, readResultFile, saveResult } from "./result-file.js";
import { FileRefused, readResult } from "./result-reader.js";

/** @import { Engine } from "./engine.js" */
/** @import { ResultView } from "./result-view.js" */
/** @import { ScanForm } from "./scan-form.js" */

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
    /** @type {import("./types.js").ResultFile | null} */
    this.earlier = null;
  }

  /** Take up where this tab was left; who answered before the script was there, keeps those answers. */
  resume() {
    const kept = this.draft.read();
    if (kept !== undefined) {
      this.#restore(kept);
    } else if (this.scan.count) {
      this.changed();
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
    const kept = this.draft.keep(this.scan.answers);
    this.#showProgress();
    if (this.result.section.dataset.status === "klaar") {
      this.result.empty();
    }
    if (!kept) {
      this.#say("Dit tabblad mag niets onthouden. Je kunt gewoon verder; bewaar je antwoorden in een bestand voor je het sluit.");
    }
  }

  /**
   * Show the result of the answers as they are now.
   * @param {boolean} arrive  whether to bring the visitor to it
   */
  async showResult(arrive = true) {
    performance.mark("result:asked");
    const asked = ++this.asked;
    if (this.engine.state !== "klaar") {
      this.result.busy("Je resultaat komt zo. De rekenmodule laadt nog.");
    }
    try {
      const answer = await this.engine.report({
        result: this.#resultOf(this.scan.answers),
        profile: this.target,
        earlier: this.earlier,
        site: this.root,
      });
      if (asked === this.asked) {
        this.#show(answer, arrive);
      }
    } catch (error) {
      if (asked === this.asked) {
        this.result.failed(failureText(error));
      }
    }
  }

  /**
   * Show the result again, beside what a programme asks.
   * @param {HTMLSelectElement} choice  whose value is the key of a target profile; empty for none
   */
  async compareWithTarget(choice) {
    this.target = choice.value || null;
    await this.showResult(false);
    const name = choice.selectedOptions[0]?.label ?? "";
    setText("doelprofiel-status", `Het resultaat is bijgewerkt. Doelprofiel: ${name}.`);
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
      await this.showResult(false);
      setText("vergelijk-status", "De vergelijking staat in je resultaat, onder de tabel.");
    } catch (error) {
      setText("vergelijk-status", `${refusalText(error)} Je resultaat is niet veranderd.`);
    }
    input.value = "";
  }

  /** Offer the answers as a file. */
  save() {
    saveResult(this.#resultOf(this.scan.answers));
    this.#say("Je antwoorden zijn bewaard in een bestand bij je downloads.");
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
      this.scan.setAnswers((await readResultFile(file, this.scan)).answers);
      this.changed();
      this.#say(`Het bestand is geopend: ${this.scan.count} van de ${this.scan.keys.length} stellingen zijn ingevuld.`);
    } catch (error) {
      this.#say(`${refusalText(error)} Wat je had ingevuld, staat er nog.`);
    }
    input.value = "";
  }

  /** Wipe every trace of the answers from this page and this tab. */
  wipe() {
    this.asked += 1;
    this.scan.clear();
    this.draft.wipe();
    this.target = null;
    this.earlier = null;
    this.result.empty();
    this.#showProgress();
    this.#say("Alles is gewist.");
  }

  /** Say how far the download of the engine is, to someone who waits for it. */
  showLoading() {
    const { state, loaded, total } = this.engine;
    const size = total ? ` (${megabytes(loaded)} van ${megabytes(total)} MB)` : "";
    /** @type {Record<string, string>} */
    const texts = { uit: "", laden: `De rekenmodule laadt${size}.`, klaar: "De rekenmodule is klaar.", fout: "" };
    setText("rekenmodule-status", texts[state] ?? "");
    if (state === "laden" && this.result.section.dataset.status === "bezig") {
      this.result.busy(`Je resultaat komt zo. De rekenmodule laadt nog${size}.`);
    }
  }

  /** @param {unknown} kept  a draft, which anything could have written */
  #restore(kept) {
    try {
      this.scan.setAnswers(readResult({ ...this.#resultOf({}), answers: kept }, this.scan).answers);
    } catch {
      this.draft.wipe();
    }
  }

  /**
   * @param {{report: object, html: string} | {refused: string}} answer
   * @param {boolean} arrive
   */
  #show(answer, arrive) {
    if ("refused" in answer) {
      this.result.failed(answer.refused);
      return;
    }
    this.result.ready(answer.html, arrive);
    performance.mark("result:shown");
  }

  /** @param {import("./types.js").Answers} answers */
  #resultOf(answers) {
    return makeResult(this.scan.instrument, this.scan.version, answers, new Date());
  }

  #showProgress() {
    const { count, keys } = this.scan;
    setText("voortgang", count ? `Je hebt ${count} van de ${keys.length} stellingen ingevuld.` : "Je hebt nog niets ingevuld.");
    for (const row of document.querySelectorAll("tr[data-check]")) {
      for (const [name, number] of Object.entries(this.scan.countOf(row.getAttribute("data-check") ?? ""))) {
        row.querySelector(`[data-count="${name}"]`)?.replaceChildren(String(number));
      }
    }
  }

  /** @param {string} text */
  #say(text) {
    setText("bestand-status", text);
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

/**
 * @param {string} id
 * @param {string} text
 */
function setText(id, text) {
  const element = document.getElementById(id);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
