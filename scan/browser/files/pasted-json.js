// JSON that someone pastes: chat and mail programs put marks around it, and change its quotes, spaces and line ends.

import { FileRefusal, parseJson } from "./json-file.js";

/** @import { FileFormat } from "../types.js" */

/**
 * Say whether a text could hold the content of a file.
 * @param {string} text
 */
export function holdsJson(text) {
  return text.trimStart().startsWith("{") || /^[^{]*\{[\s>]*["“”„]/.test(text);
}

/**
 * Parse what stands between the first bracket and the last: as it is, or else with its quotes, spaces and lines mended.
 * @param {string} text
 * @param {FileFormat} format
 * @returns {unknown}
 */
export function parsePasted(text, format) {
  const content = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1 || undefined);
  try {
    return parseJson(content, format);
  } catch (refusal) {
    try {
      return parseJson(mended(content), format);
    } catch {
      throw refusal instanceof FileRefusal ? refusal : new FileRefusal(format.refusals.not_json);
    }
  }
}

/** @param {string} json */
function mended(json) {
  const lines = json.split("\n").map((line) => line.trim().replace(/^[>\s]+/, ""));
  return lines
    .join(" ") // also where a line was cut within a text
    .replace(/[“”„‟]/g, '"')
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, "");
}
