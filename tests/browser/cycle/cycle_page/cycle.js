// Opens the examples of both pages of a team as links do, lays a profile out of a file beside one, and takes one away; reports
// what stood there.

const PATIENCE = 60_000;
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));

try {
  const steps = await linksTo("/site/programma/kringloop/", ".picture-cycle a");
  await open("/site/i-scan/raamwerk/team/", "voorbeeld");
  await until(() => says("#team-status", "Het beeld van 40 leden"), "no docents");
  const docents = part("#team [data-act=modules] li").textContent;
  await open("/site/i-scan/team/", "voorbeeld-later");
  await until(() => says("#team [data-part=comparison]", "Toen 6 leden"), "no second moment");
  const conclusion = part("#team .report-conclusion").textContent;
  const changed = part("#team [data-part=comparison]").textContent;
  const isMarked = !part("[data-example]").hidden;
  part("[data-action=voorbeeld-weg]").click();
  await until(() => part("#team").hidden, "the example stayed");
  const profile = await (await fetch("/site/programma/kringloop/doelprofiel.json")).text();
  const files = await linksTo("/site/programma/kringloop/", 'a[href$=".zip"]');
  choose("#open-doel", new File([profile], "doel.json"));
  await until(() => says("#doel-status", "Verzonnen voorbeeldschool"), "no profile");
  const left = page().querySelectorAll("#wie-telt-mee li").length;
  await report({ steps, docents, conclusion, changed, isMarked, files, left });
} catch (error) {
  await report({ error: String(error) });
}

/**
 * Count links on a page.
 * @param {string} address
 * @param {string} selector
 */
async function linksTo(address, selector) {
  const html = await (await fetch(address)).text();
  return new DOMParser().parseFromString(html, "text/html").querySelectorAll(selector).length;
}

/**
 * @param {string} address
 * @param {string} example
 */
async function open(address, example) {
  frame.src = `${address}#${example}`;
  await until(() => page()?.location.pathname === address && part("#team-invoer"), `${address} did not come`);
}

function page() {
  return /** @type {Document} */ (frame.contentDocument);
}

/** @param {string} selector */
function part(selector) {
  return /** @type {HTMLElement} */ (page().querySelector(selector));
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
 * @param {File} file
 */
function choose(selector, file) {
  const carried = new DataTransfer();
  carried.items.add(file);
  const input = /** @type {HTMLInputElement} */ (part(selector));
  input.files = carried.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * @param {() => unknown} holds
 * @param {string} complaint
 */
async function until(holds, complaint) {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) {
      throw new Error(`${complaint}: ${part("#team-status")?.textContent}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param {object} what */
async function report(what) {
  await fetch("/report", { method: "POST", body: JSON.stringify(what) });
}
