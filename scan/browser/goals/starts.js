// Cards to begin from: what stands on them already, and which one the address of the page asks for.

import { readCard } from "./goal-card.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { GoalCardForm } from "./goal-card-form.js" */
/** @import { GoalSession } from "./goal-session.js" */
/** @import { GoalCard } from "../types.js" */

const ASKED = /^#begin-(.+)$/;

/** The cards that someone can begin with, by a button or by a link. */
export class Starts {
  /**
   * @param {GoalSession} session
   * @param {Record<string, unknown>} data  cards by their key, as the build put them in the page
   */
  constructor(session, data) {
    this.session = session;
    /** @type {Map<string, GoalCard>} */
    this.starts = new Map(Object.entries(data).map(([key, card]) => [key, readCard(card, session.rules)]));
  }

  /** Begin the card that the address asks for, and take that from it: a page that is loaded again asks for nothing. */
  beginAsAsked() {
    const key = ASKED.exec(location.hash)?.[1];
    if (key !== undefined) {
      history.replaceState(null, "", location.pathname + location.search);
      this.begin(key);
    }
  }

  /**
   * Go to a card with this on it: the one that was begun so before, or a new one.
   * @param {string} key
   */
  begin(key) {
    const { cards, rules } = this.session;
    const start = this.starts.get(key);
    const before = start && cards.begunFrom(start);
    if (before) {
      goTo(before, text("card-begun-before"));
    } else if (!start) {
      sayAbove(text("unknown-start"));
    } else if (this.session.hasRoom()) {
      const [card] = cards.append([start]);
      this.session.changed();
      goTo(/** @type {GoalCardForm} */ (card), text("card-begun"));
    } else {
      sayAbove(text("no-room", { most: rules.mostCards }));
    }
  }
}

/**
 * Go to a card, with a line on it.
 * @param {GoalCardForm} card
 * @param {string} sentence
 */
function goTo(card, sentence) {
  card.note(sentence);
  card.goTo();
  say("kaarten", sentence);
}

/**
 * Say something that belongs to no card where it is seen: the line below the cards may be far away.
 * @param {string} sentence
 */
function sayAbove(sentence) {
  show("geopend", sentence);
  document.getElementById("geopend")?.scrollIntoView({ block: "nearest" });
  say("kaarten", sentence);
}
