// Who counts and who doesn't, each with a way out of the team, or with the reason.

import { text } from "../page/texts.js";

/** @import { Refused, TeamMember, TeamMembers } from "./team-members.js" */

/** Names to show: more than this nobody reads, and a phone has to draw them. */
const MOST_NAMES = 500;

/** The list below the buttons. */
export class MemberList {
  /**
   * @param {HTMLElement} element
   * @param {string} site  the way from this page to the root
   */
  constructor(element, site) {
    this.element = element;
    this.site = site;
    const [counted, whole, refused] = ["counted", "whole", "refused"].map((each) => element.querySelector(`[data-${each}]`));
    this.counted = /** @type {HTMLElement} */ (counted);
    this.whole = /** @type {HTMLElement} */ (whole);
    this.refused = /** @type {HTMLElement} */ (refused);
    /** Says above the picture that not all is in it. */
    this.leftOut = /** @type {HTMLElement} */ (document.querySelector("[data-left-out]"));
  }

  /**
   * @param {TeamMembers} members
   * @param {TeamMembers} earlier  of whom only those are shown that do not count
   */
  show({ counted, whole, uncounted }, earlier) {
    const ofEarlier = earlier.uncounted.map(({ name, ...rest }) => ({ ...rest, name: text("of-earlier", { name }) }));
    const refused = [...uncounted, ...ofEarlier];
    this.element.hidden = !counted.length && !refused.length;
    this.leftOut.hidden = !refused.length;
    this.leftOut.children[0]?.replaceChildren(text("files-refused", { count: refused.length }));
    fill(this.counted, text("members-counted", { count: counted.length }), shortened(counted, memberItem));
    fill(this.whole, text("members-whole", { count: whole.length }), shortened(whole, ({ name }) => listItem(name)));
    fill(
      this.refused,
      text("files-refused", { count: refused.length }),
      shortened(refused, (each) => refusedItem(each, this.site)),
    );
  }
}

/**
 * Say how many count; when nobody does, also why the last one does not, as the list is further down.
 * @param {TeamMembers} members
 * @param {boolean} isEarlier  whether they are of an earlier moment
 */
export function countedLine({ counted, uncounted }, isEarlier) {
  const { length: count } = counted;
  const line = isEarlier ? text("earlier-counted", { count }) : text("members-counted", { count });
  const last = uncounted.at(-1);
  return count || !last ? line : `${last.name}: ${last.why} ${line}`;
}

/**
 * Say that the picture is there, and how much is not in it.
 * @param {string} summary
 * @param {TeamMembers} members
 */
export function pictureLine(summary, { uncounted: { length: count } }) {
  return count ? `${summary} ${text("files-refused", { count })}` : summary;
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

/**
 * @param {Refused} refused
 * @param {string} site
 */
function refusedItem({ name, why, page }, site) {
  const item = listItem(`${name}: ${why}`);
  if (page) {
    const link = Object.assign(document.createElement("a"), { href: site + page.address, textContent: page.title });
    Object.assign(link, { target: "_blank", rel: "noopener" });
    item.append(" ", link, ".");
  }
  return item;
}

/** @param {string} line */
function listItem(line) {
  const item = document.createElement("li");
  item.textContent = line;
  return item;
}
