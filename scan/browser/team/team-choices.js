// What someone can choose on the page, which depends on what stands there.

import { warnBeforeLeaving } from "../keeping/leaving.js";

/** @import { TeamSession } from "./team-session.js" */

/**
 * Show the ways out of what there is, and ask before what would be lost with this tab.
 * @param {TeamSession} session
 */
export function showChoices({ members, earlier, sum, isExample }) {
  const hasWork = members.all.length > 0 || !earlier.isEmpty || sum.count > 0;
  const isOwn = (hasWork || !members.isEmpty) && !isExample;
  warnBeforeLeaving(hasWork && !isExample, false);
  document.querySelector("[data-ways]")?.toggleAttribute("disabled", isOwn || isExample);
  document.querySelector("[data-ways-fixed]")?.toggleAttribute("hidden", !isOwn);
  document.querySelector("[data-wipe]")?.toggleAttribute("hidden", !isOwn);
  document.querySelector("[data-earlier]")?.toggleAttribute("hidden", earlier.isEmpty);
}
