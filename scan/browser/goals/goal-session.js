// Work on goal cards: what happens when someone writes, adds, moves, takes away, opens, saves or wipes.

import { KeptCards } from "./kept-cards.js";
import { offeredText } from "../files/offered-text.js";
import { Draft } from "../keeping/draft.js";
import { KeptDocument } from "../keeping/kept-document.js";
import { nameOf } from "../keeping/names.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { GoalCards } from "./goal-cards.js" */
/** @import { TextField } from "./goal-card-form.js" */
/** @import { GoalCard, GoalCardRules } from "../types.js" */

/**
 * Keeps the cards safe, and takes nothing away for good unless someone asks for that. An example belongs to the page: it is
 * neither kept nor saved until someone changes it.
 */
export class GoalSession {
  /**
   * @param {GoalCards} cards
   * @param {{rules: GoalCardRules, example: GoalCard}} page  what the build put in the page
   */
  constructor(cards, { rules, example }) {
    this.cards = cards;
    this.rules = rules;
    this.example = example;
    this.ownCards = new KeptCards(cards, rules);
    /** @type {KeptDocument<GoalCard[]>} */
    this.document = new KeptDocument(new Draft(nameOf(rules.file.name), rules.file.name), this.ownCards);
  }

  /** Take up where this tab was left; what was written before the script was there comes last. */
  resume() {
    const { content } = this.document;
    const { contents } = this.cards;
    if (content) {
      this.#putTogether(content, contents);
    }
    this.cards.showPlaces();
    contents.length ? this.document.keep() : this.document.store();
  }

  comeBack() {
    this.document.comeBack();
  }

  /**
   * Something on a card changed.
   * @param {HTMLElement} field
   */
  written(field) {
    const card = this.cards.around(field);
    card.note("");
    const room = field.matches("textarea, [type=text]") ? card.follow(/** @type {TextField} */ (field)) : "";
    if (card.isExample) {
      card.isExample = false;
      say("kaarten", text("example-changed"));
    } else if (room) {
      say("kaarten", room);
    }
    this.cards.showPlaces();
    this.document.changed();
  }

  add() {
    if (this.hasRoom()) {
      const card = this.cards.add();
      this.changed();
      card.focusField();
      say("kaarten", text("card-added"));
    }
  }

  /** @param {HTMLElement} button */
  copy(button) {
    if (this.hasRoom()) {
      const original = this.cards.around(button);
      const card = this.cards.make(original.card);
      original.form.after(card.form);
      this.changed();
      card.focusField();
      say("kaarten", text("copy-added"));
    }
  }

  /** Show a filled card above the others; the one that is there already will do. */
  showExample() {
    let card = this.cards.example;
    if (!card) {
      card = this.cards.make(this.example);
      card.isExample = true;
      this.cards.list.prepend(card.form);
      this.cards.showPlaces();
    }
    card.focusTitle();
    say("kaarten", text("example-shown"));
  }

  /**
   * Move a card among the others.
   * @param {HTMLElement} button
   * @param {-1 | 1} step
   */
  move(button, step) {
    const card = this.cards.around(button);
    const { all } = this.cards;
    const place = all.indexOf(card) + step;
    const other = all[place];
    if (other) {
      step < 0 ? other.form.before(card.form) : other.form.after(card.form);
      this.changed();
      button.hidden ? card.focusTitle() : button.focus();
      say("kaarten", text("card-moved", { place: place + 1, total: all.length }));
    }
  }

  /** @param {HTMLElement} button */
  remove(button) {
    const line = this.cards.remove(this.cards.around(button));
    this.changed();
    line.querySelector("button")?.focus();
    say("kaarten", text("card-removed"));
  }

  /** @param {HTMLElement} button  in the line that stands in the place of a card */
  putBack(button) {
    const { isExample } = this.cards.goneAround(button).card;
    if (isExample && this.cards.example) {
      this.cards.dropGone(button);
      this.showExample();
    } else if (isExample || this.hasRoom()) {
      const card = this.cards.putBack(button);
      this.changed();
      card.focusTitle();
      say("kaarten", text("card-back"));
    }
  }

  /** Offer the visitor's own cards as a file. */
  save() {
    const { file } = this.ownCards;
    const name = `doelenkaart-${file?.month}`;
    const outcome = file ? offeredText(`${name}.json`) : text("nothing-to-save");
    const done = this.cards.example ? `${outcome} ${text("without-example")}` : outcome;
    file ? this.document.save(name, file, done) : say("bestand", done);
  }

  /**
   * Open a saved file; its cards come below those that are there, so that nothing is lost.
   * @param {File | undefined} file
   */
  async openFile(file) {
    if (file) {
      await this.document.opening.open(() => this.ownCards.readFile(file), (contents) => {
        const below = !this.ownCards.isEmpty;
        const newCards = this.ownCards.add(contents);
        this.changed();
        newCards[0]?.focusTitle();
        const count = newCards.length;
        return below ? text("cards-opened-below", { count }) : text("cards-opened", { count });
      });
    }
  }

  /** Wipe every card, those that were taken away included, from this page and this tab. */
  wipe() {
    return this.document.wipe();
  }

  /**
   * Put what was kept on the page, and below it as many of the other cards as fit.
   * @param {GoalCard[]} first
   * @param {GoalCard[]} others
   */
  #putTogether(first, others) {
    const { mostCards } = this.rules;
    const all = [...first, ...others];
    this.cards.replaceAll(all.slice(0, mostCards));
    if (all.length > mostCards) {
      say("kaarten", text("written-too-much", { most: mostCards }));
    }
  }

  /** Whether one more card fits; says so when none does. */
  hasRoom() {
    const { mostCards } = this.rules;
    const hasRoom = this.cards.count < mostCards;
    if (!hasRoom) {
      say("kaarten", text("no-room", { most: mostCards }));
    }
    return hasRoom;
  }

  /** Cards came, went or moved. */
  changed() {
    this.cards.showPlaces();
    this.document.keep();
  }
}
