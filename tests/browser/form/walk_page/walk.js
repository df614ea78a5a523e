// Walks through the form as on a phone, with presses of a finger and of a screen reader; reports where things stand.

const PATIENCE = 30_000;
const LATER = 1_000;
const FINGER = { bubbles: true, pointerType: "touch", width: 20, height: 20, pressure: 0.5 };
const SCREEN_READER = { bubbles: true, pointerType: "mouse", width: 1, height: 1, pressure: 0 };
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));

try {
  await open("/site/i-scan/invullen/");
  const view = /** @type {Window} */ (frame.contentWindow);
  const page = /** @type {Document} */ (frame.contentDocument);
  await until(() => page.documentElement.classList.contains("has-script"), "the page did not start");
  const items = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("fieldset[data-item]")]);
  const shown = () => items.filter((item) => item.offsetParent !== null).map((item) => items.indexOf(item));
  const atFirst = shown();
  press(items[0], FINGER);
  await until(() => shown()[0] === 1, "the next statement did not come");
  const filled = page.querySelector(".arch-fill")?.getAttribute("width");
  press(items[1], SCREEN_READER);
  await new Promise((resolve) => setTimeout(resolve, LATER));
  const afterScreenReader = shown();
  view.scrollTo(0, page.documentElement.scrollHeight);
  await until(() => view.scrollY > 0, "the page did not scroll");
  const place = (/** @type {string} */ part) => page.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
  const bridge = place(".walk").top;
  const below = view.innerHeight - place(".step.is-current [data-action=volgende]").bottom;
  const bar = /** @type {HTMLDetailsElement} */ (page.querySelector(".keep-all"));
  const isFolded = !bar.open;
  bar.querySelector("summary")?.click();
  await until(() => bar.open, "the bar did not unfold");
  view.history.back();
  await until(() => shown()[0] === 0, "back did not lead back");
  const isKept = items[0].querySelector(":checked") !== null;
  await report({ atFirst, filled, afterScreenReader, bridge, below, isFolded, isKept });
} catch (error) {
  await report({ error: String(error) });
}

/**
 * @param {HTMLElement} item
 * @param {PointerEventInit} how
 */
function press(item, how) {
  const label = /** @type {HTMLElement} */ (item.querySelectorAll(".option")[2]);
  label.dispatchEvent(new PointerEvent("pointerdown", how));
  label.click();
}

/** @param {string} path */
async function open(path) {
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = path;
  await loaded;
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
