// Measures the picture of teams of several sizes, from the question until it stands in the page, and the memory of that page.

import { teamEngine } from "./site-engine.js";

const SIZES = [1_000, 10_000];
const SETTLE = 2_000; // milliseconds: a browser that was just opened is still busy with itself
const WARM_UP = 4_000; // milliseconds: nobody chooses a thousand files sooner
const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

try {
  await pause(SETTLE);
  await report(await measured());
} catch (error) {
  await report({ error: String(error) });
}

/** @param {object} figures */
function report(figures) {
  return fetch("/report", { method: "POST", body: JSON.stringify(figures) });
}

async function measured() {
  const { engine, rules } = await teamEngine();
  await engine.start();
  await pause(WARM_UP);
  /** @type {Record<string, number>} */
  const figures = {};
  for (const size of SIZES) {
    figures[size] = await shown(engine, members(size, rules));
  }
  const memory = await bytesOfPage();
  engine.stop();
  return { ...figures, ...(memory === undefined ? {} : { memory }) };
}

/**
 * Ask for the picture, and let it stand in the page; gives milliseconds.
 * @param {any} engine
 * @param {object[]} rows
 */
async function shown(engine, rows) {
  const place = /** @type {HTMLElement} */ (document.querySelector("main"));
  const before = performance.now();
  const { html } = await engine.ask("team", { members: rows, site: "../../" });
  place.innerHTML = html;
  place.getBoundingClientRect();
  return performance.now() - before;
}

/**
 * Open members who never lived, each with a name and scores of its own.
 * @param {number} count
 * @param {any} rules
 */
function members(count, { scales, items }) {
  const most = items.length / scales.length;
  return Array.from({ length: count }, (_, number) => ({
    scores: scales.map((/** @type {string} */ _key, /** @type {number} */ place) => [
      Math.round((1 + (((number * 7 + place * 5) % (4 * most + 1)) / most)) * 10_000) / 10_000,
      most,
    ]),
    label: `Lid ${number}`,
    group: "",
    file: String(number),
  }));
}

/** @returns {Promise<number | undefined>}  with what is in its worker; most browsers do not tell */
async function bytesOfPage() {
  const told = await /** @type {any} */ (performance).measureUserAgentSpecificMemory?.();
  return told?.bytes;
}
