// The site's own engine, made as its pages make it.

const ROOT = new URL("/site/", location.href).href;

/** @returns {Promise<{engine: any, page: Document}>}  of the page of the scan, not started yet, with what that page holds */
export async function siteEngine() {
  const { page, Engine } = await opened("i-scan/invullen/", "pages/scan.js");
  const { instrument } = dataOf(page, "vragenlijst");
  return { engine: new Engine(dataOf(page, "rekenmodule"), ROOT, instrument), page };
}

/** @returns {Promise<{engine: any, rules: any}>}  of the page of a team, with what that page asks of members */
export async function teamEngine() {
  const { page, Engine } = await opened("i-scan/team/", "pages/team.js");
  const [manifest, rules] = [dataOf(page, "rekenmodule"), dataOf(page, "team-vraagt")];
  return { engine: new Engine(manifest, ROOT, rules.instrument, [manifest.files.team]), rules };
}

/**
 * @param {string} path  of a page
 * @param {string} script  where that page starts
 */
async function opened(path, script) {
  const address = ROOT + path;
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const door = page.querySelector("script[type=module][src]")?.getAttribute("src") ?? "";
  const { Engine } = await import(new URL(door.replace(script, "engine/engine.js"), address).href);
  return { page, Engine };
}

/**
 * @param {Document} page
 * @param {string} id
 */
function dataOf(page, id) {
  return JSON.parse(page.getElementById(id)?.textContent ?? "");
}
