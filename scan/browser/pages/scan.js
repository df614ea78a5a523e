// Where the page of the scan starts: the form, and the report of it.

import { Engine } from "../engine/engine.js";
import { followLoading } from "../engine/loading-line.js";
import { findResponse, openForm } from "../form/form-page.js";
import "../page/copied-text.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { printPage } from "../page/printing.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { on } from "../page/wiring.js";
import { chooseFocus } from "../result/focus-choice.js";
import { ReportSession } from "../result/report-session.js";
import { ReportView } from "../result/report-view.js";
import { ResultPlace } from "../result/result-place.js";
import { ScoreViews } from "../result/score-views.js";
import { unfold } from "../result/unfolding.js";
import { EarlierDoor } from "../returning/earlier-door.js";
import { followOtherPerson } from "../returning/other-person.js";
import { Exporter } from "../sharing/exporter.js";
import { ShareList } from "../sharing/share-list.js";

const response = findResponse();
const root = response.form.form.dataset.root ?? "";
const siteRoot = new URL(root, location.href).href;
const engine = new Engine(pageData("rekenmodule"), siteRoot, response.questionnaire.instrument);
const section = /** @type {HTMLElement} */ (document.getElementById("resultaat"));
/** @type {ReportView} */
const view = new ReportView(section, () => report.show());
const report = new ReportSession(response, engine, view, root);
const place = new ResultPlace(response, report);
const views = new ScoreViews(section);
const shareList = new ShareList();
const exporter = new Exporter(report, shareList);
/** What a member gives to a team. @type {import("../sharing/team-offer.js").TeamOffer | undefined} */
let offer;

followLoading(engine, (bytes) => view.count(bytes));
engine.addEventListener("state", () => engine.state === "laden" && loadLate().catch(lost("voor-team")));
addEventListener("pagehide", () => engine.stop());
report.addEventListener("shown", () => {
  exporter.clear();
  offer?.clear();
  views.follow();
  shareList.begin();
  place.describe();
});
report.addEventListener("wanted", (event) => {
  event.preventDefault(); // it is asked for where it is shown
  place.enter();
});
response.beside.addEventListener("change", () => place.describe());
response.form.form.addEventListener("focusin", () => engine.warmUp());

const session = openForm(response, {
  answered() {
    report.answered();
    exporter.clear();
    offer?.clear();
    shareList.clear();
  },
  replaced() {
    report.replaced();
    exporter.clear();
    offer?.forget();
    shareList.clear();
    place.leave();
  },
  dropped: (files) => door.offer(files),
});
const door = new EarlierDoor(session, report);
followOtherPerson(session);
place.start();

on("resultaat", "click", () => place.enter());
on("weergave", "click", (button) => views.choose(button));
on("ontvouw", "click", unfold);
on("doelprofiel", "change", (choice) => keeping(report.targets.choose(choice)));
on("eigen-doel", "change", (choice) => keeping(report.targets.setOwn(choice)));
on("doelbestand", "change", (input) => keepingThen(report.targetFile.open(input)));
on("doel-terug", "click", () => keeping(report.targetFile.putBack()));
on("vergelijk", "change", (input) => report.earlier.add(input));
on("geen-vergelijking", "click", () => report.earlier.remove());
on("collega", "change", (input) => report.peer.add(input));
on("geen-collega", "click", () => report.peer.remove());
on("kies-rol", "change", (box) => keeping(chooseFocus(report, box)));
on("gaat-mee", "change", () => {
  shareList.follow();
  exporter.clear();
});
section.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement && !event.target.readOnly) {
    report.texts.write(event.target);
    exporter.clear();
    session.keep();
  }
});
on("agenda", "click", (button) => exporter.saveEvent(button).catch(lost("agenda")));
on("bewaar-resultaat", "click", () => session.save("bewaar-resultaat"));
on("bewaar-csv", "click", () => exporter.saveSpreadsheet());
on("bewaar-html", "click", () => exporter.savePage());
on("bewaar-svg", "click", () => exporter.saveDrawing());
on("bewaar-png", "click", () => exporter.savePicture().catch(lost("bewaar-png")));
on("maak-link", "click", () => exporter.makeLink());
on("kopieer", "click", (button) => exporter.copy(button.value));
on("naar-team", "click", (_, event) => {
  event.preventDefault(); // another address would leave the result
  offer?.enter();
});
on("team-keuze", "change", () => offer?.clear());
on("team-naam", "input", () => offer?.clear());
on("team-bestand", "click", () => offer?.save());
on("team-regel", "click", () => offer?.showLine());
on("team-code", "click", () => offer?.showCode());
on("kopieer-teamregel", "click", () => offer?.copyLine());
on("print", "click", () => printPage("print"));
on("gespreksverslag", "click", () => exporter.showTalkReport());
on("print-verslag", "click", () => exporter.printTalkReport());
on("hele-scan", "click", (button) => goOnWithWholeScan(button).catch(lost("bestand")));

/** Load what is of use only with a result along with the engine: a first visit to the form is lighter without. */
async function loadLate() {
  const [{ TeamOffer }] = await Promise.all([
    import("../sharing/team-offer.js"),
    import("../sharing/picture.js"),
    import("../sharing/event-offer.js"),
    import("../returning/whole-scan.js"),
  ]);
  offer ??= new TeamOffer(report);
}

/** @param {HTMLElement} button  that names the page of the whole scan */
async function goOnWithWholeScan(button) {
  const { goOnWithAnswers } = await import("../returning/whole-scan.js");
  await goOnWithAnswers(response, button, new URL(button.dataset.page ?? "", siteRoot).href);
}

/**
 * Give what says that a part of the page which comes late did not come.
 * @param {string} line  where
 */
function lost(line) {
  return (/** @type {unknown} */ error) => {
    console.warn(error);
    say(line, text("part-lost"));
  };
}

/**
 * Keep what was just chosen, without waiting for the report to follow.
 * @param {Promise<unknown>} renewal
 */
function keeping(renewal) {
  session.keep();
  return renewal;
}

/**
 * Keep what was chosen once a file was read.
 * @param {Promise<unknown>} opening
 */
async function keepingThen(opening) {
  await opening;
  session.keep();
}
