// The goal cards on the page: made, moved, numbered, taken away and put back.

import { beganFrom } from "./goal-card.js";
import { GoalCardForm } from "./goal-card-form.js";
import { text } from "../page/texts.js";

/** @import { GoalCard } from "../types.js" */

const GONE = ".goal-gone";

/** A list of cards, with a line in the place of each that was taken away. */
export class GoalCards {
  /**
   * @param {HTMLElement} list  with the first card in it
   * @param {HTMLTemplateElement} goneLine
   */
  constructor(list, goneLine) {
    this.list = list;
    this.goneLine = goneLine;
    const first = new GoalCardForm(/** @type {HTMLFormElement} */ (list.querySelector("form")));
    /** What new cards are copied from. */
    this.pattern = first.another(1);
    this.number = 1;
    /** @type {Map<Element, GoalCardForm>}  by its form, or by the line in its place */
    this.cardOf = new Map([[first.form, first]]);
  }

  /** The cards on the page, in their order. */
  get all() {
    return [...this.list.children].flatMap((child) => (child.matches(GONE) ? [] : (this.cardOf.get(child) ?? [])));
  }

  /** The cards that are the visitor's and hold something. */
  get own() {
    return this.all.filter((card) => !card.isExample && !card.isEmpty);
  }

  /** What the visitor wrote, card by card. */
  get contents() {
    return this.own.map(({ card }) => card);
  }

  get example() {
    return this.all.find(({ isExample }) => isExample);
  }

  /** How many places are taken: an example takes none. */
  get count() {
    return this.all.filter(({ isExample }) => !isExample).length;
  }

  /** Whether a card that was taken away waits to be put back. */
  get hasGone() {
    return this.cardOf.size > this.all.length;
  }

  /** @param {Element} element  within a card */
  around(element) {
    return /** @type {GoalCardForm} */ (this.cardOf.get(/** @type {Element} */ (element.closest("form"))));
  }

  /**
   * Make a card, which has no place yet.
   * @param {GoalCard} [content]
   */
  make(content) {
    const card = this.pattern.another(++this.number);
    if (content) {
      card.card = content;
    }
    this.cardOf.set(card.form, card);
    return card;
  }

  /**
   * Put cards below those that are there, in place of empty ones.
   * @param {GoalCard[]} contents
   * @returns {GoalCardForm[]}
   */
  append(contents) {
    this.all.filter((card) => !card.isExample && card.isEmpty).forEach((card) => this.#forget(card.form));
    return this.#append(contents);
  }

  /** Put an empty card below those that are there. */
  add() {
    return /** @type {GoalCardForm} */ (this.#append([undefined])[0]);
  }

  /**
   * Find the last card that began with this, and still has all of it.
   * @param {GoalCard} start
   */
  begunFrom(start) {
    return this.own.filter(({ card }) => beganFrom(card, start)).at(-1);
  }

  /**
   * Put cards in place of everything that is there.
   * @param {GoalCard[]} contents  none makes one empty card
   */
  replaceAll(contents) {
    this.list.replaceChildren();
    this.cardOf.clear();
    this.#append(contents.length ? contents : [undefined]);
    this.showPlaces();
  }

  /**
   * Take a card away, and leave a line in its place that brings it back.
   * @param {GoalCardForm} card
   * @returns {HTMLElement}  the line
   */
  remove(card) {
    const line = /** @type {HTMLElement} */ (document.importNode(this.goneLine.content, true).firstElementChild);
    line.querySelector("[data-line]")?.replaceChildren(text("removed-line", { card: card.title.textContent ?? "" }));
    this.cardOf.delete(card.form);
    this.cardOf.set(line, card);
    card.form.replaceWith(line);
    return line;
  }

  /**
   * Find the card that waits, and the line in its place.
   * @param {Element} button  within the line
   */
  goneAround(button) {
    const line = /** @type {Element} */ (button.closest(GONE));
    return { line, card: /** @type {GoalCardForm} */ (this.cardOf.get(line)) };
  }

  /** @param {Element} button  within the line */
  putBack(button) {
    const { line, card } = this.goneAround(button);
    this.cardOf.delete(line);
    this.cardOf.set(card.form, card);
    line.replaceWith(card.form);
    return card;
  }

  /** @param {Element} button  within the line */
  dropGone(button) {
    this.#forget(this.goneAround(button).line);
  }

  /** Number the headings, and hide the buttons that would move a card nowhere. */
  showPlaces() {
    const cards = this.all;
    const ownCards = cards.filter(({ isExample }) => !isExample);
    const total = ownCards.length;
    cards.forEach((card, place) => {
      const number = ownCards.indexOf(card) + 1;
      card.show(card.isExample ? text("example-name") : total > 1 ? text("card-of", { number, total }) : text("card-name"));
      card.form.querySelector("[data-action=omhoog]")?.toggleAttribute("hidden", place === 0);
      card.form.querySelector("[data-action=omlaag]")?.toggleAttribute("hidden", place === cards.length - 1);
    });
  }

  /** @param {(GoalCard | undefined)[]} contents */
  #append(contents) {
    const cards = contents.map((content) => this.make(content));
    this.list.append(...cards.map(({ form }) => form));
    return cards;
  }

  /** @param {Element} element  a form, or a line in its place */
  #forget(element) {
    element.remove();
    this.cardOf.delete(element);
  }
}
