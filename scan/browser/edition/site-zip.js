// A zip of this site as it was released: unpacked, and checked against what it says of itself.

import { Unzip, UnzipInflate } from "fflate";

/** @typedef {Map<string, Uint8Array<ArrayBuffer>>} Contents  By path. */
/** @typedef {"not-a-zip" | "not-ours" | "is-edition" | "other-version" | "damaged"} ZipFaultKind */

const SITE = "site/";
const MANIFEST = `${SITE}release.json`;
const EDITION = "school/school.yml";
/** Bytes: five times what a release is. What unpacks to more is something else. */
const MOST = 200_000_000;

/** A zip that cannot be used; `about` is a version, or a file in it. */
export class ZipFault extends Error {
  /**
   * @param {ZipFaultKind} kind
   * @param {string} [about]
   */
  constructor(kind, about = "") {
    super(`${kind} ${about}`);
    this.kind = kind;
    this.about = about;
  }
}

/**
 * Unpack a zip while it comes in; raises `ZipFault` for what is none.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @param {(bytes: number) => unknown} [count]  called with how many came in so far
 * @returns {Promise<Contents>}
 */
export async function unpack(stream, count) {
  /** @type {Contents} */
  const contents = new Map();
  const [unzip, reader] = [new Unzip(), stream.getReader()];
  let [inside, outside] = [0, 0];
  unzip.register(UnzipInflate);
  unzip.onfile = (file) => {
    /** @type {Uint8Array[]} */
    const chunks = [];
    file.ondata = (error, chunk, isLast) => {
      inside += chunk?.length ?? 0;
      if (error || inside > MOST) {
        throw new ZipFault("not-a-zip", file.name);
      }
      chunks.push(chunk);
      if (isLast && !file.name.endsWith("/")) {
        contents.set(file.name, joined(chunks));
      }
    };
    file.start();
  };
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      unzip.push(next.value);
      outside += next.value.length;
      count?.(outside);
    }
    unzip.push(new Uint8Array(), true);
  } catch (error) {
    // fflate gives its errors a number
    reader.cancel().catch(() => {});
    throw typeof Object(error).code === "number" ? new ZipFault("not-a-zip", String(error)) : error;
  }
  if (!contents.size) {
    throw new ZipFault("not-a-zip");
  }
  return contents;
}

/** The release in a zip. */
export class SiteZip {
  /**
   * @param {Contents} contents
   * @param {string} version  that it should have; raises `ZipFault` for anything else
   */
  constructor(contents, version) {
    const place = [...contents.keys()].find((name) => name.endsWith(MANIFEST));
    if (place === undefined) {
      throw new ZipFault("not-ours");
    }
    this.top = place.slice(0, -MANIFEST.length);
    this.manifest = readJson(/** @type {Uint8Array} */ (contents.get(place)));
    if (this.manifest?.format !== "i-coach-release") {
      throw new ZipFault("not-ours");
    }
    if (contents.has(this.top + EDITION)) {
      throw new ZipFault("is-edition");
    }
    if (this.manifest.version !== version) {
      throw new ZipFault("other-version", this.manifest.version);
    }
    const inTop = [...contents].filter(([name]) => name.startsWith(this.top));
    /** @type {Contents} */
    this.all = new Map(inTop.map(([name, content]) => [name.slice(this.top.length), content]));
    /** The files of the site, by their path from its root. @type {Contents} */
    this.site = new Map();
    for (const [name, content] of this.all) {
      if (name.startsWith(SITE)) {
        this.site.set(name.slice(SITE.length), content);
      }
    }
  }

  /** What its folder is called. */
  get name() {
    return this.top.split("/").at(-2) || "i-coach";
  }

  /**
   * See that every file is there and is what the manifest says; raises `ZipFault` at one that is not. What the manifest
   * keeps of the release before is there only for pages that were open, so it may be left out.
   * @param {(part: number) => unknown} count  called with how far it is, from 0 to 1
   */
  async check(count) {
    const { files: ours, kept } = this.manifest;
    const before = Object.entries(kept?.files ?? {}).filter(([path]) => this.site.has(path));
    const files = [...Object.entries(ours), ...before];
    for (const [number, [path, print]] of files.entries()) {
      const content = this.site.get(path);
      const found = content && (await sha256(content));
      if (!content || (found && found !== print)) {
        throw new ZipFault("damaged", path);
      }
      count(number / files.length);
    }
  }
}

/**
 * Give the hash, where the browser can: only https and localhost have `crypto.subtle`.
 * @param {Uint8Array<ArrayBuffer>} content
 */
async function sha256(content) {
  if (!globalThis.crypto?.subtle) {
    return undefined;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {Uint8Array} content */
function readJson(content) {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array[]} chunks */
function joined(chunks) {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
