// Text that only who has the code can read: what stands in an address may end in a log, a mail filter or a chat.
//
// AES-GCM, under a key of PBKDF2 with SHA-256 and 600,000 rounds (OWASP, 2023), from a code of eight signs: 38 bits. Sealed
// text is one large number, in digits and small letters: no program cuts those off, or minds when they change case.

const ROUNDS = 600_000;
const SALT = 12; // bytes; a key is used once, so its salt serves as the vector too
const TAG = 16;
/** What is not taken for another sign when read aloud or copied by hand; without vowels it makes no words. */
const SIGNS = "bcdfghjkmnpqrstvwxz23456789";
const LENGTH = 8;
const BYTE = 256;
const BASE = 36;

/** Say whether this browser can seal and open here: it does so only at a safe address (https). */
export function canSeal() {
  return Boolean(globalThis.crypto?.subtle);
}

/**
 * Seal a text with a new code.
 * @param {string} text  of plain signs
 * @param {string} about  what is said in the open; with another, it does not open
 * @returns {Promise<{sealed: string, code: string}>}
 */
export async function seal(text, about) {
  const code = makeCode();
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const content = await crypto.subtle.encrypt(rules(salt, about), await keyOf(code, salt), new TextEncoder().encode(text));
  return { sealed: toText([...salt, ...new Uint8Array(content)]), code: `${code.slice(0, 4)} ${code.slice(4)}` };
}

/**
 * Open a sealed text; `undefined` when the code is another one.
 * @param {string} sealed
 * @param {string} about
 * @param {string} code  as someone typed it
 * @returns {Promise<string | undefined>}
 */
export async function unseal(sealed, about, code) {
  const bytes = toBytes(sealed);
  const salt = bytes.slice(0, SALT);
  try {
    const content = await crypto.subtle.decrypt(rules(salt, about), await keyOf(plain(code), salt), bytes.slice(SALT));
    return new TextDecoder().decode(content);
  } catch {
    return undefined;
  }
}

/**
 * Say whether it is whole: a text of so many signs, sealed.
 * @param {string} sealed
 * @param {number} length
 */
export function isWhole(sealed, length) {
  return /^[0-9a-z]+$/i.test(sealed) && toHex(sealed).length === 1 + 2 * (SALT + length + TAG);
}

function makeCode() {
  const fair = BYTE - (BYTE % SIGNS.length);
  let code = "";
  while (code.length < LENGTH) {
    const [byte = fair] = crypto.getRandomValues(new Uint8Array(1));
    code += byte < fair ? SIGNS[byte % SIGNS.length] : "";
  }
  return code;
}

/**
 * Leave out what people put between the signs.
 * @param {string} code
 */
function plain(code) {
  return [...code.toLowerCase()].filter((sign) => SIGNS.includes(sign)).join("");
}

/**
 * @param {string} code
 * @param {Uint8Array<ArrayBuffer>} salt
 */
async function keyOf(code, salt) {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/**
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {string} about
 */
function rules(salt, about) {
  return { name: "AES-GCM", iv: salt, additionalData: new TextEncoder().encode(about) };
}

/** Write bytes as one number, with a one before them: zeros at the start count too. @param {number[]} bytes */
function toText(bytes) {
  return bytes.reduce((sum, byte) => sum * BigInt(BYTE) + BigInt(byte), 1n).toString(BASE);
}

/** @param {string} text */
function toBytes(text) {
  return Uint8Array.from(toHex(text).slice(1).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** @param {string} text */
function toHex(text) {
  return [...text].reduce((sum, sign) => sum * BigInt(BASE) + BigInt(Number.parseInt(sign, BASE)), 0n).toString(16);
}
