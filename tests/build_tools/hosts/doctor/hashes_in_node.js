// The SHA-256 that the page makes where a browser makes none, beside that of the browser: `node hashes_in_node.js`.

import { prepareSha256, sha256 } from "../../../../scan/browser/check/sha256.js";

const KNOWN = ["", "abc", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "a".repeat(1_000_000)];
const LARGE = 3_000_001;
const known = KNOWN.map((text) => new TextEncoder().encode(text));
const any = [...Array(201).keys(), LARGE].map(someBytes);
const later = any.map((bytes) => bytes.subarray(1)); // begins in the middle of a word of the machine

const contents = [...known, ...any, ...later];
const theirs = await hashes();
Object.defineProperty(globalThis, "crypto", { value: {} });
await prepareSha256();
const ours = await hashes();
const different = contents.flatMap(({ length }, at) => (ours[at] === theirs[at] ? [] : [length]));
console.log(JSON.stringify({ known: ours.slice(0, known.length), different }));

function hashes() {
  return Promise.all(contents.map((content) => sha256(content)));
}

/** @param {number} length */
function someBytes(length) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}
