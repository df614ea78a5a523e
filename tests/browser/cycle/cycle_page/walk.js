// A lead walks the whole round with the files of the page about it, a tab for each page: six steps, each page opened once.
// Reports what stood there. `/unpacked.json` has the files of the zips, which people unpack outside the browser.

import { report } from "/visiting.js";
import { Tab } from "./tab.js";

const GOALS = ["Studenten krijgen eerder feedback", "Docenten leren van elkaar"];
const unpacked = await (await fetch("/unpacked.json")).json();
const steps = new Tab("the page with the steps");
const [scan, coaches] = [new Tab("the scan"), new Tab("the six")];

try {
  await steps.open("/site/programma/kringloop/", false);
  const goal = await step(1, chooseTheGoal);
  const docents = await step(2, seeWhereDocentsStand);
  const { asked, ...profile } = await step(3, chooseWhatIsAsked);
  const covered = await step(4, () => seeWhoCoversWhat(asked));
  const focus = await step(5, chooseWhatToWorkOn);
  const again = await step(6, () => lookAgain(asked));
  await report({ goal, docents, profile, covered, focus, again });
} catch (error) {
  await report({ error: String(error) });
}

/**
 * Go to a step by its stone, and walk it.
 * @template T
 * @param {number} number
 * @param {() => Promise<T>} walk
 */
async function step(number, walk) {
  steps.press(`.picture-cycle a[href$="#stap-${number}"]`);
  const heading = steps.part(`#stap-${number}`);
  await steps.sees(() => heading.getBoundingClientRect().top < steps.frame.clientHeight, `step ${number}`);
  return walk();
}

async function chooseTheGoal() {
  const card = await takeAlong("de kaart van het voorbeeld");
  const goals = await new Tab("the goal card").open(steps.link("maak een doelenkaart"));
  goals.choose("[data-action=open]", card);
  await goals.hears("#bestand-status", ".");
  return goals.part(".goal-card [name=goal]").value;
}

async function seeWhereDocentsStand() {
  const folder = await takeUnpacked("de veertig bestanden in een zip");
  const docents = await new Tab("the docents").open(steps.link("open het beeld van de veertig docenten"));
  const example = await pictureOf(docents, 40);
  docents.press("#meer-keuzes > summary");
  const own = await handIn(docents, "#kies-map", folder);
  const groups = docents.words("#team [data-part=groups]").match(/\p{Lu}\p{Ll}+: 10 leden/gu);
  const refused = docents.all("[data-refused] li").length;
  const module = docents.words("#team [data-act=modules] li");
  return { isSame: own === example, own, groups: [...new Set(groups)], refused, module };
}

async function chooseWhatIsAsked() {
  const ours = JSON.parse(await (await takeAlong("het doelprofiel van het voorbeeld")).text());
  const profile = await new Tab("the profile").open(steps.link("kies de twee doelen bij het doelprofiel"));
  const choices = profile.all(".profile-choice");
  choices.filter((each) => GOALS.includes(each.querySelector("b").textContent)).forEach((each) => each.click());
  const name = profile.part("#naam");
  name.value = "Ons eigen jaar";
  name.dispatchEvent(new Event("input", { bubbles: true }));
  const asked = await profile.save("[data-action=bewaar]");
  const { goals, targets, title } = JSON.parse(await asked.text());
  const isOurs = JSON.stringify([goals, targets]) === JSON.stringify([ours.goals, ours.targets]);
  return { asked, name: asked.name, isOurs, count: goals.length, title };
}

/** @param {File} asked */
async function seeWhoCoversWhat(asked) {
  const files = await takeUnpacked("de zes teambestanden in een zip");
  await coaches.open(steps.link("open het beeld van de zes i-coaches"));
  const example = await pictureOf(coaches, 6);
  await handIn(coaches, "#kies-bestanden", files);
  coaches.choose("#open-doel", asked);
  await coaches.hears("#team .report-about", "6 leden, naast het doelprofiel 'Ons eigen jaar'.");
  const conclusion = coaches.words("#team .report-conclusion");
  const modules = coaches.all("#team [data-act=modules] li").map((each) => each.dataset.role);
  coaches.press("[data-action=gespreksblad]");
  await coaches.hears("#gespreksblad", "Neem de rol veranderkundige.");
  return { isSame: conclusion === example, conclusion, modules };
}

