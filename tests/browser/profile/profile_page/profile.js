// Chooses a goal, sets a level, loads the page anew, opens a file, and goes on with a worksheet; reports what stood there.

const PATIENCE = 30_000;
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));

try {
  frame.src = "/site/programma/doelprofiel/";
  await until(() => isReady("form.profile"), "the page did not start");
  part("[value=feedback]").click();
  const chosen = levels();
  set("#vraag-technovator", "3");
  const before = page();
  page().location.reload();
  await until(() => page() !== before && isReady("form.profile"), "the page did not load anew");
  const kept = levels();
  const file = await (await fetch("/profile.json")).blob();
  const carried = new DataTransfer();
  carried.items.add(new File([file], "profile.json"));
  const input = /** @type {HTMLInputElement} */ (part("[data-action=open]"));
  input.files = carried.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await until(() => part("#bestand-status").textContent, "the file was not opened");
  const opened = levels();
  part("[data-action=op-werkblad]").click();
  await until(() => isReady("form.sheet"), "the sheet did not come");
  const sheet = [...page().querySelectorAll("textarea")].map(({ value }) => value).filter(Boolean);
  await report({ chosen, kept, opened, sheet });
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

/** @param {string} form */
function isReady(form) {
  return page()?.querySelector(form) && page().documentElement.classList.contains("has-script");
}

/**
 * @param {string} selector
 * @param {string} value
 */
function set(selector, value) {
  const choice = /** @type {HTMLSelectElement} */ (part(selector));
  choice.value = value;
  choice.dispatchEvent(new Event("input", { bubbles: true }));
}

function levels() {
  const choices = /** @type {NodeListOf<HTMLSelectElement>} */ (page().querySelectorAll("select[data-level]"));
  return Object.fromEntries([...choices].filter(({ value }) => value).map(({ name, value }) => [name, value]));
}

/**
 * @param {() => unknown} holds
 * @param {string} complaint
 */
async function until(holds, complaint) {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) {
      throw new Error(complaint);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param {object} what */
async function report(what) {
  await fetch("/report", { method: "POST", body: JSON.stringify(what) });
}
