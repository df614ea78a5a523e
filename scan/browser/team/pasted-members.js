// What members pasted: lines with the content of a file, or links with answers, as many as there are in a text.

import { askForCode } from "../files/link/code-question.js";
import { checkSize, FileRefusal } from "../files/json-file.js";
import { isLink, readLink } from "../files/link.js";
import { parsePasted } from "../files/pasted-json.js";
import { text } from "../page/texts.js";

/** @import { Questionnaire } from "../types.js" */
/** @import { TeamRules } from "./member-reader.js" */

/**
 * A piece of what was pasted: what the page calls it, and what gives its data.
 * @typedef {{name: string, piece: string, parse: () => unknown}} PastedMember
 */

/**
 * Find each member in a text; a text without any counts as one that cannot be read.
 * @param {string} pasted
 * @param {TeamRules} rules
 * @returns {PastedMember[]}
 */
export function pastedMembers(pasted, rules) {
  return pieces(pasted).map((piece, place) => ({
    name: text("line-name", { number: place + 1 }),
    piece,
    parse: () => read(piece, rules),
  }));
}

/**
 * @param {string} piece
 * @param {TeamRules} rules
 */
function read(piece, rules) {
  checkSize(new Blob([piece]), rules.team);
  if (piece.startsWith("{")) {
    return parsePasted(piece, rules.team);
  }
  if (isLink(piece)) {
    const { instrument, version, result: file, link } = rules;
    return readLink(piece, /** @type {Questionnaire} */ ({ instrument, version, file, link }), askForCode);
  }
  throw new FileRefusal(text("no-line"));
}

/**
 * Cut a text where a line ends, or where the bracket closes that a file begins with; mail programs break long lines.
 * @param {string} pasted
 */
function pieces(pasted) {
  const found = [];
  let rest = pasted.trim();
  while (rest) {
    const start = rest.indexOf("{");
    const end = start === 0 ? closing(rest) : start > 0 ? start : rest.length;
    found.push(...(start === 0 ? [rest.slice(0, end)] : links(rest.slice(0, end))));
    rest = rest.slice(end).trim();
  }
  return found.length || !pasted.trim() ? found : [pasted.trim()];
}

/** @param {string} part  without brackets: of a greeting and a name below it nothing is meant */
function links(part) {
  return part.split("\n").map((line) => line.trim()).filter(isLink);
}

/**
 * Give the place behind the bracket that closes the first.
 * @param {string} json
 */
function closing(json) {
  let depth = 0;
  for (let index = 0; index < json.length; index += 1) {
    depth += json[index] === "{" ? 1 : json[index] === "}" ? -1 : 0;
    if (depth === 0) {
      return index + 1;
    }
  }
  return json.length;
}
