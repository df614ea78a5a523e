// Looks at pages of the site in frames, wide and narrow, and reports what a visitor would notice.

const SITE = "/site/";
const { modules } = await (await fetch("/told/told.json")).json();

try {
  await report({
    wide: await menu(1300),
    narrow: await menu(380),
    found: await found(),
    without: await withoutSlash(),
    sealed: await sealed(),
  });
} catch (error) {
  await report({ error: String(error) });
}

/** Open a page, and wait for what it must show. @param {string} path @param {number} width @param {(page: Document) => any} look */
async function open(path, width, look) {
  const frame = document.createElement("iframe");
  frame.width = String(width);
  frame.height = "700";
  frame.src = SITE + path;
  document.body.append(frame);
  for (;;) {
    const page = frame.contentDocument;
    const seen = page?.readyState === "complete" && page.URL !== "about:blank" && look(page);
    if (seen) {
      return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Which of the menu, its button and the search are shown. @param {number} width */
function menu(width) {
  const shown = (/** @type {Element | null} */ element) => Boolean(element?.checkVisibility());
  return open("rollen/coach/", width, (page) => {
    const link = page.querySelector(".site-menu nav a");
    const summary = /** @type {HTMLElement | null} */ (page.querySelector(".site-menu summary"));
    const before = [shown(link), shown(summary), shown(page.querySelector(".site-search"))];
    const height = page.querySelector(".site-header")?.getBoundingClientRect().height ?? 0;
    summary?.click();
    return { before, opened: shown(link), height };
  });
}

/** How many pages a search gives. */
function found() {
  return open("zoeken/?q=toetsen", 1000, (page) => page.querySelectorAll("#gevonden > li").length);
}

/** Whether the form is alive at an address without its last slash, and what that address became. */
function withoutSlash() {
  return open("i-scan/invullen", 1000, (page) => page.querySelector("html.has-script") && page.URL.replace(/^.*\/site\//, ""));
}

/** Seal a text and open it again, with the code and with another one. */
async function sealed() {
  const { canSeal, seal, unseal } = await import(`${SITE}${modules}/files/link/sealed-text.js`);
  if (!canSeal()) {
    return "not here";
  }
  const { sealed: text, code } = await seal("2026-11_345", "about");
  return [await unseal(text, "about", code), (await unseal(text, "about", "bcdf 2345")) ?? null];
}

/** @param {object} seen */
function report(seen) {
  return fetch("/report", { method: "POST", body: JSON.stringify(seen) });
}
