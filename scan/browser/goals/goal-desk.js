// The desk of the goal cards: what happens when someone writes, adds, moves, takes away, opens, saves or wipes.

import { makeCardFile, readCardFile } from "./goal-card.js";
import { GoalCardForm } from "./goal-card-form.js";
import { FileRefused, readJsonFile, refusalText } from "../files/json-file.js";
import { thisMonth } from "../files/month.js";
import { offerJson } from "../files/offer-file.js";
import { say, show } from "../page/status-lines.js";

/** @import { Draft } from "../keeping/draft.js" */
/** @import { TextField } from "./goal-card-form.js" */
/** @import { GoalCard, GoalCardAsked } from "../types.js" */

const GONE = ".goal-gone";

/**
 * Keeps the cards safe, and takes nothing away for good unless someone asks for that. An example belongs to the page: it is
 * neither kept nor saved until someone changes it.
 */
export class GoalDesk {
  /**
   * @param {HTMLElement} list  of cards, with the first one in it
   * @param {HTMLTemplateElement} goneLine  what stands in the place of a card that was taken away
   * @param {{asked: GoalCardAsked, example: GoalCard}} page  what the build put in the page
   * @param {Draft} draft
   */
  constructor(list, goneLine, { asked, example }, draft) {
    this.list = list;
    this.goneLine = goneLine;
    this.asked = asked;
    this.example = example;
    this.draft = draft;
    const first = new GoalCardForm(/** @type {HTMLFormElement} */ (list.querySelector("form")));
    /** What new cards are copied from. */
    this.pattern = first.another(1);
    this.number = 1;
    /** @type {Map<Element, GoalCardForm>}  by its form, or by the line in its place */
    this.known = new Map([[first.form, first]]);
    this.hasWarned = false;
  }

  /** Take up where this tab was left; what was written before the script was there comes last. */
  resume() {
    const written = this.#own;
    const kept = this.#readDraft();
    if (kept.length) {
      this.#replaceAll([...kept, ...written.map(({ card }) => card)].slice(0, this.asked.mostCards));
    }
    this.#changed();
  }

