// Where the page to search on starts. The question stands in its address: it can be shared, and the back button knows it.

import "./guide.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { keepNamesWhole } from "../page/whole-names.js";
import { on } from "../page/wiring.js";
import { foundPage } from "../search/found-page.js";
import { Searcher } from "../search/searcher.js";

/** @import { Passage } from "../search/searcher.js" */

const AT_ONCE = 10; // pages
const form = /** @type {HTMLFormElement} */ (document.querySelector(".search-form"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("vraag"));
const list = /** @type {HTMLElement} */ (document.getElementById("gevonden"));
const more = /** @type {HTMLElement} */ (document.querySelector("[data-action=meer]"));
const { root = "", worker = "" } = form.dataset;
const searcher = new Searcher(new URL(worker, location.href).href, show);
/** @type {Passage[][]} */
let waiting = [];

document.documentElement.classList.add("has-script");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(0);
});
field.addEventListener("input", () => ask());
on("meer", "click", () => showMore()?.querySelector("a")?.focus());
field.value = new URL(location.href).searchParams.get("q") ?? field.value;
if (field.value) {
  ask(0);
} else {
  field.focus();
}

/** @param {number} [pause] */
function ask(pause) {
  const address = new URL(location.href);
  address.search = field.value ? new URLSearchParams({ q: field.value }).toString() : "";
  history.replaceState(null, "", address);
  searcher.ask(field.value, pause);
  if (!field.value.trim()) {
    show([], "");
  }
}

/**
 * @param {Passage[][] | undefined} pages
 * @param {string} question
 */
function show(pages, question) {
  waiting = [...(pages ?? [])];
  list.replaceChildren();
  showMore();
  say("zoeken", question && outcome(pages));
}

/** @param {Passage[][] | undefined} pages */
function outcome(pages) {
  if (!pages) {
    return text("search-failed");
  }
  return pages.length ? text("found", { count: pages.length }) : text("nothing-found");
}

/** Show the next pages, and give the first of them. */
function showMore() {
  const items = waiting.splice(0, AT_ONCE).map((passages) => foundPage(passages, root));
  items.forEach(keepNamesWhole);
  list.append(...items);
  more.hidden = !waiting.length;
  return items[0];
}
