// A sum that this page saved at an earlier moment, laid beside the one that was closed here.

import { failureText } from "../../engine/failure-text.js";
import { readData } from "../../files/file-reader.js";
import { FileRefusal } from "../../files/json-file.js";
import { refusalText } from "../../files/refusal-text.js";
import { say, show } from "../../page/status-lines.js";
import { text } from "../../page/texts.js";
import { readOffered } from "../file-kinds.js";

/** @import { TeamSession } from "../team-session.js" */

/** Takes one file at a time. Python says whether the two may lie side by side; if not, what stands there stays. */
export class EarlierSum {
  /** @param {TeamSession} session */
  constructor(session) {
    this.session = session;
  }

  /** @param {File[]} files */
  async open([file]) {
    if (!file) {
      return;
    }
    this.forget();
    const { wipes } = this.session;
    try {
      await this.#layBeside(await this.#read(file), wipes);
    } catch (error) {
      this.#say(error instanceof FileRefusal ? refusalText(error) : failureText(error), wipes);
    }
  }

  /** Say nothing any more of the last one. */
  forget() {
    show("eerdere-som-status", "");
  }

  /** @param {File} file */
  async #read(file) {
    const { sum } = this.session.sum.rules;
    return { ...readData(await readOffered(file, sum), sum), format: sum.name, format_version: sum.version };
  }

  /**
   * @param {Record<string, any>} saved
   * @param {number} wipes  how often all was wiped when someone asked for it
   */
  async #layBeside(saved, wipes) {
    const { session } = this;
    const answer = await session.engine.ask("team", { ...session.request, earlier: { saved } });
    if (wipes !== session.wipes) {
      return;
    }
    if ("refusal" in answer) {
      this.#say(answer.refusal, wipes);
      return;
    }
    session.sum.earlier = saved;
    await session.show();
    if (this.#say(text("sum-beside", { count: saved.members }), wipes)) {
      session.view.enterPart("comparison");
    }
  }

  /**
   * Say something of it, unless all was wiped since.
   * @param {string} sentence
   * @param {number} wipes
   * @returns {boolean}  whether it was said
   */
  #say(sentence, wipes) {
    const isThere = wipes === this.session.wipes;
    if (isThere) {
      say("eerdere-som", sentence);
    }
    return isThere;
  }
}
