// The line that says how the engine is doing.

import { show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { Engine } from "./engine.js" */
/** @import { EngineState } from "../types.js" */

/** @type {Record<EngineState, () => string>} */
const LINES = { uit: () => "", laden: () => text("engine-loading"), klaar: () => text("engine-ready"), fout: () => "" };

/**
 * Say when the engine starts and is ready, in a line and on the page itself; count its bytes beside that, silently.
 * @param {Engine} engine
 * @param {(bytes: string) => unknown} [count]  called with the same count
 */
export function followLoading(engine, count) {
  const follow = () => {
    const { state, loaded, total } = engine;
    document.documentElement.dataset.engine = state;
    show("rekenmodule-status", LINES[state]());
    const isCounted = state === "laden" && total > 0;
    const bytes = isCounted ? text("engine-bytes", { loaded: megabytes(loaded), total: megabytes(total) }) : "";
    show("rekenmodule-bytes", bytes);
    count?.(bytes);
  };
  engine.addEventListener("state", follow);
  engine.addEventListener("progress", follow);
  follow();
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1).replace(".", ",");
}
