// A host that shows no page at the address of a folder, as where files are only stored. Who came to a page by its whole name
// goes on by whole names.

const FIRST = "index.html";
const goesByNames = location.pathname.endsWith(`/${FIRST}`);

if (goesByNames) {
  for (const way of ["click", "auxclick"]) {
    addEventListener(way, ({ target }) => target instanceof Element && nameWhole(target.closest("a")), true);
  }
}

/**
 * Give the address under which this host shows a page.
 * @param {string} address
 */
export function shownAt(address) {
  const url = new URL(address, location.href);
  if (goesByNames && url.origin === location.origin && url.pathname.endsWith("/")) {
    url.pathname += FIRST;
  }
  return url.href;
}

/** @param {HTMLAnchorElement | null} link */
function nameWhole(link) {
  if (link?.origin === location.origin && link.pathname.endsWith("/")) {
    link.pathname += FIRST;
  }
}
