// Reads about the scan, asks for a result, leaves, and asks once more; reports what the host was asked for each time.

const PATIENCE = 30_000;
const ENGINE = [
  /\/engine\/worker\.js/,
  /\/downloads\.js/,
  /\/download\.js/,
  /\/probe\./,
  /\/pyodide\.\w+\.js/,
  /\/restored\.\w+\.js/,
  /\/restored\.\w+\.(wasm|woff2)$/,
  /\/snapshot\./,
];
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));

try {
  await open("/site/i-scan/");
  await until(() => {
    const came = frame.contentWindow?.performance.getEntriesByType("resource").map((entry) => entry.name) ?? [];
    return ENGINE.every((part) => came.some((path) => part.test(path)));
  }, "nothing was fetched beforehand");
  await new Promise((resolve) => setTimeout(resolve, 500)); // a browser puts away what came in
  await report({ first: await whileAsking(), second: await whileAsking() });
} catch (error) {
  await report({ error: String(error) });
}

/** Give what the host was asked while someone asked for a result and left. */
async function whileAsking() {
  const before = (await asked()).length;
  await open("/site/i-scan/invullen/");
  const page = /** @type {Document} */ (frame.contentDocument);
  const button = /** @type {HTMLElement} */ (page.querySelector("[data-action=resultaat]"));
  await until(() => page.documentElement.dataset.engine !== undefined, "the page did not start");
  button.click();
  await until(() => page.querySelector('#resultaat[data-status="klaar"]'), "no result");
  await open("/site/i-scan/privacy/");
  return (await asked()).slice(before);
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
  while (!(await holds())) {
    if (performance.now() - start > PATIENCE) {
      throw new Error(complaint);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns {Promise<string[]>} */
async function asked() {
  return (await fetch("/asked", { cache: "no-store" })).json();
}

/** @param {object} found */
function report(found) {
  return fetch("/report", { method: "POST", body: JSON.stringify(found) });
}
