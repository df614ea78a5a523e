// Where a page starts that holds nothing of the visitor: its tab may hold answers of another page, and forgets with the others.
// Beside a long text it marks the heading that is in sight.

import { OtherTabs } from "../keeping/other-tabs.js";
import "../page/copied-text.js";
import "../page/folder-index.js";

new OtherTabs();

const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".contents a"));
const byHeading = new Map([...links].map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
const inSight = new IntersectionObserver((changes) => {
  const last = changes.filter(({ isIntersecting }) => isIntersecting).at(-1);
  if (last) {
    links.forEach((link) => link.removeAttribute("aria-current"));
    byHeading.get(/** @type {HTMLElement} */ (last.target))?.setAttribute("aria-current", "true");
  }
}, { rootMargin: "0px 0px -70% 0px" });
byHeading.forEach((_, heading) => heading && inSight.observe(heading));