  /** Come back out of the browser's memory of pages, which also holds what was wiped since. */
  comeBack() {
    const kept = this.#readDraft();
    const isSettled = kept.length || this.known.size === this.#cards.length; // no card waits to be put back
    if (!this.draft.works || (isSettled && isSame(kept, this.#own.map(({ card }) => card)))) {
      return;
    }
    this.#replaceAll(kept);
    show("kaarten-status", "");
    show("bestand-status", "");
    show("geopend", "");
  }

  /**
   * Something on a card changed.
   * @param {HTMLElement} field
   */
  written(field) {
    const card = this.#cardAround(field);
    const room = field.matches("textarea, [type=text]") ? card.follow(/** @type {TextField} */ (field)) : "";
    show("bestand-status", "");
    show("geopend", "");
    if (card.isExample) {
      card.isExample = false;
      say("kaarten", "Je hebt het voorbeeld veranderd. Het is nu een kaart van jullie.");
    } else if (room) {
      say("kaarten", `${room}.`);
    }
    this.#changed();
  }

  add() {
    if (this.#hasRoom()) {
      const card = this.#make();
      this.list.append(card.form);
      this.#changed();
      card.focusField();
      say("kaarten", "Er is een lege kaart bij gekomen.");
    }
  }

  /** @param {HTMLElement} button */
  copy(button) {
    if (this.#hasRoom()) {
      const original = this.#cardAround(button);
      const card = this.#make(original.card);
      original.form.after(card.form);
      this.#changed();
      card.focusField();
      say("kaarten", "De kopie staat onder de kaart. Wat je daarin verandert, verandert alleen daar.");
    }
  }

  /** Show a filled card above the others; the one that is there already will do. */
  showExample() {
    let card = this.#cards.find(({ isExample }) => isExample);
    if (!card) {
      card = this.#make(this.example);
      card.isExample = true;
      this.list.prepend(card.form);
      this.#changed();
    }
    card.focusTitle();
    say("kaarten", "Het voorbeeld staat boven je eigen kaarten.");
  }

  /**
   * Move a card among the others.
   * @param {HTMLElement} button
   * @param {-1 | 1} step
   */
  move(button, step) {
    const card = this.#cardAround(button);
    const cards = this.#cards;
    const place = cards.indexOf(card) + step;
    const other = cards[place];
    if (other) {
      step < 0 ? other.form.before(card.form) : other.form.after(card.form);
      this.#changed();
      button.hidden ? card.focusTitle() : button.focus();
      say("kaarten", `Deze kaart staat nu op plaats ${place + 1} van ${cards.length}.`);
    }
  }

  /**
   * Take a card away, and leave a line in its place that brings it back.
   * @param {HTMLElement} button
   */
  remove(button) {
    const card = this.#cardAround(button);
    const line = /** @type {HTMLElement} */ (document.importNode(this.goneLine.content, true).firstElementChild);
    line.querySelector("[data-told]")?.replaceChildren(`Weggehaald: ${card.title.textContent}.`);
    this.known.delete(card.form);
    this.known.set(line, card);
    card.form.replaceWith(line);
    this.#changed();
    line.querySelector("button")?.focus();
    say("kaarten", "De kaart is weggehaald. Kies 'Zet terug' als dat niet de bedoeling was.");
  }

  /** @param {HTMLElement} button  in the line that stands in the place of a card */
  putBack(button) {
    const line = /** @type {Element} */ (button.closest(GONE));
    const card = this.known.get(line);
    const isThere = card?.isExample && this.#cards.some(({ isExample }) => isExample);
    if (card && isThere) {
      line.remove();
      this.known.delete(line);
      this.showExample();
    } else if (card && (card.isExample || this.#hasRoom())) {
      this.known.delete(line);
      this.known.set(card.form, card);
      line.replaceWith(card.form);
      this.#changed();
      card.focusTitle();
      say("kaarten", "De kaart staat er weer.");
    }
  }

  /** Offer the visitor's own cards as a file. */
  save() {
    const cards = this.#own.map(({ card }) => card);
    const hasExample = this.#cards.some(({ isExample }) => isExample);
    const without = hasExample ? " Het voorbeeld zit er niet bij." : "";
    if (!cards.length) {
      say("bestand", `Je hebt nog niets ingevuld om te bewaren.${without}`);
      return;
    }
    const file = makeCardFile(this.asked, cards, thisMonth());
    offerJson(`doelenkaart-${file.month}`, file);
    const saved = cards.length === 1 ? "De kaart is" : `${cards.length} kaarten zijn`;
    say("bestand", `${saved} bewaard in een bestand bij je downloads.${without}`);
  }

  /**
   * Open a saved file; its cards come below those that are there, so that nothing is lost.
   * @param {File | undefined} file
   */
  async openFile(file) {
    if (!file) {
      return;
    }
    try {
      this.#append(readCardFile(await readJsonFile(file, this.asked.file), this.asked));
    } catch (error) {
      this.#told(`${refusalText(error)} Aan je kaarten is niets veranderd.`);
    }
  }

  /** Wipe every card, those that were taken away included, from this page and this tab. */
  wipe() {
    this.draft.wipe();
    this.#replaceAll([]);
    show("kaarten-status", "");
    show("geopend", "");
    this.hasWarned = false;
    say("bestand", "Alles is gewist.");
  }

  /** @param {GoalCard[]} cards */
  #append(cards) {
    const own = this.#own;
    const total = own.length + cards.length;
    if (total > this.asked.mostCards) {
      throw new FileRefused(
        `Met dit bestand erbij worden het ${total} kaarten en er passen er ${this.asked.mostCards}; haal eerst kaarten weg.`,
      );
    }
    this.#cards.filter((card) => !card.isExample && !own.includes(card)).forEach((card) => this.#forget(card.form));
    const made = cards.map((card) => this.#make(card));
    this.list.append(...made.map(({ form }) => form));
    this.#changed();
    made[0]?.focusTitle();
    const count = cards.length === 1 ? "1 kaart" : `${cards.length} kaarten`;
    this.#told(`Het bestand is geopend: ${count}${own.length ? ", onder de kaarten die er al stonden" : ""}.`);
  }

  /** @param {GoalCard[]} cards  none makes one empty card */
  #replaceAll(cards) {
    this.list.replaceChildren();
    this.known.clear();
    const made = cards.length ? cards.map((card) => this.#make(card)) : [this.#make()];
    this.list.append(...made.map(({ form }) => form));
    this.#showPlaces();
  }

  /** @param {GoalCard} [content] */
  #make(content) {
    const card = this.pattern.another(++this.number);
    if (content) {
      card.card = content;
    }
    this.known.set(card.form, card);
    return card;
  }

  /** @param {Element} form */
  #forget(form) {
    form.remove();
    this.known.delete(form);
  }

  /** The cards on the page, in their order. */
  get #cards() {
    return [...this.list.children].flatMap((child) => (child.matches(GONE) ? [] : (this.known.get(child) ?? [])));
  }

