// What a page with one document lets someone do with it: save, open, wipe, and come back to it.

import { askBeforeWiping } from "./wipe-question.js";
import { text } from "../page/texts.js";
import { on, onDrop } from "../page/wiring.js";

/** @import { KeptDocument } from "./kept-document.js" */

/**
 * @typedef {object} DocumentSession
 * @property {KeptDocument<any>} document
 * @property {() => void} comeBack
 * @property {() => void} save
 * @property {() => unknown} wipe
 * @property {(file: File) => Promise<void>} openFile
 */

/**
 * Connect the buttons and the field of a document, and what is dropped on its page: one file at a time.
 * @param {DocumentSession} session
 */
export function wireDocument(session) {
  addEventListener("pageshow", (event) => event.persisted && session.comeBack());
  on("bewaar", "click", () => session.save());
  askBeforeWiping(() => session.wipe());
  on("open", "change", async (input) => {
    await session.openFile(input.files[0]);
    input.value = "";
  });
  onDrop((file, { length: count }) =>
    count > 1 ? session.document.tell(text("one-at-a-time", { count })) : session.openFile(file),
  );
}
