// Where the page to search on starts. The question stands in its address, to be shared and gone back to.

import "./guide.js";
import { isReplaced } from "../keeping/release.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { keepNamesWhole } from "../page/whole-names.js";
import { on } from "../page/wiring.js";
import { foundPage } from "../search/found-page.js";
import { Searcher } from "../search/searcher.js";

/** @import { Answer, FoundPage, Instead } from "../search/page-index.js" */
/** @import { Failure } from "../search/searcher.js" */

const AT_ONCE = 10; // pages
const form = /** @type {HTMLFormElement} */ (document.querySelector(".search-form"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("vraag"));
const list = /** @type {HTMLElement} */ (document.getElementById("gevonden"));
const more = /** @type {HTMLElement} */ (document.querySelector("[data-action=meer]"));
const near = /** @type {HTMLElement} */ (document.getElementById("lijkt-op"));
const { root = "", pages = "" } = form.dataset;
const searcher = new Searcher(new URL(pages, location.href).href, show);
/** @type {FoundPage[]} */
let waiting = [];
/** Whether the site has a newer release than this page, which no longer finds what it needs: "Zoek" goes on in that one. */
let isOutdated = false;

document.documentElement.classList.add("has-script");
form.addEventListener("submit", (event) => {
  if (!isOutdated) {
    event.preventDefault();
    ask(0);
  }
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
    show(undefined, "");
  }
}

/**
 * @param {Answer | Failure | undefined} answer  undefined when nothing was asked
 * @param {string} question
 */
function show(answer, question) {
  const { pages, near } = answer && "pages" in answer ? answer : { pages: [], near: [] };
  waiting = [...pages];
  list.replaceChildren();
  showMore();
  showNear(near);
  say("zoeken", question && answer ? outcome(answer) : "");
  if (answer && "refused" in answer) {
    lookForRenewal();
  }
}

async function lookForRenewal() {
  if (!isOutdated && (await isReplaced(location.pathname))) { // without the question: it need not go along
    isOutdated = true;
    say("zoeken", text("search-renewed"));
  }
}

/** @param {Answer | Failure} answer */
function outcome(answer) {
  if ("refused" in answer) {
    if (isOutdated) {
      return text("search-renewed");
    }
    return answer.refused ? text("search-refused", { status: answer.refused }) : text("search-failed");
  }
  return [...answer.instead.map(missing), answer.isFound ? found(answer) : text("nothing-found")].join(" ");
}

/** Say of a word that no page has it, and which ones were looked for. @param {Instead} instead */
function missing({ word, others: words }) {
  const others = words.join(", ");
  return others ? text("instead", { word, others }) : text("nowhere", { word });
}

/** Say how many pages have all that was asked, and how many only some of it. @param {Answer} answer */
function found({ pages: { length: count }, whole }) {
  if (whole === count) {
    return text("found", { count });
  }
  return whole
    ? `${text("found-whole", { count: whole })} ${text("found-part", { count: count - whole })}`
    : text("found-only-part", { count });
}

/** Show words that look like what was typed; each is a question. @param {string[]} words */
function showNear(words) {
  near.hidden = !words.length;
  near.querySelector("ul")?.replaceChildren(...words.map(nearWord));
}

/** @param {string} word */
function nearWord(word) {
  const item = document.createElement("li");
  const href = `?${new URLSearchParams({ q: word })}`;
  item.append(Object.assign(document.createElement("a"), { href, textContent: word }));
  return item;
}

/** Show the next pages, and give the first of them. */
function showMore() {
  const items = waiting.splice(0, AT_ONCE).map((page) => foundPage(page, root));
  items.forEach(keepNamesWhole);
  list.append(...items);
  more.hidden = !waiting.length;
  return items[0];
}
