// The lines in which the page says what it did.

/** Milliseconds between clearing a line and filling it: without a change a screen reader stays silent. */
const AGAIN = 60;

/** @type {Map<string, ReturnType<typeof setTimeout>>} */
const coming = new Map();

/**
 * Say something in a live line, also when it said the same before.
 * @param {string} name  the line `NAME-status`
 * @param {string} text
 */
export function say(name, text) {
  const id = `${name}-status`;
  show(id, "");
  coming.set(id, setTimeout(() => show(id, text), AGAIN));
}

/** Take away all that the page said about what it did. */
export function clearLines() {
  document.querySelectorAll("[role=status][id]").forEach(({ id }) => show(id, ""));
}

/**
 * Put a text in a line, at once; a line that already shows it is left alone.
 * @param {string} id
 * @param {string} text
 */
export function show(id, text) {
  clearTimeout(coming.get(id));
  const element = document.getElementById(id);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
