// A visit to the host that this page came from: all files of the site, and the addresses that tell how the host goes about it.

import { readData } from "../files/file-reader.js";
import { parseJson } from "../files/json-file.js";
import { ask } from "./answer.js";
import { needsOf } from "./policy.js";

/** @import { Answer } from "./answer.js" */
/** @import { Policy } from "./policy.js" */
/** @import { Rules } from "./rules.js" */

/** Files asked for at one time: with more, little of a site is in memory still, but a host may take it for an attack. */
const AT_ONCE = 6;
const FIRST = "index.html";

/**
 * Which release it is, and the SHA-256 of each file by its path; of a school's own edition also what it leaves out, and
 * what it wants at the root of the host.
 * @typedef {{name: string, hidden?: string[], at_root?: string[]}} Edition
 * @typedef {{version: string, source: string, files: Record<string, string>, edition?: Edition}} Manifest
 */

/**
 * What a host answered: `files` are those of the list, `folders` pages by the address of their folder, `hidden` pages that
 * should not be there, `atRoot` what the edition wants at the root of the host, by its whole address.
 */
export class HostVisit {
  /**
   * @param {string} root  absolute address of the root of the site
   * @param {Rules} rules
   */
  constructor(root, rules) {
    this.root = root;
    this.rules = rules;
    this.stopping = new AbortController();
    /** @type {Manifest | undefined} */
    this.manifest = undefined;
    /** @type {Map<string, Answer>} */
    this.files = new Map();
    /** @type {Map<string, Answer>} */
    this.folders = new Map();
    /** @type {Map<string, Answer>} */
    this.hidden = new Map();
    /** @type {Map<string, Answer>} */
    this.atRoot = new Map();
    /** @type {Map<string, Policy>}  what the policy inside each page allows */
    this.needs = new Map();
    /** Whether links name files: then the address of a folder is asked for by nobody. */
    this.isFlat = false;
    /** @type {string | undefined}  where the site says that it stands */
    this.address = undefined;
    /** @type {Set<string>}  pages that ask for a file that this release does not have */
    this.ofOthers = new Set();
  }

  stop() {
    this.stopping.abort();
  }

  get isStopped() {
    return this.stopping.signal.aborted;
  }

  /** @param {(done: number, total: number) => void} count  called after each file */
  async go(count) {
    const { list, nowhere, nameless } = this.rules;
    const { text, ...listed } = await this.#ask(list, true);
    this.listed = listed;
    this.manifest = listed.status === 200 ? this.#readList(text ?? "") : undefined;
    this.home = await this.#ask("");
    this.nowhere = await this.#ask(nowhere);
    this.noFile = await this.#ask(nameless);
    const paths = Object.keys(this.manifest?.files ?? {}).sort();
    const folders = paths.filter((path) => path.endsWith(`/${FIRST}`)).map((path) => path.slice(0, -FIRST.length));
    const hidden = this.manifest?.edition?.hidden ?? [];
    const coming = [...paths, ...folders];
    const atRoot = (this.manifest?.edition?.at_root ?? []).map((path) => new URL(`/${path}`, this.root));
    const total = coming.length + hidden.length + atRoot.length;
    let done = 0;
    const next = async () => {
      for (let path = coming.shift(); path !== undefined && !this.isStopped; path = coming.shift()) {
        await this.#look(path);
        count(++done, total);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    for (const path of hidden) {
      this.hidden.set(path, await this.#ask(path));
      count(++done, total);
    }
    for (const address of atRoot) {
      this.atRoot.set(address.href, await ask(address, this.stopping.signal, true));
      count(++done, total);
    }
    this.files = new Map(paths.flatMap((path) => pair(path, this.files.get(path)))); // as listed, whichever came first
    this.folders = new Map(folders.flatMap((path) => pair(path, this.folders.get(path))));
  }

  /** What came of each file that did come. */
  get answers() {
    return [...this.files].filter(([, { status }]) => status === 200);
  }

  /** The files that are what the list says. */
  get whole() {
    return this.answers.filter(([path, answer]) => this.isWhole(path, answer));
  }

  /**
   * @param {string} path
   * @param {Answer} answer
   */
  isWhole(path, { print }) {
    return print === this.manifest?.files[path] || (path === this.rules.offline && this.rules.offline_off.includes(print));
  }

  /**
   * Whether a browser still has something of gzip in the place of this file. Of a kind that is never so by itself that is
   * certain; of any other it is when the right file is in it.
   * @param {string} path
   * @param {Answer} answer
   */
  isStillCompressed(path, answer) {
    const isNeverSo = this.rules.compressed.includes(path.slice(path.lastIndexOf(".") + 1));
    return answer.isGzip && !this.isWhole(path, answer) && (isNeverSo || answer.inner === this.manifest?.files[path]);
  }

  /** Ask for a file, or for the page of a folder, and keep what is worth it. @param {string} path */
  async #look(path) {
    const { text, ...answer } = await this.#ask(path, path.endsWith(".html"));
    (path.endsWith("/") ? this.folders : this.files).set(path, answer);
    if (text !== undefined && answer.status === 200) {
      this.needs.set(path, needsOf(text, this.rules.policy));
      if (path === FIRST) {
        this.isFlat = new RegExp(this.rules.flat).test(text);
        this.address = text.match(new RegExp(this.rules.canonical))?.[1];
      }
      const named = text.match(new RegExp(this.rules.named, "g")) ?? [];
      if (named.some((name) => !Object.hasOwn(this.manifest?.files ?? {}, name))) {
        this.ofOthers.add(path);
      }
    }
  }

  /** @param {string} text @returns {Manifest | undefined} */
  #readList(text) {
    const format = this.rules.manifest;
    try {
      const data = /** @type {any} */ (parseJson(text, format));
      const { version, source } = /** @type {{version: string, source: string}} */ (readData(data, format));
      return { version, source, files: data.files, edition: data.edition }; // of what the reader does not know by name, it gives none
    } catch {
      return undefined;
    }
  }

  /** @param {string} path @param {boolean} [isRead] */
  #ask(path, isRead) {
    const address = new URL(path.split("/").map(encodeURIComponent).join("/"), this.root);
    return ask(address, this.stopping.signal, isRead, this.manifest?.files[path]);
  }
}

/**
 * @param {string} path
 * @param {Answer | undefined} answer
 * @returns {[string, Answer][]}
 */
function pair(path, answer) {
  return answer ? [[path, answer]] : [];
}
