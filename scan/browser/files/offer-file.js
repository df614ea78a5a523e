// Offering the visitor a file. Whether it is kept, and where, only the browser knows.

/** @import { ResultFile } from "../types.js" */

/**
 * Name a file after what is in it, without an ending: for the i-scan `i-scan-2026-11`, `i-scan-kort-2026-11`,
 * `i-scan-collega-2026-11`.
 * @param {ResultFile} response
 */
export function fileName({ instrument, author, edition, month }) {
  const kind = author === "collega" ? "collega" : edition === "kort" ? "kort" : null;
  return [instrument, kind, month].filter(Boolean).join("-");
}

/**
 * Offer data as a JSON file.
 * @param {string} name  without its ending
 * @param {object} data
 */
export function offerJson(name, data) {
  offerFile(`${name}.json`, new Blob([JSON.stringify(data, null, 1) + "\n"], { type: "application/json" }));
}

/**
 * Offer content as a download.
 * @param {string} name
 * @param {Blob} content
 */
export function offerFile(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
