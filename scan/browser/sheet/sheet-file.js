// The file of a worksheet: making it and reading it. Nothing here knows the page.

import { readData } from "../files/file-reader.js";
import { isRecord, own } from "../files/json-file.js";

/** @import { SheetRules } from "../types.js" */
/** @import { Texts } from "./sheet-form.js" */

/**
 * What was in a file: texts by field, and how many of its texts belong to a field that the sheet no longer has.
 * @typedef {{texts: Texts, homeless: number}} SheetContent
 */

/**
 * @param {{sheet: string, file: Pick<SheetRules["file"], "name" | "version">}} rules
 * @param {Texts} texts
 * @param {string} month
 */
export function makeSheetFile({ sheet, file }, texts, month) {
  return { format: file.name, format_version: file.version, sheet, month, fields: texts };
}

/**
 * Check the content of a file, and keep only what we know.
 * @param {unknown} data
 * @param {SheetRules} rules
 * @returns {SheetContent}
 */
export function readSheetFile(data, { file }) {
  /** @type {Texts} */
  const texts = readData(data, file).fields;
  const all = isRecord(data) ? own(data, "fields") : {};
  const homeless = Object.keys(/** @type {object} */ (all)).filter((name) => !Object.hasOwn(texts, name));
  return { texts, homeless: homeless.length };
}
