// The copy of this site that a browser keeps, and the service worker that opens it: see ../service-worker/offline.js.

/** @typedef {"klaar" | "weg" | "mislukt" | "uit" | "kan-niet"} Outcome  as the page names its sentences */

/** The folder of the site: this script lies three folders down. */
const ROOT = new URL("../../../", import.meta.url);
const WORKER = new URL("offline.js", ROOT);
/** What the names of its copies begin with; another site may have its own on this host. */
const COPIES = `zonder-internet ${ROOT.pathname} `;

/**
 * Say why this browser cannot keep the site, if that is known beforehand. The packed engine must be unpacked.
 * @returns {"geen-https" | "kan-niet" | undefined}
 */
export function whyNot() {
  if (!isSecureContext) {
    return "geen-https";
  }
  const can = "serviceWorker" in navigator && "caches" in globalThis && typeof DecompressionStream === "function";
  return can ? undefined : "kan-niet";
}

/** Say whether a whole copy stands in this browser. */
export async function isKept() {
  try {
    return Boolean((await registered())?.active) && (await copies()).length > 0;
  } catch {
    return false; // forbidden storage holds nothing
  }
}

/**
 * Fetch everything and keep it.
 * @returns {Promise<Outcome>}
 */
export async function keep() {
  try {
    const { installing, waiting, active } = await navigator.serviceWorker.register(WORKER, { scope: ROOT.href, updateViaCache: "none" });
    const isWhole = await isSettled(installing ?? waiting ?? active);
    return !isWhole ? "mislukt" : (await isKept()) ? "klaar" : "uit";
  } catch (error) {
    return error instanceof DOMException && error.name === "SecurityError" ? "kan-niet" : "mislukt";
  }
}

/**
 * Take away the worker and all that it kept.
 * @returns {Promise<Outcome>}
 */
export async function remove() {
  await (await registered())?.unregister();
  await Promise.all((await copies()).map((name) => caches.delete(name)));
  return "weg";
}

/** Give the worker of this site, not that of a site in a folder above it. */
async function registered() {
  const found = await navigator.serviceWorker.getRegistration(ROOT.href);
  return found?.scope === ROOT.href ? found : undefined;
}

async function copies() {
  return (await caches.keys()).filter((name) => name.startsWith(COPIES));
}

/**
 * Wait until a worker has kept everything, or gives up. One that only removes goes when it is about to begin.
 * @param {ServiceWorker | null} worker
 * @returns {Promise<boolean>}  whether it has
 */
function isSettled(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (!worker || worker.state === "redundant") {
        resolve(false);
      } else if (worker.state.startsWith("activat")) {
        resolve(true);
      }
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}
