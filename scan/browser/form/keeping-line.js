// The line that says where the answers are kept, and nothing that a page cannot know.

import { DAYS_KEPT } from "../keeping/device-copy.js";
import { show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { ResponseSession } from "./response-session.js" */

const DAY = 24 * 60 * 60 * 1000;

/** @param {ResponseSession} session */
export function showKeeping({ copy, document: { draft, offeredAs } }) {
  const inTab = draft.works ? text("only-in-tab") : text("only-on-page");
  const onDevice = copy.isChosen ? text("also-on-device", { date: lastDay(copy.keptAt) }) : inTab;
  const inFile = offeredAs === undefined ? "" : text("offered-as", { name: offeredAs });
  show("bewaar-stand", [onDevice, inFile].filter(Boolean).join(" · "));
}

/** @param {number} keptAt  in milliseconds */
function lastDay(keptAt) {
  return new Date(keptAt + DAYS_KEPT * DAY).toLocaleDateString("nl-NL", { day: "numeric", month: "long" });
}
