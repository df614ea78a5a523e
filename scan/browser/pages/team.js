// Where the page of a team starts: what members hand in, and the picture that Python makes of it.

import { Engine } from "../engine/engine.js";
import { followLoading } from "../engine/loading-line.js";
import { OtherTabs } from "../keeping/other-tabs.js";
import { askBefore, askBeforeWiping } from "../keeping/wipe-question.js";
import "../page/copied-text.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { on } from "../page/wiring.js";
import { chosenFiles, onDropAll } from "../pilot/dropped-files.js";
import { MemberCodes } from "../team/member-codes.js";
import { MemberList } from "../team/member-list.js";
import { pastedMembers } from "../team/pasted-members.js";
import { EarlierSum } from "../team/turns/earlier-sum.js";
import { RunningSum } from "../team/turns/running-sum.js";
import { SumTurns } from "../team/turns/sum-turns.js";
import { tellLost, wayBefore } from "../team/turns/way-before.js";
import { TeamExample } from "../team/team-example.js";
import { TeamExporter, wireExports } from "../team/team-exporter.js";
import { TeamSession } from "../team/team-session.js";
import { TeamTarget } from "../team/team-target.js";
import { TeamView } from "../team/team-view.js";

const rules = pageData("team-vraagt");
const manifest = pageData("rekenmodule");
const input = /** @type {HTMLElement} */ (document.getElementById("team-invoer"));
const site = input.dataset.root ?? "";
const engine = new Engine(manifest, new URL(site, location.href).href, rules.instrument, [manifest.files.team]);
const target = new TeamTarget(field("team-doel"), rules);
const sum = new RunningSum(rules, engine, target);
const list = new MemberList(field("wie-telt-mee"), site);
const view = new TeamView(field("team"));
const session = new TeamSession(rules, engine, { target, list, view, sum, site });
const turns = new SumTurns(session, input);
const earlierSum = new EarlierSum(session);
const codes = new MemberCodes(field("team-camera"), rules, takeCode);
const example = new TeamExample(session, rules.examples, /** @type {HTMLElement} */ (document.querySelector("[data-example]")));
const exporter = new TeamExporter(session, `teambeeld-${rules.instrument}`, field("gespreksblad"));

document.documentElement.classList.add("has-script");
document.documentElement.dataset.share = "steps comparison"; // on paper stands what stands here
followLoading(engine);
new OtherTabs(); // this tab may hold answers of another page
addEventListener("pagehide", () => {
  engine.stop();
  codes.stop();
});
document.addEventListener("visibilitychange", () => document.hidden && codes.stop());
navigator.mediaDevices?.addEventListener("devicechange", () => codes.follow());
addEventListener("pageshow", (event) => event.persisted && wipe());
session.addEventListener("shown", () => exporter.clear());

for (const folder of /** @type {NodeListOf<HTMLInputElement>} */ (input.querySelectorAll("[webkitdirectory]"))) {
  folder.closest("p")?.toggleAttribute("hidden", !("webkitdirectory" in folder));
}
input.addEventListener("focusin", () => engine.warmUp());
on("wijze", "change", showWay);
on("kies", "change", (chosen) => take(taken(chosen)));
on("beurt", "change", (chosen) => turns.readFile(taken(chosen)));
on("eerder", "change", (chosen) => takeEarlier(taken(chosen)));
on("eerdere-som", "change", (chosen) => earlierSum.open(taken(chosen)));
on("geen-eerder", "click", () => session.forgetEarlier());
on("doel", "change", ({ value }) => target.choose(value) && layBeside());
on("neem-doel", "click", ({ value }) => {
  view.enter(); // the button is gone once it is pressed
  return target.choose(value) && layBeside();
});
on("open-doel", "change", async (chosen) => (await target.open(taken(chosen))) && layBeside());
on("zonder-doel", "click", () => turns.begin());
on("tel-op", "click", () => turns.count());
on("toch-niet", "click", () => turns.drop());
on("lees-regels", "click", takePasted);
on("lees-code", "click", () => codes.press());
on("voorbeeld", "click", (button) => example.open(button.value));
on("voorbeeld-weg", "click", leaveExample);
on("haal-eruit", "click", (button) => session.takeOut(button.value));
on("wis-geweigerd", "click", async () => {
  await session.forgetRefused();
  field("kies-bestanden").focus(); // the button is gone with the list
});
on("reken", "click", () => session.show());
wireExports(exporter);
askBeforeWiping(() => {
  wipe();
  input.querySelector("input")?.focus(); // the button is gone with what it took away
});
askBefore("sluit-af", () => turns.close());
onDropAll(take);
const before = wayBefore();
field("wijze-som").checked = before.isSum;
showWay();
tellLost(before.count);
codes.follow();
example.openAsked();
addEventListener("hashchange", () => example.openAsked());

/** @param {File[]} files */
function take(files) {
  makeRoom();
  return isSum() ? turns.readFile(files) : session.add(files, field("groep").value.trim());
}

/** @param {File[]} files */
function takeEarlier(files) {
  makeRoom();
  return session.add(files, "", session.earlier);
}

/** Read what was pasted, and leave in the field only what cannot be used. */
async function takePasted() {
  makeRoom();
  const pasted = field("plak");
  const members = pastedMembers(pasted.value, rules);
  if (isSum()) {
    pasted.value = (await turns.readText(members)) ? "" : pasted.value;
  } else if (members.length) {
    pasted.value = "";
    pasted.value = (await session.addTexts(members, field("groep").value.trim())).join("\n");
  } else {
    say("team", text("no-line"));
  }
}

/**
 * @param {import("../team/pasted-members.js").PastedMember[]} members  of one code
 * @returns {Promise<boolean>}  whether the page may know the code again; of who is in a sum nothing stays
 */
async function takeCode(members) {
  makeRoom();
  if (isSum()) {
    await turns.readText(members);
    return false;
  }
  return (await session.addTexts(members, field("groep").value.trim())).length === 0;
}

/** Show what follows from another target. */
function layBeside() {
  turns.follow();
  return session.show();
}

/** Take the example away before members of one's own come: those who never lived do not count among them. */
function makeRoom() {
  target.forgetFailure();
  if (session.isExample) {
    const pasted = field("plak").value;
    wipe();
    field("plak").value = pasted;
  }
}

function leaveExample() {
  wipe();
  say("team", text("example-gone"));
  document.getElementById("kies-bestanden")?.focus();
}

function wipe() {
  example.forget();
  session.wipe();
  exporter.clear();
  earlierSum.forget();
  codes.forget();
  turns.forget();
  field("plak").value = "";
}

/** Show what belongs to the way in which members take part. */
function showWay() {
  document.documentElement.dataset.way = isSum() ? "som" : "bestanden";
  field("plakken").open = isSum();
  turns.follow();
}

function isSum() {
  return field("wijze-som").checked;
}

/**
 * Take the files out of a field, so that the same one can be chosen again once it is mended.
 * @param {HTMLInputElement} chosen
 */
function taken(chosen) {
  const files = chosenFiles(chosen);
  chosen.value = "";
  return files;
}

/**
 * @param {string} id
 * @returns {any}
 */
function field(id) {
  return document.getElementById(id);
}
