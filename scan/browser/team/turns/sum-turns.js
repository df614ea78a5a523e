// Taking turns: each member opens a file or pastes a line, is added, and hands the machine on.

import { readJsonFile } from "../../files/json-file.js";
import { say } from "../../page/status-lines.js";
import { text } from "../../page/texts.js";

/** @import { TeamSession } from "../team-session.js" */

/** What happens in the part of the page where members add themselves. */
export class SumTurns {
  /**
   * @param {TeamSession} session
   * @param {HTMLButtonElement} closing  the button that closes the sum
   */
  constructor(session, closing) {
    this.session = session;
    this.sum = session.sum;
    this.closing = closing;
    this.follow();
  }

  /**
   * Add one member by a file.
   * @param {File[]} files
   */
  async addFile(files) {
    const [file] = files;
    if (!file || files.length > 1) {
      say("beurt", file ? text("one-at-a-time") : text("no-files"));
      return;
    }
    await this.#add(() => readJsonFile(file, this.sum.rules.team));
  }

  /**
   * Add one member by what was pasted.
   * @param {{parse: () => unknown}[]} texts
   * @returns {Promise<boolean>}  whether it was added
   */
  async addText(texts) {
    const [only] = texts;
    if (!only || texts.length > 1) {
      say("beurt", only ? text("one-at-a-time") : text("no-line"));
      return false;
    }
    return this.#add(only.parse);
  }

  /** Close the sum and show what it says. */
  async close() {
    this.sum.close();
    this.follow();
    say("beurt", text("sum-closed", { count: this.sum.count }));
    await this.session.show();
  }

  /** Show whose turn it can be. */
  follow() {
    this.closing.disabled = !this.sum.canClose;
    document.querySelector("[data-turn]")?.toggleAttribute("hidden", this.sum.isClosed);
    this.session.follow();
  }

  #addedLine() {
    const { count, canClose, rules } = this.sum;
    return canClose ? text("added-enough", { count }) : text("added", { count, fewest: rules.fewest });
  }

  /** @param {() => unknown} read */
  async #add(read) {
    if (this.sum.isClosed) {
      say("beurt", text("sum-closed", { count: this.sum.count }));
      return false;
    }
    say("beurt", text("adding"));
    const why = await this.sum.add(read);
    this.follow();
    say("beurt", why ?? this.#addedLine());
    return why === undefined;
  }
}
