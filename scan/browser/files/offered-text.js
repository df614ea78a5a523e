// What to say once a file was offered: that it was, and not that it is there.

import { IS_FRAMED } from "../page/in-frame.js";
import { text } from "../page/texts.js";

/**
 * Say that a file was offered, and where to look for it.
 * @param {string} file  its name
 */
export function offeredText(file) {
  const offered = text("file-offered", { file });
  return IS_FRAMED ? `${offered} ${text("frame-may-block")}` : offered;
}
