// Goes through an update as people meet it: a page of the older release is open when the host gets another one. Reports what
// each page said then, and what was left of what someone made.

const PATIENCE = 60_000;
const TEXT = "Samen één les voorbereiden";
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
/** @type {Record<string, any>} */
const found = {};

try {
  found.unstarted = await unstarted();
  found.halfway = await halfway();
  found.shown = await shown();
  found.kept = await kept();
  found.team = await team();
  found.search = await search();
  found.sheet = await sheet();
  found.pagesFirst = await mixed("pages-first");
  found.assetsOnly = await mixed("assets-only");
} catch (error) {
  found.error = String(error);
}
await fetch("/report", { method: "POST", body: JSON.stringify(found) });

/** The engine was not there yet: the page says what happened, and one click goes on with the answers. */
async function unstarted() {
  await openOlder("i-scan/invullen/");
  await host("newer");
  answer(36);
  press("resultaat");
  await until(() => part("#resultaat")?.dataset.status === "fout", "no failure");
  const said = textOf("#resultaat [role=alert]");
  const button = /** @type {HTMLElement} */ (part("#resultaat-inhoud button"));
  const label = button.textContent;
  await after(() => button.click());
  await until(() => part("#resultaat")?.dataset.status === "klaar", "no result in the new release");
  const left = given();
  const notice = textOf("#vernieuwd-tekst");
  await wipe();
  return { said, label, left, notice };
}

/** Half of the answers were given, and so the engine came: the scan is finished as it began. */
async function halfway() {
  await openOlder("i-scan/invullen/");
  answer(18);
  await until(() => page().documentElement.dataset.engine === "klaar", "no engine");
  await host("newer");
  answer(36);
  press("resultaat");
  await until(() => part("#resultaat")?.dataset.status === "klaar", "no result");
  return { rows: page().querySelectorAll("#resultaat tr[data-role][data-score]").length };
}

/** The result stands there, of a release that is gone: all that one can take along still comes. */
async function shown() {
  press("bewaar-png");
  await until(() => textOf("#bewaar-png-status"), "no picture");
  press("agenda");
  await until(() => textOf("#agenda-status"), "no event");
  press("gespreksverslag");
  await until(() => textOf("#gespreksverslag-status"), "no talk report");
  press("team-keuze");
  press("team-code");
  await until(() => textOf("#voor-team-status"), "no code");
  const report = { picture: textOf("#bewaar-png-status"), event: textOf("#agenda-status"), code: !part("#teamcode")?.hidden };
  await wipe();
  return report;
}

/** What the older release needs is still there: nobody notices. */
async function kept() {
  await openOlder("i-scan/invullen/");
  const before = release();
  await host("kept");
  answer(36);
  press("resultaat");
  await until(() => ["klaar", "fout"].includes(part("#resultaat")?.dataset.status ?? ""), "no result");
  const status = part("#resultaat")?.dataset.status;
  const isSame = release() === before;
  await wipe();
  return { status, isSame };
}

/** Files of a team are chosen after the update; they are on the disk, to be chosen again. */
async function team() {
  const texts = await (await fetch("/members.json")).json();
  const files = texts.map((/** @type {string} */ text, /** @type {number} */ place) => new File([text], `${place}.json`));
  await openOlder("i-scan/team/");
  await host("newer");
  choose("#kies-bestanden", files);
  await until(() => part("#team [data-content] button"), "no way on");
  const said = textOf("#team [role=alert]");
  await after(() => /** @type {HTMLElement} */ (part("#team [data-content] button")).click());
  await until(isReady, "the new page did not start");
  choose("#kies-bestanden", files);
  await until(() => textOf("#team-status").startsWith("Het beeld"), "no picture");
  return { said, status: textOf("#team-status") };
}

