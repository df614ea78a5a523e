// The cards as a file holds them: what is kept, saved and opened of them.

import { makeCardFile, readCardFile } from "./goal-card.js";
import { ifUsable } from "../files/if-usable.js";
import { FileRefusal, readJsonFile } from "../files/json-file.js";
import { thisMonth } from "../files/month.js";
import { show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { GoalCardForm } from "./goal-card-form.js" */
/** @import { GoalCards } from "./goal-cards.js" */
/** @import { GoalCard, GoalCardRules } from "../types.js" */

/** The visitor's own cards; see `Work` in keeping/work.js. */
export class KeptCards {
  /**
   * @param {GoalCards} cards
   * @param {GoalCardRules} rules
   */
  constructor(cards, rules) {
    this.cards = cards;
    this.rules = rules;
  }

  /** The content of a file; none when there is nothing to put in it. */
  get file() {
    const { contents } = this.cards;
    return contents.length ? makeCardFile(this.rules, contents, thisMonth()) : undefined;
  }

  get data() {
    return this.file;
  }

  get isEmpty() {
    return this.cards.own.length === 0;
  }

  get isBlank() {
    return this.isEmpty && !this.cards.hasGone;
  }

  /** @param {unknown} data */
  read(data) {
    return ifUsable(() => readCardFile(data, this.rules));
  }

  /** @param {GoalCard[]} contents */
  put(contents) {
    this.cards.replaceAll(contents);
    show("kaarten-status", "");
  }

  clear() {
    this.put([]);
  }

  /**
   * @param {File} file
   * @returns {Promise<GoalCard[]>}
   */
  async readFile(file) {
    return readCardFile(await readJsonFile(file, this.rules.file), this.rules);
  }

  /**
   * Add cards below those that are there; refuses more than fit.
   * @param {GoalCard[]} contents
   * @returns {GoalCardForm[]}
   */
  add(contents) {
    const [total, most] = [this.cards.own.length + contents.length, this.rules.mostCards];
    if (total > most) {
      throw new FileRefusal(text("too-many-with-file", { total, most }));
    }
    return this.cards.append(contents);
  }
}
