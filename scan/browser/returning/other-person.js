// A result that came in a link. Whose it is nobody knows: it is shown as that of another, until someone says that it is theirs.

import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { focusTitle } from "../page/title.js";
import { on } from "../page/wiring.js";

/** @import { ResponseSession } from "../form/response-session.js" */

/**
 * Say on the page whose result it shows, and let the visitor take it over, or go back to what is theirs. The place of the
 * report says `data-of="another"` meanwhile.
 * @param {ResponseSession} session
 */
export function followOtherPerson(session) {
  const { beside } = session.response;
  const follow = () => {
    document.getElementById("ander")?.toggleAttribute("hidden", !beside.isOfAnother);
    document.getElementById("resultaat")?.setAttribute("data-of", beside.isOfAnother ? "another" : "visitor");
    document.querySelector("[data-action=ander-terug]")?.replaceChildren(backText(session));
  };
  beside.addEventListener("change", follow);
  on("ander-is-van-mij", "click", () => takeOver(session));
  on("ander-terug", "click", () => goBack(session));
  follow();
}

/** @param {ResponseSession} session */
function backText({ document: { canUndo } }) {
  return canUndo ? text("back-to-own") : text("begin-own");
}

/** @param {ResponseSession} session */
function takeOver(session) {
  session.response.beside.change({ isOfAnother: false });
  session.keep();
  session.document.tell(session.countText(text("taken-over")));
  focusTitle();
}

/** @param {ResponseSession} session */
function goBack(session) {
  if (session.document.canUndo) {
    session.undo();
  } else {
    session.startEmpty();
  }
  focusTitle();
  say("bestand", "");
}
