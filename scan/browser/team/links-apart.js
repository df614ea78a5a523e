// A picture of a team lives in its tab alone, so where a link in it leads comes in another.

/** @param {HTMLElement} place */
export function openLinksApart(place) {
  for (const link of place.querySelectorAll("a")) {
    if (!link.getAttribute("href")?.startsWith("#")) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  }
}