/** The question goes along. */
async function search() {
  await openOlder("zoeken/");
  await host("newer");
  const field = /** @type {HTMLInputElement} */ (part("#vraag"));
  field.value = "trainer";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await until(() => textOf("#zoeken-status").includes("vernieuwd"), "nothing was said");
  const said = textOf("#zoeken-status");
  await after(() => /** @type {HTMLElement} */ (part(".search-form button")).click());
  await until(() => textOf("#zoeken-status").includes("gevonden"), "nothing was found");
  return { said, field: /** @type {HTMLInputElement} */ (part("#vraag")).value };
}

/** A worksheet needs nothing of the host; of its text all that still has a field is there, and the rest is a file. */
async function sheet() {
  await openOlder("werkbladen/plan/");
  write("Wat we doen", TEXT);
  await host("newer");
  write("Wie het doet", "De coach");
  await after(() => page().location.reload());
  await until(isReady, "the new page did not start");
  const left = [...page().querySelectorAll("form.sheet textarea, form.sheet input")].map((each) => /** @type {any} */ (each).value);
  return { left, isTold: !part("#ouder-werk")?.hidden, text: textOf("#ouder-werk p") };
}

/**
 * A folder that was copied by half: the page says so by itself, and once the rest is there one click goes on.
 * @param {string} half
 */
async function mixed(half) {
  await openOlder("i-scan/invullen/");
  answer(12);
  await host(half);
  await after(() => page().location.reload());
  await until(() => part("#niet-aangekomen")?.hidden === false, "nothing was said");
  const said = textOf("#niet-aangekomen");
  await host("newer");
  await after(() => /** @type {HTMLElement} */ (part("#niet-aangekomen button")).click());
  await until(isReady, "the page did not start");
  const left = given();
  await wipe();
  return { said, left };
}

/** @param {string} name  of what the host gives from now on */
function host(name) {
  return fetch(`/host/${name}`, { method: "POST", body: "{}" });
}

/** @param {string} address */
async function openOlder(address) {
  await host("older");
  await after(() => (frame.src = `/site/${address}?${Math.random()}`));
  await until(isReady, `${address} did not start`);
}

/**
 * Do something that loads another page, and wait until that one is there.
 * @param {() => void} act
 */
async function after(act) {
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  act();
  await loaded;
}

/** @param {number} count  of answers from the first; those of one scale lie lower, so that there is something to suggest */
function answer(count) {
  const fields = [...page().querySelectorAll("fieldset[data-item]")].slice(0, count);
  fields.forEach((field, place) => click(field, `input[value="${place < 6 ? 1 : 4}"]`));
}

async function wipe() {
  press("wis");
  press("wis-zeker");
  await until(() => textOf("#wis-status"), "nothing was wiped");
}

/** @param {string} action */
function press(action) {
  click(page(), `[data-action=${action}]`);
}

/**
 * @param {Document | Element} within
 * @param {string} selector
 */
function click(within, selector) {
  const element = within.querySelector(selector);
  if (!element) {
    throw new Error(`no ${selector}`);
  }
  /** @type {HTMLElement} */ (element).click();
}

/**
 * @param {string} label
 * @param {string} text
 */
function write(label, text) {
  const named = [...page().querySelectorAll("form.sheet label")].find((each) => each.textContent?.includes(label));
  const field = /** @type {HTMLInputElement} */ (page().getElementById(named?.getAttribute("for") ?? ""));
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
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

function page() {
  return /** @type {Document} */ (frame.contentDocument);
}

function isReady() {
  return page()?.readyState === "complete" && page().documentElement.classList.contains("has-script");
}

function release() {
  return page().querySelector("meta[name=release]")?.getAttribute("content");
}

function given() {
  return page().querySelectorAll("fieldset [type=radio]:checked").length;
}

/** @param {string} selector */
function part(selector) {
  return /** @type {HTMLElement | null} */ (page()?.querySelector(selector));
}

/** @param {string} selector */
function textOf(selector) {
  return part(selector)?.textContent?.trim() ?? "";
}

/**
 * @param {() => unknown} holds
 * @param {string} complaint
 */
async function until(holds, complaint) {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) {
      throw new Error(`${complaint}: ${JSON.stringify(found)} ${part("main")?.innerText.slice(0, 300)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
