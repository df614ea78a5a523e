// What a failure of the engine comes from. A site that was renewed under an open page has other files by now.

import { EngineFailure } from "./download.js";
import { isReplaced } from "../keeping/release.js";

/**
 * Give the failure with its cause, as far as that can be found out.
 * @param {Error} error
 * @param {Promise<(error: Error) => Promise<Error>> | undefined} diagnosis  see why-failed.js
 * @returns {Promise<Error>}
 */
export async function explained(error, diagnosis) {
  if (error instanceof EngineFailure && error.kind === "left") {
    return error;
  }
  if (await isReplaced()) {
    return new EngineFailure("renewed", error.message);
  }
  const why = await diagnosis;
  return why ? why(error) : error;
}
