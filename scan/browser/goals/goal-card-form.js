// One goal card on the page: a form that the build made, or a copy of it. Reading it, filling it, and what it shows beside
// its fields.

import { isEmptyCard, roomLeft } from "./goal-card.js";
import { text } from "../page/texts.js";

/** @import { GoalCard } from "../types.js" */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextField */

const FIRST = "kaart-1";
const REFERRING = ["id", "for", "aria-labelledby", "aria-describedby"];

/** A card, around its form. */
export class GoalCardForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.title = /** @type {HTMLElement} */ (form.querySelector("h2"));
    this.#follow();
  }

  /**
   * Make an empty card like this one.
   * @param {number} number  that no other card has
   */
  another(number) {
    const copy = /** @type {HTMLFormElement} */ (this.form.cloneNode(true));
    for (const name of REFERRING) {
      for (const element of [copy, ...copy.querySelectorAll(`[${name}]`)]) {
        const value = element.getAttribute(name);
        if (value) {
          element.setAttribute(name, value.replaceAll(FIRST, `kaart-${number}`));
        }
      }
    }
    copy.reset();
    return new GoalCardForm(copy);
  }

  /** Whether this is the example, as long as nobody changed it. */
  get isExample() {
    return this.form.hasAttribute("data-example");
  }

  set isExample(isExample) {
    this.form.toggleAttribute("data-example", isExample);
  }

  /** @returns {GoalCard} */
  get card() {
    const data = new FormData(this.form);
    return {
      texts: Object.fromEntries(this.#texts.map((field) => [field.name, field.value])),
      ictRole: /** @type {string | null} */ (data.get("ict_role")),
      forms: /** @type {string[]} */ (data.getAll("forms")),
    };
  }

  set card({ texts, ictRole, forms }) {
    for (const field of this.#texts) {
      field.value = texts[field.name] ?? "";
    }
    for (const choice of this.#choices) {
      choice.checked = choice.type === "radio" ? choice.value === ictRole : forms.includes(choice.value);
    }
    this.#follow();
  }

  get isEmpty() {
    return isEmptyCard(this.card);
  }

  /**
   * Say in the heading which card this is.
   * @param {string} name
   */
  show(name) {
    const team = this.card.texts.team?.trim();
    this.title.textContent = team ? text("card-of-team", { name, team }) : name;
  }

  /**
   * Follow a text while it is written: the copy for paper, and how much room is left.
   * @param {TextField} field
   * @returns {string}  what changed about the room, in words; empty when nothing did
   */
  follow(field) {
    const place = field.closest(".goal-field");
    const room = place?.querySelector(".goal-room");
    const count = roomLeft(field.value.length, field.maxLength);
    const before = room?.textContent;
    const now = count === undefined ? "" : count ? text("room-left", { count }) : text("no-room-left");
    place?.querySelector(".goal-print")?.replaceChildren(field.value.trim());
    room?.replaceChildren(now);
    const isNews = now && (!before || count === 0) && before !== now;
    return isNews ? text("room-of", { room: now, label: place?.querySelector("label")?.textContent ?? "" }) : "";
  }

  #follow() {
    this.#texts.forEach((field) => this.follow(field));
  }

  /** @returns {TextField[]} */
  get #texts() {
    return [.../** @type {NodeListOf<TextField>} */ (this.form.querySelectorAll("textarea, input[type=text]"))];
  }

  /** @returns {HTMLInputElement[]} */
  get #choices() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll("[type=radio], [type=checkbox]"))];
  }

  /** Go to the first thing to fill in. */
  focusField() {
    this.#texts[0]?.focus();
  }

  focusTitle() {
    this.title.focus();
  }

  /** Go to its first line, with what stands below that in sight. */
  goTo() {
    this.title.focus({ preventScroll: true });
    this.form.scrollIntoView();
  }

  /**
   * Say something below the heading, for as long as nobody writes on the card.
   * @param {string} note
   */
  note(note) {
    this.form.querySelector(".goal-note")?.replaceChildren(note);
  }
}
