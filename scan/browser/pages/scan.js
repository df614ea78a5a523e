// Where the page of the scan starts: the form, and the result of it.

import { Engine } from "../engine/engine.js";
import { findAttempt, openForm } from "../form/form-page.js";
import { followLoading } from "../engine/loading-line.js";
import { ResultDesk } from "../result/result-desk.js";
import { ResultView } from "../result/result-view.js";
import { ShareDesk } from "../result/share-desk.js";
import { goOnWithWholeScan } from "../form/whole-scan.js";
import { on } from "../page/wiring.js";

const attempt = findAttempt();
const root = attempt.form.form.dataset.root ?? "";
const manifest = JSON.parse(document.getElementById("rekenmodule")?.textContent ?? "");
const engine = new Engine(manifest, new URL(root, location.href).href);
const section = /** @type {HTMLElement} */ (document.getElementById("resultaat"));
/** @type {ResultView} */
const view = new ResultView(section, () => results.show());
const results = new ResultDesk(attempt, engine, view, root);
const share = new ShareDesk(results);

followLoading(engine, (bytes) => view.count(bytes));
addEventListener("pagehide", () => engine.stop());
results.addEventListener("shown", () => share.clear());
attempt.form.form.addEventListener("focusin", () => engine.warmUp());

const desk = openForm(attempt, {
  answered() {
    results.answered();
    share.clear();
  },
  replaced() {
    results.replaced();
    share.clear();
  },
});

on("resultaat", "click", () => results.show());
on("doelprofiel", "change", (choice) => keeping(results.compareWithTarget(choice)));
on("eigen-doel", "change", (choice) => keeping(results.setOwnTarget(choice)));
on("vergelijk", "change", (input) => results.compareWithEarlier(input));
on("geen-vergelijking", "click", () => results.stopComparing());
on("collega", "change", (input) => results.compareWithColleague(input));
on("geen-collega", "click", () => results.stopComparingWithColleague());
on("kies-rol", "change", (box) => keeping(results.chooseFocus(box)));
on("deelniveau", "change", () => share.clear());
section.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement && !event.target.readOnly) {
    results.write(event.target);
    share.clear();
    desk.keep();
  }
});
on("bewaar-csv", "click", () => share.saveSpreadsheet());
on("bewaar-html", "click", () => share.savePage());
on("bewaar-svg", "click", () => share.saveDrawing());
on("bewaar-png", "click", () => share.savePicture());
on("maak-link", "click", () => share.makeLink());
on("print", "click", () => print());
on("gespreksverslag", "click", () => {
  const level = /** @type {HTMLSelectElement} */ (document.getElementById("deelniveau"));
  return share.showTalkReport(level.value);
});
on("print-verslag", "click", () => share.printTalkReport());
on("hele-scan", "click", () => goOnWithWholeScan(attempt, root));

/**
 * Keep what was just chosen, without waiting for the result to follow.
 * @param {Promise<unknown>} shown
 */
function keeping(shown) {
  desk.keep();
  return shown;
}
