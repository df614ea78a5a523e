// The form's side of the page: what happens when someone answers, comes back, keeps, opens, saves or wipes.

import { DAYS_KEPT } from "../keeping/device-copy.js";
import { namesOfAttempts } from "../keeping/draft.js";
import { readPastedText, readResultFile } from "../files/incoming.js";
import { FileRefused, refusalText } from "../files/json-file.js";
import { isLink } from "../files/link.js";
import { fileName, offerJson } from "../files/offer-file.js";
import { readResult } from "../files/result-reader.js";
import { say, show } from "../page/status-lines.js";

/** @import { Attempt } from "./attempt.js" */
/** @import { DeviceCopy } from "../keeping/device-copy.js" */
/** @import { Draft } from "../keeping/draft.js" */
/** @import { Answers, ResultFile } from "../types.js" */

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
    this.hasWarned = false;
    /** Whether what stands here is the visitor's own work, rather than something that was only opened. */
    this.isOwn = true;
    /** @type {{result: ResultFile, isKeptOnDevice: boolean} | null}  what stood here before something was opened */
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
    } else if (kept !== undefined && !isSame(kept, this.attempt.result)) {
      this.#restore(kept, {});
    }
    this.#showProgress();
  }

  /** An answer changed: keep it, and take away what no longer fits. */
  answered() {
    this.attempt.answered();
    show("bestand-status", "");
    show("geopend", "");
    this.#showProgress();
    this.keep();
    this.listener.answered();
  }

  /** The visitor changed something: keep it in this tab, and on the device for who asked for that. */
  async keep() {
    this.isOwn = true;
    this.#keepInTab();
    if (this.isKeptOnDevice && !(await this.copy.keep(this.attempt.result))) {
      this.isKeptOnDevice = false;
      this.#keepInTab();
      this.#checkBox(false);
      say("bestand", "De kopie op dit apparaat kan niet worden bijgewerkt. Bewaar je antwoorden in een bestand.");
    }
  }

  /**
   * Keep a copy on this device as well, or wipe it.
   * @param {HTMLInputElement} box
   */
  async keepOnDevice(box) {
    if (box.checked && !document.getElementById("kopie")?.hidden) {
      box.checked = false;
      document.getElementById("kopie-kop")?.focus();
      say("bestand", "Er staat nog een kopie van eerder. Kies eerst of je daarmee verdergaat of haar wist.");
      return;
    }
    this.isKeptOnDevice = box.checked;
    this.#keepInTab();
    if (!box.checked) {
      await this.copy.wipe();
      say("bestand", "De kopie op dit apparaat is gewist. Je antwoorden staan nog in dit tabblad.");
    } else if (await this.copy.keep(this.attempt.result)) {
      say("bestand", `Je antwoorden blijven nu ook op dit apparaat staan, tot ${DAYS_KEPT} dagen na je laatste antwoord.`);
    } else {
      this.isKeptOnDevice = false;
      this.#keepInTab();
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
      this.isOwn = true;
      this.#checkBox(true);
      this.#keepInTab();
      this.#told("Je gaat verder waar je was", this.#counted());
      this.#showCopy(false);
      focusTitle();
    } catch {
      say("bestand", "De kopie op dit apparaat is niet te lezen, misschien van een andere versie. Wat je had ingevuld, staat er nog.");
    }
  }

  /** Wipe the copy on this device, and leave what is in the form. */
  async wipeCopy() {
    await this.copy.wipe();
    this.isKeptOnDevice = false;
    this.#checkBox(false);
    this.#showCopy(false);
    focusTitle();
    say("bestand", "De kopie op dit apparaat is gewist.");
  }

  /** Offer the attempt as a file. */
  save() {
    const { result } = this.attempt;
    offerJson(fileName(result), result);
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

  /** Change places with what stood here before something was opened; once more brings that back. */
  undo() {
    const { before } = this;
    if (before) {
      this.before = { result: this.attempt.result, isKeptOnDevice: this.isKeptOnDevice };
      this.attempt.set(before.result);
      this.isKeptOnDevice = before.isKeptOnDevice;
      this.#checkBox(before.isKeptOnDevice);
      this.isOwn = true;
      this.#afterReplacing();
      this.#told("Wat er stond, staat er weer", this.#counted());
    }
  }

  /** Wipe every trace of this questionnaire from this page, this tab and this device, other pages with it included. */
  async wipe() {
    const names = namesOfAttempts(this.attempt.questionnaire);
    this.draft.wipeAll(names);
    this.#forget();
    this.#showProgress();
    this.#showCopy(false);
    await this.copy.wipeAll(names);
    say("bestand", "Alles is gewist.");
  }

  /**
   * @param {string} what
   * @param {() => ResultFile | Promise<ResultFile>} read
   */
  async #open(what, read) {
    try {
      const result = await read();
      this.#checkEdition(result);
      this.#replace(result);
      const { edition } = this.attempt.questionnaire;
      const rest = edition === "volledig" && result.edition === "kort" ? ". Dit was de korte i-scan: vul de rest aan" : "";
      this.#told(`${what} is geopend`, this.#counted() + rest);
    } catch (error) {
      const text = `${refusalText(error)} Wat je had ingevuld, staat er nog.`;
      say("bestand", text);
      show("geopend", text);
    }
  }

  /**
   * Refuse what would lose answers: those to statements that this page does not ask.
   * @param {ResultFile} result
   */
  #checkEdition(result) {
    const keys = new Set(this.attempt.form.keys);
    if (Object.entries(result.answers).some(([key, answer]) => answer !== null && !keys.has(key))) {
      throw new FileRefused("Dit zijn antwoorden op de hele i-scan; open ze op de pagina van de hele i-scan.");
    }
  }

  /**
   * Say what happened where someone acted, and show it above the form as well.
   * @param {string} what
   * @param {string} counted
   */
  #told(what, counted) {
    say("bestand", `${what}: ${counted}.`);
    show("geopend", `${what}: ${counted}.`);
  }

  /** @param {ResultFile} result */
  #replace(result) {
    if (this.isOwn && !this.attempt.isEmpty) {
      this.before = { result: this.attempt.result, isKeptOnDevice: this.isKeptOnDevice };
    }
    this.isOwn = false;
    this.attempt.set(result);
    this.#afterReplacing();
  }

  /** The copy on the device follows at the next change, so that undoing still finds it. */
  #afterReplacing() {
    this.#keepInTab();
    this.#showProgress();
    this.listener.replaced();
  }

  /**
   * @param {unknown} kept  a draft, which anything could have written
   * @param {Answers} given  answers that go before it
   */
  #restore(kept, given) {
    const draft = this.#readDraft(kept);
    if (draft) {
      this.attempt.set({ ...draft, answers: { ...draft.answers, ...given } });
      this.isKeptOnDevice = /** @type {any} */ (kept).on_device === true;
      this.#checkBox(this.isKeptOnDevice);
      this.listener.replaced();
    } else {
      this.draft.wipe();
    }
  }

  /**
   * Read a draft; where something beside the answers is off, the answers alone.
   * @param {any} kept
   * @returns {ResultFile | undefined}
   */
  #readDraft(kept) {
    const { questionnaire } = this.attempt;
    const bare = { ...this.attempt.result, answers: kept?.answers, notes: {}, situations: {}, targets: {}, focus: [] };
    for (const data of [kept, bare]) {
      try {
        return readResult(data, questionnaire, questionnaire.author);
      } catch {
        // the next one may do
      }
    }
    return undefined;
  }

  #keepInTab() {
    const result = this.attempt.result;
    const isKept = this.draft.keep(/** @type {ResultFile} */ ({ ...result, on_device: this.isKeptOnDevice }));
    if (!isKept && !this.hasWarned) {
      this.hasWarned = true; // once is enough: it will not get better while someone fills in
      say("bestand", "Dit tabblad mag niets onthouden. Bewaar je antwoorden in een bestand voor je het sluit.");
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
    this.isOwn = true;
    this.hasWarned = false;
    this.#checkBox(false);
    show("bestand-status", "");
    show("geopend", "");
    for (const field of document.querySelectorAll("#plakken")) {
      /** @type {HTMLTextAreaElement} */ (field).value = "";
    }
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

/**
 * Say whether a draft holds exactly this result.
 * @param {unknown} kept
 * @param {ResultFile} result
 */
function isSame(kept, result) {
  const { on_device: _, ...draft } = /** @type {any} */ (kept);
  return JSON.stringify(draft) === JSON.stringify(result);
}

/** Put focus on the title of the page, where someone was who used a button that is gone. */
function focusTitle() {
  const title = document.querySelector("h1");
  title?.setAttribute("tabindex", "-1");
  title?.focus();
}
