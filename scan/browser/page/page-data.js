// What the build put in a page for its scripts.

/**
 * Read JSON out of the page.
 * @param {string} id  of the element that holds it
 * @returns {any}
 */
export function pageData(id) {
  return JSON.parse(document.getElementById(id)?.textContent ?? "");
}
