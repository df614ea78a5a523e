// The words for where a fault is, as the build put them in the page.

/**
 * Say where a fault is.
 * @param {Record<string, string>} places
 * @param {string} name
 * @param {Record<string, unknown>} [values]
 */
export function place(places, name, values = {}) {
  return (places[name] ?? "").replace(/\{(\w+)\}/g, (_, each) => String(values[each]));
}
