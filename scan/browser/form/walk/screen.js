// Where there is little room, the statement comes first: what else belongs to the form stands under it.

/** A phone, also on its side, and a page at four times its size; the style sheets ask the same. */
const SMALL = "(max-width: 47.99rem), (max-height: 29.99rem)";

const LOW = "(max-height: 29.99rem)";
/** The door for who has an earlier result: it stays at the start where a screen is high enough. */
const DOOR = "#eerder";
/** What can stand under the form, in this order. */
const REST = [".ways", "#overtypen-uitleg", ".scale-key", ".keep-bar"];

/** Whether there is little room. It is asked once: nothing moves under the hands of someone who turns a phone. */
export function isSmall() {
  return matchMedia(SMALL).matches;
}

/**
 * Put what else belongs to the form under it.
 * @param {HTMLFormElement} form
 */
export function putStatementFirst(form) {
  const names = matchMedia(LOW).matches ? [DOOR, ...REST] : REST;
  const rest = names.map((each) => document.querySelector(each));
  const isBefore = (/** @type {Element | null} */ each) =>
    each !== null && (form.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  form.after(.../** @type {Element[]} */ (rest.filter(isBefore)));
}

/**
 * Have an element folded while there is little room across, and open while there is enough.
 * @param {HTMLDetailsElement | null} details
 */
export function foldWhenNarrow(details) {
  const narrow = matchMedia("(max-width: 63.99rem)");
  const follow = () => details?.toggleAttribute("open", !narrow.matches);
  narrow.addEventListener("change", follow);
  follow();
}
