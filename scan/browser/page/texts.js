// The sentences of this page, as the build put them in it; see scan/text/scripts.py.

/** @typedef {string | {one: string, other: string}} Line  With two forms, `count` says which. */

/** @type {Record<string, Line>} */
const LINES = JSON.parse(document.getElementById("teksten")?.textContent ?? "{}");
const FORMS = new Intl.PluralRules(document.documentElement.lang);

/**
 * Give a sentence with values in its places. A name that the page does not have, or a place without a value, is a mistake of
 * ours.
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function text(name, values = {}) {
  const line = Object.hasOwn(LINES, name) ? LINES[name] : undefined;
  if (line === undefined) {
    throw new Error(`no text '${name}' on this page`);
  }
  return formOf(line, Number(values.count)).replace(/\{(\w+)\}/g, (_, place) => {
    if (!Object.hasOwn(values, place)) {
      throw new Error(`text '${name}' needs '${place}'`);
    }
    return String(values[place]);
  });
}

/**
 * @param {Line} line
 * @param {number} count
 */
function formOf(line, count) {
  return typeof line === "string" ? line : FORMS.select(count) === "one" ? line.one : line.other;
}
