// From a release and the values of a school to a zip: the page unpacks and packs, Python changes what the school changes.

import { pack } from "./new-zip.js";
import { Printing } from "./printing.js";
import { SiteZip, unpack } from "./site-zip.js";

/** @import { Engine } from "../engine/engine.js" */
/** @import { Values } from "./edition-form.js" */
/** @import { PictureField } from "./picture-field.js" */

/** @typedef {"fetch" | "check" | "pages" | "pack"} Step */
/** @typedef {{name: string, zip: Blob, hasSecurityText: boolean}} Made  A zip, and whether it has the folder that hides. */
/** @typedef {Record<string, [text: string, inFolder: string][]>} HostChanges  By file, what is otherwise for a site in a folder. */
/**
 * @typedef {{archive: string, version: string, colours: Record<string, Record<string, string>>, hosts: HostChanges}} EditionRules
 */

const SECURITY_TEXT = "/site/.well-known/security.txt";

/** What someone wants no longer. */
export class Stopped extends Error {}

/** The zip that is asked for is not beside the site. */
export class NotThere extends Error {}

/** One zip at a time. */
export class EditionMaker {
  /**
   * @param {Engine} engine
   * @param {EditionRules} rules
   * @param {string} root  absolute address of the root of the site
   * @param {(step: Step, part: number) => unknown} count  called with how far a step is, from 0 to 1
   */
  constructor(engine, rules, root, count) {
    this.engine = engine;
    this.rules = rules;
    this.root = root;
    this.runs = 0;
    this.count = count;
  }

  /** End what is going on, if anything is. */
  stop() {
    this.runs += 1;
  }

  /**
   * Make the zip. Raises `Stopped`, `NotThere`, `Refused`, `ZipFault`, or what the engine has.
   * @param {Values} values
   * @param {PictureField[]} pictures
   * @param {File | undefined} chosen  the zip, when someone gives it
   * @returns {Promise<Made>}
   */
  async make(values, pictures, chosen) {
    const run = ++this.runs;
    const count = (/** @type {Step} */ step, /** @type {number} */ part) => {
      if (run !== this.runs) {
        throw new Stopped();
      }
      this.count(step, part);
    };
    const release = await this.#release(chosen, (part) => count("fetch", part));
    await release.check((part) => count("check", part));
    const printing = new Printing(this.engine, release, (part) => count("pages", part));
    const files = await printing.print(values, this.rules, pictures);
    const zip = await pack(files, (part) => count("pack", part));
    count("pack", 1);
    const hasSecurityText = files.some(([path]) => path.endsWith(SECURITY_TEXT));
    return { name: `${release.name}-school`, zip, hasSecurityText };
  }

  /**
   * @param {File | undefined} chosen
   * @param {(part: number) => unknown} count
   */
  async #release(chosen, count) {
    const { archive, version } = this.rules;
    if (chosen) {
      return new SiteZip(await unpack(chosen.stream(), (bytes) => count(bytes / chosen.size)), version);
    }
    const response = await fetch(new URL(archive, this.root));
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html"); // of a host that has a page for everything
    if (!response.ok || !response.body || isPage) {
      throw new NotThere(String(response.status));
    }
    const total = Number(response.headers.get("Content-Length")) || 25_000_000;
    return new SiteZip(await unpack(response.body, (bytes) => count(Math.min(1, bytes / total))), version);
  }
}
