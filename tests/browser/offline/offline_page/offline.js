// Chooses to keep the scan, in a frame; has the host go away; fills in the scan and asks for the result; looks at the paper
// edition; and takes all of it away again. Reports what the pages showed.

import { patient, report } from "/visiting.js";

const until = patient(90_000);
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
const started = performance.now();
/** @type {Record<string, unknown>} */
const seen = {};

try {
  await open("/site/i-scan/");
  const place = /** @type {HTMLElement} */ (page().querySelector("[data-offline]"));
  await until(() => !place.hidden, "the choice does not show");
  seen.before = (await navigator.serviceWorker.getRegistrations()).length;
  seen.size = place.querySelector("[data-size]")?.textContent;
  click("[data-action=zonder-internet]");
  await until(() => says() && says() !== "bezig", "nothing was kept");
  seen.kept = says();
  seen.seconds = (performance.now() - started) / 1000;
  await fetch("/go-away");
  await open("/site/i-scan/invullen/");
  await until(() => page().documentElement.dataset.engine, "the page did not start");
  seen.controlled = Boolean(frame.contentWindow?.navigator.serviceWorker.controller);
  page().querySelectorAll("fieldset[data-item]").forEach((item, number) => item.querySelectorAll("input")[number % 5]?.click());
  click("[data-action=resultaat]");
  await until(() => ["klaar", "fout"].includes(page().getElementById("resultaat")?.dataset.status ?? ""), "no result");
  seen.result = page().getElementById("resultaat")?.dataset.status;
  seen.rows = page().querySelectorAll("tr[data-role][data-score]").length;
  await open("/site/i-scan/papier/");
  seen.paper = page().querySelector("h1")?.textContent;
  await open("/site/i-scan/");
  await until(() => says(), "the choice does not know");
  seen.later = says();
  click("[data-action=zonder-internet]");
  await until(() => says() === "weg", "it is not taken away");
  seen.after = (await navigator.serviceWorker.getRegistrations()).length;
  seen.copies = (await caches.keys()).length;
  await report(seen);
} catch (error) {
  await report({ error: `${error}: ${JSON.stringify(seen)} ${page()?.body?.innerText.slice(0, 300)}` });
}

function page() {
  return /** @type {Document} */ (frame.contentDocument);
}

/** @param {string} path */
async function open(path) {
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = path;
  await loaded;
}

/** @returns {string | undefined}  which of the sentences shows */
function says() {
  return /** @type {HTMLElement | null} */ (page().querySelector("[data-says]:not([hidden])"))?.dataset.says;
}

/** @param {string} selector */
function click(selector) {
  /** @type {HTMLElement} */ (page().querySelector(selector)).click();
}
