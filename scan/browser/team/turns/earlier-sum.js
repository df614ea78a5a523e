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
    try {
      await this.#layBeside(await this.#read(file));
    } catch (error) {
      say("eerdere-som", error instanceof FileRefusal ? refusalText(error) : failureText(error));
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

  /** @param {Record<string, any>} saved */
  async #layBeside(saved) {
    const { session } = this;
    const { wipes } = session;
    const answer = await session.engine.ask("team", { ...session.request, earlier: { saved } });
    if (wipes !== session.wipes) {
      return;
    }
    if ("refusal" in answer) {
      say("eerdere-som", answer.refusal);
      return;
    }
    session.sum.earlier = saved;
    await session.show();
    say("eerdere-som", text("sum-beside", { count: saved.members }));
    session.view.enterPart("comparison");
  }
}
