// Fills in the scan in a frame, asks for the result and comes back to it; follows a link of another and goes back to what was
// there. With `?update` in the address the site is replaced before the result is asked for. Reports what the page showed.

import { patient, report } from "/visiting.js";

const until = patient(60_000);
const SHOWN = '#resultaat[data-status="klaar"]';
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
const { link, scan, update } = Object.fromEntries(new URLSearchParams(location.search));

try {
  await open(scan ?? "");
  await report(await (update ? updated() : visited()));
} catch (error) {
  await report({ error: `${error}: ${page().body.innerText.slice(0, 300)}` });
}

async function updated() {
  const before = release();
  await fetch("/update", { method: "POST" });
  answer();
  click("[data-action=resultaat]");
  await until(() => page().querySelector("#resultaat [role=alert]"), "no failure");
  const said = page().querySelector("#resultaat [role=alert]")?.textContent;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  click("#resultaat-inhoud button");
  await loaded;
  await until(() => page().querySelector(SHOWN), "no result");
  return { said, isOther: release() !== before, given: given() };
}

async function visited() {
  answer();
  click("[data-action=resultaat]");
  await until(() => page().querySelector(SHOWN), "no result");
  const first = words();
  await open("/about/");
  await open(scan ?? "");
  await until(() => page().querySelector(SHOWN), "the result did not come back");
  const again = words();
  page().location.hash = `#${link}`;
  await until(() => isVisible("#ander") && words() !== first, "no result of another");
  await until(() => page().querySelector(SHOWN), "no result of another");
  const address = page().location.hash;
  click("[data-action=ander-terug]");
  await until(() => page().querySelector(SHOWN) && words() === first, "one's own result did not come back");
  return { isSame: first === again, address, given: given(), isStillAnother: isVisible("#ander") };
}

function page() {
  return /** @type {Document} */ (frame.contentDocument);
}

/** @param {string} path */
async function open(path) {
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = path;
  await loaded;
  if (path === scan) {
    await until(() => page().documentElement.dataset.engine, "the page did not start");
  }
}

/** Answer all statements but those of the last scale. */
function answer() {
  [...page().querySelectorAll("fieldset[data-item]")]
    .slice(0, 30)
    .forEach((item, number) => item.querySelectorAll("input")[number % 5]?.click());
}

function given() {
  return page().querySelectorAll("fieldset [type=radio]:checked").length;
}

function words() {
  return page().querySelector("#resultaat-inhoud")?.textContent;
}

function release() {
  return page().querySelector("meta[name=release]")?.getAttribute("content");
}

/** @param {string} selector */
function isVisible(selector) {
  return page().querySelector(selector)?.hasAttribute("hidden") === false;
}

/** @param {string} selector */
function click(selector) {
  /** @type {HTMLElement} */ (page().querySelector(selector)).click();
}
