// Taking turns: each member opens a file or pastes a line, sees what was read, counts, and hands the machine on.

import { refusalText } from "../../files/refusal-text.js";
import { say, show } from "../../page/status-lines.js";
import { text } from "../../page/texts.js";
import { readOffered } from "../file-kinds.js";
import { readHandIn } from "../member-reader.js";

/** @import { Row, TargetProfile } from "../member-reader.js" */
/** @import { TeamSession } from "../team-session.js" */

/** What happens in the part of the page where members add themselves. */
export class SumTurns {
  /**
   * @param {TeamSession} session
   * @param {HTMLElement} part  where members come in, with the end of it
   */
  constructor(session, part) {
    this.session = session;
    this.sum = session.sum;
    this.part = part;
    this.closing = /** @type {HTMLButtonElement} */ (part.querySelector("[data-action=sluit-af]"));
    /** Who was read, and did not say yet whether to count. @type {Row | null} */
    this.member = null;
    /** Whether someone chose to lay the team beside nothing. */
    this.isWithoutTarget = false;
    /** How often all was forgotten: what is still being read then is no longer wanted. */
    this.clearings = 0;
  }

  /** Whether turns can be taken: what the team is laid beside is chosen before the first. */
  get hasBegun() {
    const { target } = this.session;
    return !target.isOffered || this.isWithoutTarget || target.value !== null;
  }

  /** Begin without a target. */
  begin() {
    this.isWithoutTarget = true;
    this.follow();
    this.#find("[data-turn] h3")?.focus();
  }

  /**
   * Read one member out of a file.
   * @param {File[]} files
   */
  async readFile(files) {
    const [file] = files;
    if (!file || files.length > 1) {
      this.#refuse(file ? text("one-at-a-time") : text("no-files"));
      return;
    }
    await this.#read(() => readOffered(file, this.sum.rules.team));
  }

  /**
   * Read one member out of what was pasted.
   * @param {{parse: () => unknown}[]} texts
   * @returns {Promise<boolean>}  whether it could be read
   */
  async readText(texts) {
    const [only] = texts;
    if (!only || texts.length > 1) {
      return this.#refuse(only ? text("one-at-a-time") : text("no-line"));
    }
    return this.#read(only.parse);
  }

  /** Add the one who was read. */
  async count() {
    const { member } = this;
    if (!member) {
      return;
    }
    this.#decided();
    say("beurt", text("adding"));
    const why = await this.sum.add(member);
    this.follow();
    if (why) {
      this.#refuse(why);
    } else {
      const { canClose, count } = this.sum;
      say("beurt", canClose ? text("added-enough", { count }) : text("added", { count }));
    }
  }

  /** Let the one who was read go. */
  drop() {
    this.#decided();
    this.#refuse(text("turn-dropped"));
  }

  /** Close the sum and show what it says. */
  async close() {
    this.sum.close();
    this.follow();
    say("beurt", text("sum-closed", { count: this.sum.count }));
    await this.session.show();
    this.session.view.enter();
  }

  /** Forget who was read, and begin anew. */
  forget() {
    this.clearings += 1;
    this.member = null;
    this.isWithoutTarget = false;
    show("beurt-status", "");
    this.follow();
  }

  /** Show whose turn it can be. */
  follow() {
    const { sum, hasBegun, member } = this;
    const isSum = document.documentElement.dataset.way === "som";
    const isTurn = hasBegun && !member && !sum.isClosed;
    const left = sum.rules.fewest - sum.count;
    this.closing.disabled = !sum.canClose || member !== null;
    this.#find("[data-begin]")?.toggleAttribute("hidden", hasBegun);
    this.part.querySelectorAll("[data-turn]").forEach((each) => each.toggleAttribute("hidden", !isTurn));
    this.#find("[data-counting]")?.toggleAttribute("hidden", !member);
    this.#find("[data-close]")?.toggleAttribute("hidden", !hasBegun || sum.isClosed);
    this.#find("[data-other-ways]")?.toggleAttribute("hidden", isSum && !isTurn);
    show("sluit-waarom", left > 0 ? text("close-later", { count: left }) : "");
    show("sluit-aantal", text("close-sure", { count: sum.count }));
    this.session.follow();
  }

  /**
   * @param {() => unknown} read
   * @returns {Promise<boolean>}
   */
  async #read(read) {
    if (this.sum.isClosed) {
      say("beurt", text("sum-closed", { count: this.sum.count }));
      return false;
    }
    if (this.member) {
      return this.#refuse(text("turn-first"));
    }
    const { clearings } = this;
    try {
      const handIn = readHandIn(await read(), this.sum.rules);
      return clearings === this.clearings && ("row" in handIn ? this.#ask(handIn.row) : this.#layBeside(handIn.target));
    } catch (error) {
      return this.#refuse(refusalText(error));
    }
  }

  /** @param {Row} member */
  #ask(member) {
    if (!this.hasBegun) {
      return this.#refuse(text("target-first"));
    }
    this.member = member;
    this.session.engine.warmUp();
    this.follow();
    const limited = "levels" in member ? text("turn-limited") : text("turn-result");
    say("beurt", "scores" in member ? text("turn-open") : limited);
    this.#find("[data-action=tel-op]")?.focus();
    return true;
  }

  /** @param {TargetProfile} profile */
  #layBeside(profile) {
    const { target } = this.session;
    if (!target.isOffered || this.sum.count > 0) {
      return this.#refuse(target.isOffered ? text("target-fixed") : text("target-nowhere"));
    }
    show("beurt-status", "");
    target.take(profile);
    this.follow();
    return true;
  }

  /** The question was answered; the next one can choose. */
  #decided() {
    this.member = null;
    this.follow();
    this.#find("[data-turn] input")?.focus();
  }

  /**
   * Say why nobody came, and how many there are.
   * @param {string} why
   */
  #refuse(why) {
    const { count, isClosed } = this.sum;
    say("beurt", isClosed ? why : `${why} ${count ? text("still", { count }) : text("still-none")}`);
    return false;
  }

  /**
   * @param {string} place
   * @returns {HTMLElement | null}
   */
  #find(place) {
    return this.part.querySelector(place);
  }
}
