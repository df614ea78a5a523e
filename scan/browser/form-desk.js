// The form's side of the page: what happens when someone answers, comes back, keeps, opens, saves or wipes.

import { DAYS_KEPT } from "./device-copy.js";
import { readPastedText, readResultFile, refusalText } from "./incoming.js";
import { isLink } from "./link.js";
import { offerFile } from "./offer-file.js";
import { readResult } from "./result-reader.js";
import { say, show } from "./status-lines.js";

/** @import { Attempt } from "./attempt.js" */
/** @import { DeviceCopy } from "./device-copy.js" */
/** @import { Draft } from "./draft.js" */
/** @import { Answers, ResultFile } from "./types.js" */

/** @typedef {{answered: () => void, replaced: () => void}} Listener  Told of other answers, and of another attempt. */

/** Keeps the attempt safe, and puts another in its place only when someone asks for that. */
export class FormDesk {
  /**
   * @param {Attempt} attempt
   * @param {Draft} draft
   * @param {DeviceCopy} copy
   * @param {Listener} listener
   */
  constructor(attempt, draft, copy, listener) {
    this.attempt = attempt;
    this.draft = draft;
    this.copy = copy;
    this.listener = listener;
    this.isKeptOnDevice = false;
    /** @type {ResultFile | null}  what stood here before something was opened */
    this.before = null;
  }

  /** Take up where this tab was left; what was answered before the script was there, comes on top. */
  async resume() {
    const { given } = this.attempt.form;
    const kept = this.draft.read();
    if (kept !== undefined) {
      this.#restore(kept, given);
    }
    if (Object.keys(given).length) {
      this.answered();
    }
    this.openAddress();
    this.#showProgress();
    await this.#offerCopy();
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

  /** An answer changed: keep it, and take away what no longer fits. */
  answered() {
    this.attempt.answered();
    show("bestand-status", "");
    this.#showProgress();
    this.keep();
    this.listener.answered();
  }

  /** Keep the attempt in this tab, and on the device for who asked for that. */
  keep() {
    const result = this.attempt.result;
    const isKept = this.draft.keep(/** @type {ResultFile} */ ({ ...result, on_device: this.isKeptOnDevice }));
    if (!isKept && !this.hasWarned) {
      this.hasWarned = true; // once is enough: it will not get better while someone fills in
      say("bestand", "Dit tabblad mag niets onthouden. Bewaar je antwoorden in een bestand voor je het sluit.");
    }
    return this.isKeptOnDevice ? this.copy.keep(result) : Promise.resolve(true);
  }

  /**
   * Keep a copy on this device as well, or wipe it.
   * @param {HTMLInputElement} box
   */
  async keepOnDevice(box) {
    this.isKeptOnDevice = box.checked;
    if (!box.checked) {
      this.keep();
      await this.copy.wipe();
      say("bestand", "De kopie op dit apparaat is gewist. Je antwoorden staan nog in dit tabblad.");
    } else if (await this.keep()) {
      this.#showCopy(false);
      say("bestand", `Je antwoorden blijven nu ook op dit apparaat staan, tot ${DAYS_KEPT} dagen na je laatste antwoord.`);
    } else {
      this.isKeptOnDevice = false;
      box.checked = false;
      say("bestand", "Deze browser laat dat niet toe. Bewaar je antwoorden in een bestand.");
    }
  }

  /** Go on with the answers that were kept on this device. */
  async takeCopy() {
    const found = await this.copy.read();
    try {
      const { questionnaire } = this.attempt;
      this.#replace(readResult(found?.result, questionnaire, questionnaire.author));
      this.isKeptOnDevice = true;
      this.#checkBox(true);
      this.keep();
      say("bestand", `Je gaat verder waar je was: ${this.#counted()}.`);
    } catch (error) {
      say("bestand", refusalText(error));
    }
    this.#showCopy(false);
    document.querySelector("h1")?.focus();
  }

  /** Wipe the copy on this device, and leave what is in the form. */
  async wipeCopy() {
    await this.copy.wipe();
    this.isKeptOnDevice = false;
    this.#checkBox(false);
    this.#showCopy(false);
    document.querySelector("h1")?.focus();
    say("bestand", "De kopie op dit apparaat is gewist.");
  }

  /** Offer the attempt as a file. */
  save() {
    const { result } = this.attempt;
    const name = `${result.author === "collega" ? "i-scan-collega" : "i-scan"}-${result.month}.json`;
    offerFile(name, new Blob([JSON.stringify(result, null, 1) + "\n"], { type: "application/json" }));
    say("bestand", "Je antwoorden zijn bewaard in een bestand bij je downloads.");
  }

  /**
   * Open a saved file; whatever is wrong with it, what was filled in stays.
   * @param {File | undefined} file
   */
  async openFile(file) {
    const { questionnaire } = this.attempt;
    if (file) {
      await this.#open("Het bestand", () => readResultFile(file, questionnaire, questionnaire.author));
    }
  }

  /**
   * Open what was pasted: a link, or the content of a file.
   * @param {string} text
   */
  async openText(text) {
    const { questionnaire } = this.attempt;
    const what = isLink(text) ? "De link" : "Het bestand";
    await this.#open(what, () => readPastedText(text, questionnaire, questionnaire.author));
  }

  /** Open the answers in the address of the page, and take them out of it: an address is seen by who looks along. */
  openAddress() {
    if (isLink(location.hash)) {
      const text = location.hash;
      history.replaceState(null, "", location.pathname + location.search);
      this.openText(text);
    }
  }

  /** Put back what stood here before something was opened. */
  undo() {
    if (this.before) {
      this.attempt.set(this.before);
      this.before = null;
      this.#afterReplacing();
      say("bestand", `Je eigen antwoorden staan er weer: ${this.#counted()}.`);
    }
  }

  /** Wipe every trace of the attempt from this page, this tab and this device. */
  async wipe() {
    this.draft.wipe();
    this.#forget();
    this.#showProgress();
    await this.copy.wipe();
    this.#showCopy(false);
    say("bestand", "Alles is gewist.");
  }

  /**
   * @param {string} what
   * @param {() => ResultFile | Promise<ResultFile>} read
   */
  async #open(what, read) {
    try {
      this.#replace(await read());
      say("bestand", `${what} is geopend: ${this.#counted()}.`);
    } catch (error) {
      say("bestand", `${refusalText(error)} Wat je had ingevuld, staat er nog.`);
    }
  }

