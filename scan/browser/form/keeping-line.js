// The line that says where the answers are kept, and nothing that a page cannot know.

import { fileName } from "../files/offer-file.js";
import { DAYS_KEPT } from "../keeping/device-copy.js";
import { show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { ResponseSession } from "./response-session.js" */

const DAY = 24 * 60 * 60 * 1000;

/** Follows a session. */
export class KeepingLine {
  /** The answers were offered as a file. @param {ResponseSession} session */
  offered(session) {
    this.file = `${fileName(session.response.data)}.json`;
    this.show(session);
  }

  /** Other answers stand there: no file holds them. @param {ResponseSession} session */
  changed(session) {
    this.file = undefined;
    this.show(session);
  }

  /** @param {ResponseSession} session */
  show({ copy, document: { draft } }) {
    const isOffered = this.file !== undefined && !draft.isUnsaved;
    const inTab = draft.works ? text("only-in-tab") : text("only-on-page");
    const onDevice = copy.isChosen ? text("also-on-device", { date: lastDay(copy.keptAt) }) : inTab;
    const inFile = isOffered ? text("offered-as", { name: this.file ?? "" }) : "";
    show("bewaar-stand", [onDevice, inFile].filter(Boolean).join(" · "));
  }
}

/** @param {number} keptAt */
function lastDay(keptAt) {
  return new Date(keptAt + DAYS_KEPT * DAY).toLocaleDateString("nl-NL", { day: "numeric", month: "long" });
}
