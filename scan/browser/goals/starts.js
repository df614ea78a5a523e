// Cards to begin from: what stands on them already, and which one the address of the page asks for.

import { readCard } from "./goal-card.js";

/** @import { GoalCard, GoalCardRules } from "../types.js" */

const ASKED = /^#begin-(.+)$/;

/**
 * @param {Record<string, unknown>} data  cards by their key, as the build put them in the page
 * @param {GoalCardRules} rules
 * @returns {Map<string, GoalCard>}
 */
export function readStarts(data, rules) {
  return new Map(Object.entries(data).map(([key, card]) => [key, readCard(card, rules)]));
}

/**
 * Find the card that the address asks for, and take that from the address: a page that is loaded again adds none.
 * @param {Map<string, GoalCard>} starts
 * @returns {GoalCard | undefined}
 */
export function takeAskedStart(starts) {
  const start = starts.get(ASKED.exec(location.hash)?.[1] ?? "");
  if (start) {
    history.replaceState(null, "", location.pathname + location.search);
  }
  return start;
}
