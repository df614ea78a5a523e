// Measures one start and reports it: start.html?kind=ours&pass=once. With pass=cold it does so once more, from the cache.
//
// Of our own, the timer starts when the script and the manifest are there: the page of the scan has both when it starts
// the engine. Of the others it starts before their loader is fetched.

import { siteEngine } from "./site-engine.js";

const REPORTS = 20;
const SETTLE = 2_000; // milliseconds: a browser that was just opened is still busy with itself, and a visitor reads first
const WARM_UP = 4_000; // milliseconds: nobody answers 36 statements sooner
const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));
const { kind, pass } = Object.fromEntries(new URLSearchParams(location.search));

try {
  await pause(SETTLE);
  const figures = kind === "ours" ? await ours() : { ready: await inWorker(`./${kind}.js`) };
  await report(figures);
} catch (error) {
  await report({ error: String(error) });
}
if (pass === "cold") {
  location.search = `?kind=${kind}&pass=warm`;
}

/** @param {object} figures */
function report(figures) {
  return fetch("/report", { method: "POST", body: JSON.stringify({ kind, pass, ...figures }) });
}

async function ours() {
  const { engine, page } = await siteEngine();
  const start = performance.now();
  await engine.start();
  const ready = performance.now() - start;
  await pause(WARM_UP);
  const reports = [];
  for (let time = 0; time < REPORTS; time++) {
    const before = performance.now();
    await engine.ask("report", request(page, time));
    reports.push(performance.now() - before);
  }
  const { startKind } = engine;
  engine.stop();
  return { ready, start: startKind, first: reports[0], report: median(reports) };
}

/**
 * @param {Document} page
 * @param {number} time
 */
function request(page, time) {
  const items = [...page.querySelectorAll("fieldset[data-item]")].map((item) => item.getAttribute("data-item"));
  const answers = Object.fromEntries(items.map((key, number) => [key, ((number + time) % 5) + 1]));
  const { instrument, version } = JSON.parse(page.getElementById("vragenlijst")?.textContent ?? "");
  const response = {
    format: "i-scan-resultaat",
    format_version: 1,
    instrument,
    instrument_version: version,
    month: "2026-11",
    answers,
  };
  return { response, site: "../../" };
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/**
 * @param {string} script
 * @returns {Promise<number>}
 */
function inWorker(script) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const worker = new Worker(script, { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      const ready = performance.now() - start;
      worker.terminate();
      return data === 2 ? resolve(ready) : reject(new Error(String(data)));
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
  });
}
