// How someone looks at a report: what they unfolded, where focus is, what they selected. A report that takes the place of
// another has the same parts, so each is known by its place: the scale around it, and what kind of part it is.

/**
 * Remember how someone looks at the content of an element, to look at its newer self in the same way.
 * @param {Element} content
 * @returns {() => void}  looks so again
 */
export function rememberView(content) {
  const openByPlace = new Map([...content.querySelectorAll("details")].map((each) => [placeOf(each), each.open]));
  const refocus = rememberFocus(content);
  return () => {
    for (const each of content.querySelectorAll("details")) {
      each.open = openByPlace.get(placeOf(each)) ?? each.open;
    }
    refocus();
  };
}

/** @param {HTMLDetailsElement} details */
function placeOf(details) {
  const around = /** @type {HTMLElement | null} */ (details.closest("[data-section], [data-focus]"));
  const { section, focus } = around?.dataset ?? {};
  return JSON.stringify([section, focus, details.className]);
}

/**
 * @param {Element} content
 * @returns {() => void}
 */
function rememberFocus(content) {
  const { activeElement } = document;
  if (!activeElement || !content.contains(activeElement)) {
    return () => {};
  }
  const find = finderOf(activeElement, content);
  const selection = activeElement instanceof HTMLTextAreaElement ? selectionOf(activeElement) : undefined;
  return () => {
    const newer = find();
    newer?.focus();
    if (newer instanceof HTMLTextAreaElement && selection) {
      newer.setSelectionRange(...selection);
    }
  };
}

/**
 * @param {Element} element
 * @param {Element} content
 * @returns {() => HTMLElement | null | undefined}  finds what took its place
 */
function finderOf(element, content) {
  const details = element.matches("summary") ? element.closest("details") : null;
  const place = details && placeOf(details);
  return () =>
    place
      ? [...content.querySelectorAll("details")].find((each) => placeOf(each) === place)?.querySelector("summary")
      : document.getElementById(element.id);
}

/**
 * @param {HTMLTextAreaElement} field
 * @returns {[number, number]}
 */
function selectionOf({ selectionStart, selectionEnd }) {
  return [selectionStart, selectionEnd];
}
