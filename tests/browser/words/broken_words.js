// The words of a page that are cut in two: by a browser that found no better place, or after the hyphen of a name that is one
// word. A break at a hyphen, hard or soft, is fine; so is one in an address or in code.

/** @typedef {{text: string, place: string}} BrokenWord  The word with a bar where it is cut, and what it stands in. */

const NO_WORDS = "script, style, textarea, code, pre, option, svg";
const MAY_BREAK_AFTER = /[-\u00AD\u2010–—/]$/;
const ONE_WORD = /(^|[^\p{L}\p{N}])i-\|(coach|scan)/iu;
const ADDRESS = /\w[./]\w+[./]/;

/** @returns {string[]} */
export function brokenWords() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {string[]} */
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const place = /** @type {Element} */ (node.parentElement);
    if (!place.closest(NO_WORDS) && isSeen(place)) {
      found.push(...brokenIn(/** @type {Text} */ (node)).map((word) => `${word} (${place.tagName.toLowerCase()})`));
    }
  }
  return found;
}

/** Whether someone sees it; what is only for who listens stands in a box of one pixel. @param {Element} place */
function isSeen(place) {
  /** @type {Element | null} */
  let around = place;
  while (around && getComputedStyle(around).clipPath === "none") {
    around = around.parentElement;
  }
  return !around && place.checkVisibility();
}

/** @param {Text} node */
function brokenIn(node) {
  return [...node.data.matchAll(/\S+/g)]
    .filter(({ 0: word }) => word.length > 1 && !ADDRESS.test(word))
    .flatMap(({ 0: word, index }) => cuts(node, index, word))
    .filter((cut) => ONE_WORD.test(cut) || !MAY_BREAK_AFTER.test(cut.split("|")[0] ?? ""));
}

/**
 * Give the word once for every line on which it goes on, with a bar before what stands there.
 *
 * @param {Text} node
 * @param {number} start
 * @param {string} word
 */
function cuts(node, start, word) {
  if (boxes(node, start, word.length).length < 2) {
    return [];
  }
  const lines = [...word].map((_, number) => boxes(node, start + number, 1).at(-1));
  let before = lines[0];
  return lines.flatMap((line, number) => {
    const isLower = line && before && line.top > before.bottom - 2;
    before = line ?? before;
    return isLower ? [`${word.slice(0, number)}|${word.slice(number)}`] : [];
  });
}

/**
 * @param {Text} node
 * @param {number} start
 * @param {number} length
 */
function boxes(node, start, length) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + length);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}
