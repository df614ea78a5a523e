// What goals ask of each scale. Python put all that can be asked in order, the highest first; here the first of those whose
// goal is chosen is taken, and nothing is worked out.

/** @typedef {Record<string, number | null>} Targets  By scale: a point of the answer scale, or null where nothing is asked. */

/** @typedef {Record<string, [goal: string, level: number][]>} Asks  By scale: what each goal asks of it, the highest first. */

/**
 * Give what the chosen goals ask of each scale.
 * @param {Asks} asks
 * @param {string[]} goals  that are chosen
 * @returns {Targets}
 */
export function proposalOf(asks, goals) {
  const first = (/** @type {Asks[string]} */ all) => all.find(([goal]) => goals.includes(goal))?.[1] ?? null;
  return Object.fromEntries(Object.entries(asks).map(([scale, all]) => [scale, first(all)]));
}

/**
 * Have targets follow a choice of other goals: what someone set themselves stays.
 * @param {Targets} targets
 * @param {Targets} before  what the goals asked before
 * @param {Targets} now
 * @returns {Targets}
 */
export function followed(targets, before, now) {
  const follow = (/** @type {string} */ scale) => (isSame(targets, before, scale) ? now[scale] ?? null : targets[scale]);
  return Object.fromEntries(Object.keys(now).map((scale) => [scale, follow(scale) ?? null]));
}

/**
 * Name the scales of which something else is asked than the goals ask.
 * @param {Targets} targets
 * @param {Targets} proposal
 */
export function adjustedScales(targets, proposal) {
  return Object.keys(proposal).filter((scale) => !isSame(targets, proposal, scale));
}

/**
 * @param {Targets} one
 * @param {Targets} other
 * @param {string} scale
 */
function isSame(one, other, scale) {
  return (one[scale] ?? null) === (other[scale] ?? null);
}
