// What stands behind the # of a link with answers, in whatever shape it arrives: with its signs encoded once or more, inside
// the address that a mail filter put around it, cut into lines, with a bracket or a full stop behind it.

const CONTENT = /antwoorden=(?:3D)?([0-9a-z][0-9a-z_.-]{0,2000})/gi; // 3D: the sign before it, as quoted-printable writes it
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const MOST_LINES = 12; // that one link is cut into
const PROOFPOINT = /\/v2\/url\?u=([^&\s]+)/;
const TIMES_ENCODED = 4;

/**
 * Find what could be the content of a link, the likeliest first.
 * @param {string} text
 * @returns {string[]}
 */
export function contentsOfLinks(text) {
  const bare = withoutCuts(text.replace(UNSEEN, "")).flatMap((one) => [one, fromProofpoint(one)]).flatMap(decodings);
  const contents = bare.flatMap((one) => [...one.matchAll(CONTENT)].map(([, content = ""]) => content));
  return [...new Set(contents.map((content) => content.replace(/[._-]+$/, "")))];
}

/**
 * Give the text as it is, and the line where a link begins with one more of the lines after it each time: nothing says where
 * a link that was cut ends.
 * @param {string} text
 */
function withoutCuts(text) {
  const lines = text.split("\n").map((line) => line.trim().replace(/^[>\s]+/, "").replace(/=$/, ""));
  const first = lines.findIndex((line) => line.includes("antwoorden"));
  const some = lines.slice(Math.max(first, 0)).slice(0, MOST_LINES);
  return [text, ...some.map((_, count) => some.slice(0, count + 1).join(""))];
}

/**
 * Undo the encoding of an address as often as it may have been done.
 * @param {string} text
 */
function decodings(text) {
  const found = [text];
  for (let time = 0; time < TIMES_ENCODED; time += 1) {
    found.push(decoded(found[time] ?? ""));
  }
  return found;
}

/** @param {string} text */
function decoded(text) {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Proofpoint writes - for % and _ for /, in the older form of its addresses.
 * @param {string} text
 */
function fromProofpoint(text) {
  const inside = text.match(PROOFPOINT)?.[1] ?? "";
  return decoded(inside.replaceAll("_", "/").replace(/-([0-9A-F]{2})/g, "%$1"));
}
