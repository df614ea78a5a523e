// What someone can choose on the page, which depends on what stands there.

import { warnBeforeLeaving } from "../keeping/leaving.js";
import { keepWay } from "./turns/way-before.js";

/** @import { TeamSession } from "./team-session.js" */

/**
 * Show the ways out of what there is, and ask before what would be lost with this tab.
 * @param {TeamSession} session
 */
export function showChoices(session) {
  const { members, earlier, sum, target, isExample } = session;
  const isOwn = hasOwn(session);
  const isFixed = !isExample && (members.counted.length > 0 || earlier.counted.length > 0 || sum.count > 0);
  const hasWork = members.all.length > 0 || !earlier.isEmpty || sum.count > 0;
  warnBeforeLeaving(hasWork && !isExample, false);
  document.querySelector("[data-ways]")?.toggleAttribute("disabled", isFixed || isExample);
  document.querySelector("[data-ways-fixed]")?.toggleAttribute("hidden", !isFixed);
  document.querySelector("[data-ways-example]")?.toggleAttribute("hidden", !isExample);
  document.querySelector("[data-wipe]")?.toggleAttribute("hidden", !isOwn);
  document.querySelector("[data-earlier]")?.toggleAttribute("hidden", earlier.isEmpty);
  document.querySelector("[data-no-target]")?.toggleAttribute("hidden", sum.count > 0 || target.value !== null);
  keepWay(document.documentElement.dataset.way ?? "", sum.count);
}

/**
 * Whether something that someone handed in stands here, used or refused.
 * @param {TeamSession} session
 */
export function hasOwn({ members, earlier, sum, isExample }) {
  return !isExample && !(members.isEmpty && earlier.isEmpty && sum.count === 0);
}
