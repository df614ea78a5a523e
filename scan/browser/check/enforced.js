// Whether the policy in the page really holds in this browser, in the page and in a worker: only a browser can tell.

import { makeWorker } from "../page/trusted.js";
import { allowed } from "./probe.js";

/** @import { Allowed } from "./probe.js" */
/** @import { Finding, Rules } from "./rules.js" */

/** Milliseconds for a worker to begin. */
const LIMIT = 10_000;

/**
 * @param {Rules} rules
 * @returns {Promise<Finding[]>}
 */
export async function enforced({ places }) {
  const inPage = allowed();
  const inWorker = await ofWorker();
  /** @type {[boolean, string, string | undefined][]} */
  const looks = [
    [inPage.canEval, "not-enforced", places["eval-page"]],
    [Boolean(inWorker?.canEval), "not-enforced", places["eval-worker"]],
    [takesStyle(), "not-enforced", places["style-page"]],
    [!inPage.canCalculate, "not-let", places["wasm-page"]],
    [!inWorker, "not-let", places["no-worker"]],
    [inWorker?.canCalculate === false, "not-let", places["wasm-worker"]],
  ];
  return looks.filter(([is]) => is).map(([, key, place]) => [key, place ?? ""]);
}

/**
 * Ask a worker the same; nothing when none begins.
 * @returns {Promise<Allowed | undefined>}
 */
async function ofWorker() {
  try {
    const { worker, forget } = makeWorker(new URL("./probe.js", import.meta.url).href);
    const said = await new Promise((resolve) => {
      setTimeout(resolve, LIMIT);
      worker.addEventListener("error", () => resolve(undefined));
      worker.addEventListener("message", ({ data }) => resolve("canEval" in data ? data : undefined));
    });
    worker.terminate();
    forget();
    return said;
  } catch {
    return undefined;
  }
}

/** Say whether a style that stands inside the page does something. */
function takesStyle() {
  const style = document.createElement("style");
  style.textContent = "#inhoud { --tried: 1 }";
  document.head.append(style);
  const main = /** @type {HTMLElement} */ (document.getElementById("inhoud"));
  const isTaken = getComputedStyle(main).getPropertyValue("--tried") !== "";
  style.remove();
  return isTaken;
}
