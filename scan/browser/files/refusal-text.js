// What to say of something that could not be opened.

import { text } from "../page/texts.js";
import { FileRefused } from "./json-file.js";

/**
 * Say in one sentence why something was refused.
 * @param {unknown} error
 */
export function refusalText(error) {
  return error instanceof FileRefused ? error.message : text("not-read");
}
