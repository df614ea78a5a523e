// The members of a team, each read out of a file or a line; what cannot be used is kept with the reason, the rest is used.

import { text } from "../page/texts.js";
import { folderOf } from "../pilot/dropped-files.js";
import { readOffered } from "./file-kinds.js";
import { tryHandIn } from "./member-reader.js";

/** @import { ElsewherePage, Read, Row, TargetProfile, TeamRules } from "./member-reader.js" */
/** @import { PastedMember } from "./pasted-members.js" */

/**
 * One who was read. `why` is there when Python does not count this one, which only the whole team can tell.
 * @typedef {{id: string, name: string, group: string, row: Row, mark: string, why?: string}} TeamMember
 */
/** @typedef {{name: string, why: string, page?: ElsewherePage}} Refused  `page` is where it belongs */

/** Who takes part, and which files are not used. Nothing of it is kept anywhere else. */
export class TeamMembers {
  /** @param {TeamRules} rules */
  constructor(rules) {
    this.rules = rules;
    /** @type {TeamMember[]} */
    this.all = [];
    /** @type {Refused[]} */
    this.refused = [];
    /** Target profiles that came along, until someone takes them. @type {{name: string, data: TargetProfile}[]} */
    this.targets = [];
    /** @type {Set<string>}  of files that are here */
    this.marks = new Set();
    this.lastId = 0;
  }

  clear() {
    this.all = [];
    this.refused = [];
    this.targets = [];
    this.marks.clear();
  }

  /** How many more can come. */
  get room() {
    return this.rules.most - this.all.length;
  }

  /** Whether nothing was handed in. */
  get isEmpty() {
    return this.all.length + this.refused.length === 0;
  }

  /** Those who count, as far as is known. */
  get counted() {
    return this.all.filter(({ why }) => why === undefined);
  }

  /** Those who count, but handed in more than a team asks for. */
  get whole() {
    return this.counted.filter(({ row }) => "answers" in row);
  }

  /** Everything that does not count, with why. @returns {Refused[]} */
  get uncounted() {
    return [...this.refused, ...this.all.flatMap(({ name, why }) => (why === undefined ? [] : [{ name, why }]))];
  }

  /** The rows for Python, each under its own number. */
  get rows() {
    return this.all.map(({ id, group, row }) => ({ ...row, group, file: id }));
  }

  /**
   * Read files side by side; they come in their own order.
   * @param {File[]} files
   * @param {string} group  of all of them; empty for that of their folder
   */
  async addFiles(files, group) {
    const { refused } = this; // another one when all is wiped meanwhile
    const { rules } = this;
    const read = await Promise.all(files.map((file) => tryHandIn(() => readOffered(file, rules.team), rules)));
    if (refused !== this.refused) {
      return;
    }
    read.forEach((each, place) => {
      const file = /** @type {File} */ (files[place]);
      this.#take(file.name, group || folderOf(file), each, markOf(file, each));
    });
  }

  /**
   * Take what was read out of texts, one after another: each may ask something.
   * @param {PastedMember[]} texts
   * @param {string} group
   * @returns {Promise<string[]>}  what could not be used
   */
  async addTexts(texts, group) {
    const fitting = texts.slice(0, this.room);
    const unused = texts.slice(fitting.length).map(({ piece }) => piece);
    for (const each of fitting) {
      unused.push(...((await this.#addText(each, group)) ? [] : [each.piece]));
    }
    this.refuseRest(texts.length - fitting.length);
    return unused;
  }

  /**
   * @param {PastedMember} pasted
   * @param {string} group
   * @returns {Promise<boolean>}  whether it is of use, or no longer wanted
   */
  async #addText({ name, parse }, group) {
    const { refused } = this;
    const read = await tryHandIn(parse, this.rules);
    if (refused !== this.refused) {
      return true;
    }
    this.#take(name, group, read, "");
    return !("why" in read);
  }

  /**
   * Say of what there was no room for that it was not read.
   * @param {number} count
   */
  refuseRest(count) {
    if (count > 0) {
      this.refuse(text("the-rest", { count }), text("too-many-members", { most: this.rules.most }));
    }
  }

  /**
   * @param {string} name
   * @param {string} why
   * @param {ElsewherePage} [page]
   */
  refuse(name, why, page) {
    this.refused.push({ name, why, page });
  }

  /** Say no more of what does not count; it can come again. */
  forgetRefused() {
    this.refused = [];
    this.all.filter(({ why }) => why !== undefined).forEach(({ id }) => this.remove(id));
  }

  /**
   * Let one go; the same file can come again.
   * @param {string} id
   */
  remove(id) {
    const gone = this.all.find((each) => each.id === id);
    this.all = this.all.filter((each) => each !== gone);
    this.marks.delete(gone?.mark ?? "");
  }

  /**
   * Hear from Python who does not count.
   * @param {{file: string, why: string}[]} refused
   */
  mark(refused) {
    const reasons = new Map(refused.map(({ file, why }) => [file, why]));
    this.all.forEach((each) => {
      each.why = reasons.get(each.id);
    });
  }

  /**
   * @param {string} name
   * @param {string} group
   * @param {Read} read
   * @param {string} mark
   */
  #take(name, group, read, mark) {
    if ("why" in read) {
      this.refuse(name, read.why, read.page);
    } else if ("target" in read) {
      this.targets.push({ name, data: read.target });
    } else if (mark && this.marks.has(mark)) {
      this.refuse(name, text("already-read"));
    } else {
      this.lastId += 1;
      this.marks.add(mark);
      this.all.push({ id: String(this.lastId), name, group, row: read.row, mark });
    }
  }
}

/**
 * Many files have the same name; of one file, size and time are the same as well. A name with its scores is one member,
 * whatever the file is called.
 * @param {File} file
 * @param {Read} read
 */
function markOf(file, read) {
  const isNamed = "row" in read && "scores" in read.row && read.row.label;
  return JSON.stringify(isNamed ? read.row : [folderOf(file), file.name, file.size, file.lastModified]);
}
