// Fills in the scan in two frames beside each other and wipes in the first, as someone does in two tabs; reports what both
// say then, and after how many milliseconds.

const PATIENCE = 20_000;
const PAGE = "/site/i-scan/invullen/";

try {
  const [first, second] = await Promise.all(["first", "second"].map(open));
  await report(await visit(first, second));
} catch (error) {
  await report({ error: String(error) });
}

/**
 * @param {Document} first
 * @param {Document} second
 */
async function visit(first, second) {
  click(first, ".keep-all:not([open]) > summary"); // a frame is narrow: there the bar is folded
  click(first, "[data-action=bewaar-op-apparaat]");
  const kept = await timeUntil(() => textOf(first, "#bestand-status"));
  const said = textOf(first, "#bestand-status");
  click(first, "[name=trainer-doel][value='4']");
  click(second, "[name=trainer-vorm][value='3']");
  click(first, "[data-action=wis]");
  const question = /** @type {HTMLElement} */ (first.querySelector("#wis-vraag"));
  const asked = { isAsked: !question.hidden, focus: first.activeElement?.getAttribute("data-action") };
  const before = checked(first);
  click(first, "[data-action=wis-zeker]");
  const wiped = await timeUntil(() => textOf(first, "#wis-status"));
  await until(() => checked(second) === 0, "the second frame forgot nothing");
  const forgot = { first: checked(first), second: checked(second), storage: sessionStorage.length + localStorage.length };
  const told = textOf(second, "#geopend");
  click(second, "[name=trainer-vorm][value='3']");
  await new Promise((resolve) => setTimeout(resolve, 500)); // in which a copy would be written
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return { said, kept, ...asked, before, wiped, wipedText: textOf(first, "#wis-status"), ...forgot, told, databases };
}

/** @param {string} id  of the frame */
async function open(id) {
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById(id));
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = PAGE;
  await loaded;
  await until(() => frame.contentDocument?.documentElement.dataset.engine, "the page did not start");
  return /** @type {Document} */ (frame.contentDocument);
}

/**
 * @param {Document} page
 * @param {string} selector
 */
function click(page, selector) {
  /** @type {HTMLElement} */ (page.querySelector(selector)).click();
}

/**
 * @param {Document} page
 * @param {string} selector
 */
function textOf(page, selector) {
  return page.querySelector(selector)?.textContent ?? "";
}

/** @param {Document} page */
function checked(page) {
  return page.querySelectorAll("fieldset [type=radio]:checked").length;
}

/** @param {() => unknown} holds */
async function timeUntil(holds) {
  const start = performance.now();
  await until(holds, "nothing was said");
  return performance.now() - start;
}

/**
 * @param {() => unknown} holds
 * @param {string} complaint
 */
async function until(holds, complaint) {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > PATIENCE) {
      throw new Error(complaint);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @param {object} found */
function report(found) {
  return fetch("/report", { method: "POST", body: JSON.stringify(found) });
}
