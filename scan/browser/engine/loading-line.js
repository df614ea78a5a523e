// The line that says how the engine is doing.

import { show } from "../page/status-lines.js";

/** @import { Engine } from "./engine.js" */

/** @type {Record<string, string>} */
const LINES = { uit: "", laden: "De rekenmodule laadt.", klaar: "De rekenmodule is klaar.", fout: "" };

/**
 * Say when the engine starts and is ready, in a line and on the page itself; count its bytes beside that, silently.
 * @param {Engine} engine
 * @param {(bytes: string) => unknown} [count]  called with the same count
 */
export function followLoading(engine, count) {
  const follow = () => {
    const { state, loaded, total } = engine;
    document.documentElement.dataset.engine = state;
    show("rekenmodule-status", LINES[state] ?? "");
    const bytes = state === "laden" && total ? `${megabytes(loaded)} van ${megabytes(total)} MB` : "";
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
