// Reading what anything could have written, where nothing is said of what cannot be used.

import { FileRefusal } from "./json-file.js";

/**
 * Read it if it can be used. What is no refusal is a mistake of ours: told to who looks for it, and as good as a refusal.
 * @template Content
 * @param {() => Content} read
 * @returns {Content | undefined}
 */
export function ifUsable(read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileRefusal)) {
      console.error(error);
    }
    return undefined;
  }
}
