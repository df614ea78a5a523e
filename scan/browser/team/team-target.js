// What a team is laid beside: a profile of the instrument, or one out of a file.

import { readData } from "../files/file-reader.js";
import { FileRefusal, isRecord, own } from "../files/json-file.js";
import { refusalText } from "../files/refusal-text.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { readOffered } from "./file-kinds.js";

/** @import { TargetProfile, TeamRules } from "./member-reader.js" */
/** @import { TeamMembers } from "./team-members.js" */

/** The value of the option that stands for a file. */
const FROM_FILE = "bestand";

/** Which target is chosen. An instrument without any has no place for one on its page. */
export class TeamTarget {
  /**
   * @param {HTMLSelectElement | null} select  with an option for each profile; that of a file comes with the file
   * @param {TeamRules} rules
   */
  constructor(select, rules) {
    this.select = select;
    this.rules = rules;
    /** @type {TargetProfile | null} */
    this.data = null;
    /** Whether the line says why a file was not used. */
    this.hasFailed = false;
  }

  /** Whether there is something to choose. */
  get isOffered() {
    return this.select !== null;
  }

  /** The key of a profile, the data of a file, or nothing. */
  get value() {
    const value = this.select?.value;
    return value === FROM_FILE ? this.data : value || null;
  }

  /**
   * Open a file and choose what is in it; one that cannot be used changes nothing, and the line says why.
   * @param {File[]} files
   * @returns {Promise<boolean>}  whether another target lies beside the team
   */
  async open([file]) {
    if (!file) {
      return false;
    }
    try {
      this.take(this.#read(await readOffered(file, this.rules.target)));
      return true;
    } catch (error) {
      this.#fail(refusalText(error));
      return false;
    }
  }

  /**
   * Choose a profile of the list, or none.
   * @param {string} key
   * @returns {boolean}  whether there is something to choose
   */
  choose(key) {
    if (this.select) {
      this.select.value = key;
      this.chosen();
    }
    return this.isOffered;
  }

  /** Say what was chosen in the list. */
  chosen() {
    this.#tell(this.value === null ? text("target-none") : text("target-opened", { title: this.#title }));
  }

  /**
   * Choose a profile that came with the files of members; of others, and where it has no place, the list says why not.
   * @param {TeamMembers} members
   */
  layBeside(members) {
    const [first, ...others] = members.targets.splice(0);
    others.forEach(({ name }) => members.refuse(name, text("target-one")));
    if (first && this.isOffered) {
      this.take(first.data);
    } else if (first) {
      members.refuse(first.name, text("target-nowhere"));
    }
  }

  /** @param {TargetProfile} profile */
  take(profile) {
    const { select } = this;
    if (select) {
      this.data = profile;
      this.#ofFile?.remove();
      select.add(new Option(profile.title, FROM_FILE, false, true));
      this.chosen();
    }
  }

  /** Take back what was said of a file that was not used: something else was handed in since. */
  forgetFailure() {
    if (this.hasFailed) {
      this.#tell("");
    }
  }

  /**
   * Let nobody choose another, or again.
   * @param {boolean} isFixed
   */
  fix(isFixed) {
    this.select?.toggleAttribute("disabled", isFixed);
    document.querySelector("[data-action=open-doel]")?.toggleAttribute("disabled", isFixed);
  }

  /** Choose nothing, and forget what a file held. */
  clear() {
    this.data = null;
    this.#tell("");
    this.#ofFile?.remove(); // hidden it would be an empty line in some browsers
    if (this.select) {
      this.select.value = "";
    }
  }

  get #ofFile() {
    return this.select?.querySelector(`[value="${FROM_FILE}"]`);
  }

  get #title() {
    return this.select?.selectedOptions[0]?.label ?? "";
  }

  /**
   * @param {unknown} data
   * @returns {TargetProfile}
   */
  #read(data) {
    const { team, levels, result } = this.rules;
    if (isRecord(data) && [team, levels, result].some(({ name }) => name === own(data, "format"))) {
      throw new FileRefusal(text("target-is-member"));
    }
    return readTarget(data, this.rules);
  }

  /** @param {string} sentence */
  #tell(sentence) {
    this.hasFailed = false;
    if (sentence) {
      say("doel", sentence);
    } else {
      show("doel-status", "");
    }
  }

  /** @param {string} sentence */
  #fail(sentence) {
    this.#tell(sentence);
    this.hasFailed = true;
  }
}

/**
 * Read the data of a target profile; throws a `FileRefusal`.
 * @param {unknown} data
 * @param {TeamRules} rules
 * @returns {TargetProfile}
 */
export function readTarget(data, { target }) {
  const { title, ...read } = readData(data, target);
  return { format: target.name, format_version: target.version, title, ...read };
}
