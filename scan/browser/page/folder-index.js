// A host that shows no page at the address of a folder, as where files are only stored. Who came to a page by its whole name
// goes on by whole names.

const FIRST = "index.html";

if (location.pathname.endsWith(`/${FIRST}`)) {
  for (const way of ["click", "auxclick"]) {
    addEventListener(way, ({ target }) => target instanceof Element && nameWhole(target.closest("a")), true);
  }
}

/** @param {HTMLAnchorElement | null} link */
function nameWhole(link) {
  if (link?.origin === location.origin && link.pathname.endsWith("/")) {
    link.pathname += FIRST;
  }
}