async function chooseWhatToWorkOn() {
  const module = await new Tab("the module").open(steps.link("lees de module Veranderen met het team"), false);
  await scan.open(steps.link("bij de i-scan"));
  await openResult("het resultaat van B");
  const says = scan.words("#resultaat").includes("Veranderen met het team");
  return { module: module.part("h1").firstChild.textContent, says, score: scan.part("tr[data-role=veranderkundige]").dataset.score };
}

/** @param {File} asked */
async function lookAgain(asked) {
  coaches.press("[data-action=wis]", "[data-action=wis-zeker]");
  coaches.page.location.href = steps.link("open het beeld van toen en nu");
  await coaches.hears("#team [data-part=comparison]", "Toen 6 leden, nu 6 leden.");
  coaches.press("[data-action=voorbeeld-weg]");
  coaches.choose("#open-doel", asked);
  await coaches.hears("#doel-status", "Ons eigen jaar");
  const left = coaches.all("#wie-telt-mee li").length;
  await handIn(coaches, "#kies-bestanden", await takeUnpacked("de zes nieuwe bestanden in een zip"));
  coaches.choose("#eerder", ...(await takeUnpacked("de zes teambestanden in een zip")));
  await coaches.hears("#team [data-part=comparison]", "Toen 6 leden, nu 6 leden.");
  const rows = coaches.all("#team [data-part=comparison] tbody tr").map((row) => [row.dataset.scale, row.textContent]);
  const covered = rows.filter(([, words]) => words.includes("open → dun gedekt")).map(([scale]) => scale);
  scan.press("a[href='#nakijken']");
  await openResult("het nieuwe resultaat van B");
  scan.choose("[data-action=vergelijk]", await takeAlong("het resultaat van B"));
  await scan.sees(() => scan.part("tr[data-verdict]"), "two moments");
  const changed = scan.all("tr[data-verdict=veranderd]").map((row) => row.dataset.change);
  return { left, covered, changed };
}

/** @param {string} words */
async function openResult(words) {
  scan.part("#bestand-status").replaceChildren();
  scan.choose("[data-action=open]", await takeAlong(words));
  await scan.hears("#bestand-status", ".");
  scan.press("[data-action=resultaat]");
  await scan.sees(() => scan.part('#resultaat[data-status="klaar"]'), "a result");
}

/**
 * Hand in files, and give what their picture comes to, not what stood there.
 * @param {Tab} team
 * @param {string} field
 * @param {File[]} files
 */
function handIn(team, field, files) {
  team.part("#team-status").replaceChildren();
  team.choose(field, ...files);
  return pictureOf(team, files.length);
}

/**
 * Wait for the picture of so many, and give what it comes to.
 * @param {Tab} team
 * @param {number} count
 */
async function pictureOf(team, count) {
  await team.hears("#team-status", `Het beeld van ${count} leden staat eronder.`);
  await team.sees(() => team.part('#team[data-status="klaar"]'), "a picture");
  return team.words("#team .report-conclusion");
}

/**
 * Take a file along by its link. A link that saves goes past the page, so its address is fetched.
 * @param {string} words
 */
async function takeAlong(words) {
  const address = steps.link(words);
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address} is not there`);
  }
  return new File([await answer.blob()], address.split("/").at(-1) ?? "");
}

/**
 * Take a zip along, and unpack it. Each file says in which folder it lies, as one from a folder that was chosen.
 * @param {string} words
 * @returns {Promise<File[]>}
 */
async function takeUnpacked(words) {
  const { name } = await takeAlong(words);
  return Object.entries(unpacked[name]).map(([path, content]) => {
    const file = new File([content], path.split("/").at(-1) ?? "");
    return Object.defineProperty(file, "webkitRelativePath", { value: path });
  });
}
