// The site's own engine, made as its page of the scan makes it.

/** @returns {Promise<{engine: any, page: Document}>}  not started yet, with what that page holds */
export async function siteEngine() {
  const root = new URL("/site/", location.href).href;
  const form = `${root}i-scan/invullen/`;
  const page = new DOMParser().parseFromString(await (await fetch(form)).text(), "text/html");
  const manifest = JSON.parse(page.getElementById("rekenmodule")?.textContent ?? "");
  const script = page.querySelector("script[type=module][src]")?.getAttribute("src") ?? "";
  const { Engine } = await import(new URL(script.replace("pages/scan.js", "engine/engine.js"), form).href);
  const { instrument } = JSON.parse(page.getElementById("vragenlijst")?.textContent ?? "");
  return { engine: new Engine(manifest, root, instrument), page };
}
