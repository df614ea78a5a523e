// What to say of something that could not be opened.

import { text } from "../page/texts.js";
import { FileRefusal } from "./json-file.js";

/**
 * Say in one sentence why something was refused. What is no refusal is a mistake of ours, and told to who looks for it.
 * @param {unknown} error
 */
export function refusalText(error) {
  if (error instanceof FileRefusal) {
    return error.message;
  }
  console.error(error);
  return text("not-read");
}