  /** @param {ResultFile} result */
  #replace(result) {
    this.before = this.attempt.isEmpty ? null : this.attempt.result;
    this.attempt.set(result);
    this.#afterReplacing();
  }

  #afterReplacing() {
    this.keep();
    this.#showProgress();
    this.listener.replaced();
  }

  /**
   * @param {unknown} kept  a draft, which anything could have written
   * @param {Answers} given  answers that go before it
   */
  #restore(kept, given) {
    try {
      const { questionnaire } = this.attempt;
      const draft = readResult(kept, questionnaire, questionnaire.author);
      this.attempt.set({ ...draft, answers: { ...draft.answers, ...given } });
      this.isKeptOnDevice = /** @type {any} */ (kept).on_device === true;
      this.#checkBox(this.isKeptOnDevice);
      this.listener.replaced();
    } catch {
      this.draft.wipe();
    }
  }

  /** Offer what an earlier visit left on this device; it is never put into the form unasked. */
  async #offerCopy() {
    const found = this.isKeptOnDevice ? undefined : await this.copy.read();
    if (found) {
      const date = new Date(found.keptAt).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
      show("kopie-tekst", `Op dit apparaat staan antwoorden van ${date}. Ga je ermee verder, of wis je ze?`);
      this.#showCopy(true);
    }
  }

  #forget() {
    this.attempt.clear();
    this.before = null;
    this.isKeptOnDevice = false;
    this.hasWarned = false;
    this.#checkBox(false);
    show("bestand-status", "");
    this.listener.replaced();
  }

  /** @param {boolean} isThere */
  #showCopy(isThere) {
    document.getElementById("kopie")?.toggleAttribute("hidden", !isThere);
  }

  /** @param {boolean} checked */
  #checkBox(checked) {
    for (const box of document.querySelectorAll("[data-action=bewaar-op-apparaat]")) {
      /** @type {HTMLInputElement} */ (box).checked = checked;
    }
  }

  #counted() {
    const { count, keys } = this.attempt.form;
    return `${count} van de ${keys.length} stellingen ${count === 1 ? "is" : "zijn"} ingevuld`;
  }

  #showProgress() {
    const { form } = this.attempt;
    const text = form.count ? `Je hebt ${form.count} van de ${form.keys.length} stellingen ingevuld.` : "Je hebt nog niets ingevuld.";
    show("voortgang", text);
    document.querySelector("[data-action=terug]")?.toggleAttribute("hidden", !this.before);
    for (const row of document.querySelectorAll("tr[data-check]")) {
      for (const [name, number] of Object.entries(form.countOf(row.getAttribute("data-check") ?? ""))) {
        row.querySelector(`[data-count="${name}"]`)?.replaceChildren(String(number));
      }
    }
  }
}
