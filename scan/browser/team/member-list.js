// Who counts and who doesn't, each with a way out of the team, or with the reason.

import { text } from "../page/texts.js";

/** @import { TeamMember, TeamMembers } from "./team-members.js" */

/** Names to show: more than this nobody reads, and a phone has to draw them. */
const MOST_NAMES = 500;

/** The list below the buttons. */
export class MemberList {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.counted = /** @type {HTMLElement} */ (element.querySelector("[data-counted]"));
    this.refused = /** @type {HTMLElement} */ (element.querySelector("[data-refused]"));
  }

  /**
   * @param {TeamMembers} members
   * @param {TeamMembers} earlier  of whom only those are shown that do not count
   */
  show({ counted, uncounted }, earlier) {
    const lines = [
      ...uncounted.map(({ name, why }) => `${name}: ${why}`),
      ...earlier.uncounted.map(({ name, why }) => text("earlier-refused", { name, why })),
    ];
    this.element.hidden = !counted.length && !lines.length;
    fill(this.counted, text("members-counted", { count: counted.length }), shortened(counted, memberItem));
    fill(this.refused, text("files-refused", { count: lines.length }), shortened(lines, listItem));
  }
}

/**
 * @param {HTMLElement} part  a heading and a list
 * @param {string} heading
 * @param {HTMLElement[]} items
 */
function fill(part, heading, items) {
  const [head, list] = /** @type {[Element, Element]} */ ([...part.children]);
  const focused = buttons(list).findIndex((each) => each === document.activeElement);
  part.hidden = !items.length;
  head.textContent = heading;
  list.replaceChildren(...items);
  if (focused >= 0) {
    const next = buttons(list).slice(0, focused + 1).at(-1); // who takes out several stays in the list
    (next ?? document.getElementById("kies-bestanden"))?.focus();
  }
}

/** @param {Element} list */
function buttons(list) {
  return [...list.querySelectorAll("button")];
}

/**
 * Make an item of each, and when they are too many one that says how many more there are.
 * @template Each
 * @param {Each[]} all
 * @param {(each: Each) => HTMLElement} make
 */
function shortened(all, make) {
  const more = all.length - MOST_NAMES;
  const items = all.slice(0, MOST_NAMES).map(make);
  return more > 0 ? [...items, listItem(text("and-more", { count: more }))] : items;
}

/** @param {TeamMember} member */
function memberItem({ id, name, group, row }) {
  const kind = "scores" in row ? row.label || text("member-open") : "levels" in row ? text("member-limited") : text("member-result");
  const item = listItem(`${name}${group ? ` (${group})` : ""}: ${kind} `);
  const button = Object.assign(document.createElement("button"), { type: "button", value: id, textContent: text("take-out") });
  button.className = "team-take-out";
  button.dataset.action = "haal-eruit";
  button.setAttribute("aria-label", text("take-out-of", { name }));
  item.append(button);
  return item;
}

/** @param {string} line */
function listItem(line) {
  const item = document.createElement("li");
  item.textContent = line;
  return item;
}
