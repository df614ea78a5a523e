// Hands in the files of a team, takes one out, lays a target beside it, and adds five up; reports what stood there.

import { patient, report } from "/visiting.js";

const wait = patient(60_000);
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));

try {
  const texts = await (await fetch("/members.json")).json();
  const files = texts.map((/** @type {string} */ text, /** @type {number} */ place) => new File([text], `${place}.json`));
  frame.src = "/site/i-scan/team/";
  await until(isReady, "the page did not start");
  choose("#kies-bestanden", files);
  await until(() => says("#team-status", `Het beeld van ${files.length} leden`), "no picture");
  part("[data-action=haal-eruit]").click();
  await until(() => says("#team-status", `Het beeld van ${files.length - 1} leden`), "nobody was taken out");
  choose("#kies-bestanden", files.slice(0, 1));
  await until(() => says("#team-status", `Het beeld van ${files.length} leden`), "nobody came back");
  const target = /** @type {HTMLSelectElement} */ (part("#team-doel"));
  target.selectedIndex = 1;
  target.dispatchEvent(new Event("change", { bubbles: true }));
  await until(() => says("#team .report-about", "naast het doelprofiel"), "no target");
  const conclusion = part("#team .report-conclusion").textContent;
  part("[data-action=wis]").click();
  part("[data-action=wis-zeker]").click();
  part("#wijze-som").click();
  part("[data-action=zonder-doel]").click();
  for (const [place, file] of files.slice(0, 5).entries()) {
    choose("#beurt", [file]);
    await until(() => !part("[data-counting]").hidden, `nobody read after ${place}`);
    part("[data-action=tel-op]").click();
    await until(() => says("#beurt-status", place ? `nu ${place + 1} leden` : "nu 1 lid"), `nobody added after ${place}`);
  }
  const isHidden = part("#team").hidden;
  part("#sluit-af").click();
  part("[data-action=sluit-af-zeker]").click();
  await until(() => says("#team .report-about", "5 leden"), "no sum");
  const means = page().querySelectorAll("#team .team-block").length;
  const reads = !part("#team-camera [data-can]").hidden;
  const saysHowWithout = !part("#team-camera [data-cannot]").hidden;
  const hasDetector = "BarcodeDetector" in /** @type {Window} */ (frame.contentWindow);
  await report({ conclusion, isHidden, means, reads, saysHowWithout, hasDetector });
} catch (error) {
  await report({ error: String(error) });
}

function page() {
  return /** @type {Document} */ (frame.contentDocument);
}

/** @param {string} selector */
function part(selector) {
  return /** @type {HTMLElement} */ (page().querySelector(selector));
}

function isReady() {
  return page()?.querySelector("#team-invoer") && page().documentElement.classList.contains("has-script");
}

/**
 * @param {string} selector
 * @param {string} words
 */
function says(selector, words) {
  return part(selector)?.textContent?.includes(words);
}

/**
 * @param {string} selector
 * @param {File[]} files
 */
function choose(selector, files) {
  const carried = new DataTransfer();
  files.forEach((file) => carried.items.add(file));
  const input = /** @type {HTMLInputElement} */ (part(selector));
  input.files = carried.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * @param {() => unknown} holds
 * @param {string} complaint
 */
function until(holds, complaint) {
  return wait(holds, complaint).catch((error) => {
    throw new Error(`${error.message}: ${part("#team-status")?.textContent} ${part("#beurt-status")?.textContent}`);
  });
}
