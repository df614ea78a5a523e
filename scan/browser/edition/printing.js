// Having Python put the values of a school into a site, some pages at a time: see scan/school_bridge.py.

/** @import { Engine } from "../engine/engine.js" */
/** @import { Values } from "./edition-form.js" */
/** @import { EditionRules, HostChanges } from "./edition-maker.js" */
/** @import { PictureField } from "./picture-field.js" */
/** @import { Contents, SiteZip } from "./site-zip.js" */

/** Characters that go to Python at once: it answers within a second or so, also on a slow machine. */
const AT_ONCE = 400_000;
/** Of all this work, the part that is done when Python has every page. */
const TAKEN = 0.1;

/** Beside the site: how to put it on a host. */
const INSTALL_PAGE = "INSTALLEREN.html";

/** What Python cannot do with these values, in one sentence. */
export class Refused extends Error {}

/** One time that a school's values go into a release. */
export class Printing {
  /**
   * @param {Engine} engine
   * @param {SiteZip} release
   * @param {(part: number) => unknown} count  called with how far it is, from 0 to 1
   */
  constructor(engine, release, count) {
    this.engine = engine;
    this.release = release;
    this.count = count;
  }

  /**
   * Give all files of the school's zip, by their name in it.
   * @param {Values} values
   * @param {EditionRules} rules
   * @param {PictureField[]} pictures
   * @returns {Promise<[string, Uint8Array<ArrayBuffer>][]>}
   */
  async print(values, { colours, hosts }, pictures) {
    const { all, name, site: neutral } = this.release;
    const own = new Map(pictures.filter((picture) => picture.name).map((picture) => [picture.name, picture]));
    const marks = Object.fromEntries([...own].map(([file, { base64 }]) => [file, base64]));
    const texts = await this.#give();
    const { pages, gone } = await this.#ask("begin", { values, colours, marks });
    /** @type {Contents} */
    const site = new Map(neutral);
    await this.#each(pages, texts, TAKEN, 1, async (paths) => putAll(site, (await this.#ask("pages", { paths })).files));
    const rest = await this.#ask("rest", {});
    gone.forEach((/** @type {string} */ path) => site.delete(path));
    putAll(site, rest.files);
    for (const [path, file] of Object.entries(rest.marks)) {
      site.set(path, own.get(file)?.content ?? new Uint8Array());
    }
    const beside = new Map([...all].filter(([path]) => !path.startsWith("site/")));
    const install = beside.get(INSTALL_PAGE);
    if (install) {
      const { text } = await this.#ask("install", { text: new TextDecoder().decode(install) });
      beside.set(INSTALL_PAGE, new TextEncoder().encode(text));
    }
    for (const [path, text] of inFolder(beside, folderOf(values), hosts)) {
      beside.set(path, new TextEncoder().encode(text));
    }
    const school = [...own].map(([file, { content }]) => [`school/${file}`, content]);
    const files = [
      ...[...site].map(([path, content]) => [`site/${path}`, content]),
      ...beside,
      ["school/school.yml", new TextEncoder().encode(rest.school)],
      ...school,
    ];
    return /** @type {any} */ (files.map(([path, content]) => [`${name}-school/${path}`, content]));
  }

  /** Give Python what it must see; returns that. */
  async #give() {
    const { site } = this.release;
    const { paths } = await this.#ask("touched", { paths: [...site.keys()] });
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    /** @type {Map<string, string>} */
    const texts = new Map(paths.map((/** @type {string} */ path) => [path, decoder.decode(site.get(path))]));
    await this.#each(paths, texts, 0, TAKEN, (some) =>
      this.#ask("take", { files: Object.fromEntries(some.map((path) => [path, texts.get(path)])) }),
    );
    return texts;
  }

  /**
   * Do something with some texts at a time, and say how far it is.
   * @param {string[]} paths
   * @param {Map<string, string>} texts
   * @param {number} from  of all work, what is done before
   * @param {number} to  and after
   * @param {(paths: string[]) => Promise<unknown>} act
   */
  async #each(paths, texts, from, to, act) {
    let [some, length] = [/** @type {string[]} */ ([]), 0];
    for (const [number, path] of paths.entries()) {
      some.push(path);
      length += texts.get(path)?.length ?? 0;
      if (length > AT_ONCE || number === paths.length - 1) {
        await act(some);
        this.count(from + ((to - from) * (number + 1)) / paths.length);
        [some, length] = [[], 0];
      }
    }
  }

  /**
   * @param {string} question
   * @param {object} request
   */
  async #ask(question, request) {
    const answer = await this.engine.ask(question, request);
    if ("refusal" in answer) {
      throw new Refused(answer.refusal);
    }
    return answer;
  }
}

/**
 * @param {Contents} site
 * @param {Record<string, string>} files
 */
function putAll(site, files) {
  const encoder = new TextEncoder();
  Object.entries(files).forEach(([path, text]) => site.set(path, encoder.encode(text)));
}

/**
 * Give the folder on its host where the site comes, from slash to slash; nothing at the root, or where a host file would
 * need more than the letters of the folder.
 * @param {Values} values
 */
function folderOf({ address }) {
  const folder = String(address ?? "").replace(/^https:\/\/[^/]*|\/$/g, "");
  return /^(?:\/[\w.~-]+)+$/.test(folder) ? `${folder}/` : "";
}

/**
 * Give the host files as they are for a site in a folder: see build_tools/hosts/in_folder.py, which writes the changes.
 * @param {Contents} beside
 * @param {string} folder
 * @param {HostChanges} hosts
 * @returns {[path: string, text: string][]}
 */
function inFolder(beside, folder, hosts) {
  const written = (/** @type {string} */ text) =>
    text.replace(/(\/?)=map=/g, (_, slash) => (slash ? folder.slice(0, -1) : folder.slice(1, -1).replaceAll("/", "\\")));
  return Object.entries(folder ? hosts : {}).flatMap(([name, changes]) => {
    const text = new TextDecoder().decode(beside.get(`host/${name}`));
    const isKnown = changes.every(([piece]) => text.includes(piece));
    const changed = changes.reduce((before, [piece, other]) => before.replace(piece, () => written(other)), text);
    return isKnown ? [[`host/${name}`, changed]] : [];
  });
}