  /** The cards that are the visitor's and hold something. */
  get #own() {
    return this.#cards.filter((card) => !card.isExample && !card.isEmpty);
  }

  /** @param {HTMLElement} element */
  #cardAround(element) {
    return /** @type {GoalCardForm} */ (this.known.get(/** @type {Element} */ (element.closest("form"))));
  }

  #hasRoom() {
    const count = this.#cards.filter(({ isExample }) => !isExample).length;
    if (count >= this.asked.mostCards) {
      say("kaarten", `Er passen hier ${this.asked.mostCards} kaarten. Bewaar ze in een bestand en begin daarna opnieuw.`);
    }
    return count < this.asked.mostCards;
  }

  #changed() {
    this.#showPlaces();
    this.#keep();
  }

  /** Number the headings, and hide the buttons that would move a card nowhere. */
  #showPlaces() {
    const cards = this.#cards;
    const numbered = cards.filter(({ isExample }) => !isExample);
    cards.forEach((card, place) => {
      const number = numbered.length > 1 ? ` ${numbered.indexOf(card) + 1} van ${numbered.length}` : "";
      card.show(card.isExample ? "Voorbeeld van een doelenkaart" : `Doelenkaart${number}`);
      card.form.querySelector("[data-action=omhoog]")?.toggleAttribute("hidden", place === 0);
      card.form.querySelector("[data-action=omlaag]")?.toggleAttribute("hidden", place === cards.length - 1);
    });
  }

  /** Keep the visitor's own cards in this tab; where there are none, keep nothing. */
  #keep() {
    const cards = this.#own.map(({ card }) => card);
    if (!cards.length) {
      this.draft.wipe();
    } else if (!this.draft.keep(makeCardFile(this.asked, cards, thisMonth())) && !this.hasWarned) {
      this.hasWarned = true; // once is enough: it will not get better while someone writes
      say("bestand", "Dit tabblad mag niets onthouden. Bewaar je kaarten in een bestand voor je het sluit.");
    }
  }

  /** @returns {GoalCard[]}  what this tab kept, none where it kept nothing that can be read */
  #readDraft() {
    try {
      return readCardFile(this.draft.read(), this.asked);
    } catch {
      return [];
    }
  }

  /**
   * Say what happened where someone acted, and show it above the cards as well.
   * @param {string} text
   */
  #told(text) {
    say("bestand", text);
    show("geopend", text);
  }
}

/**
 * @param {GoalCard[]} one
 * @param {GoalCard[]} other
 */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
