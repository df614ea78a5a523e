// A pilot: what happens when someone brings files, asks again, copies or wipes. Every number comes from Python.

import { failureText } from "../engine/failure-text.js";
import { LastQuestion } from "../engine/last-question.js";
import { refreshButton } from "../engine/refresh-button.js";
import { copyText } from "../page/copying.js";
import { paragraph } from "../page/paragraph.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { showHtml } from "../page/trusted.js";
import { keepNamesWhole } from "../page/whole-names.js";
import { MOST_FILES } from "./collected-files.js";

/** @import { Engine } from "../engine/engine.js" */
/** @import { CollectedFiles } from "./collected-files.js" */
/** @import { FileList } from "./file-list.js" */

/** Files between two looks at the page: often enough to see it go on, seldom enough not to hold it up. */
const PER_LOOK = 50;

/** Holds figures for as long as they belong to the files that were read. Nothing of it is kept anywhere. */
export class PilotSession {
  /**
   * @param {CollectedFiles} collected
   * @param {FileList} list
   * @param {Engine} engine
   * @param {HTMLElement} section  where the figures are shown; `data-status` says leeg, bezig, klaar or fout
   */
  constructor(collected, list, engine, section) {
    this.collected = collected;
    this.list = list;
    this.section = section;
    this.engine = engine;
    this.content = /** @type {HTMLElement} */ (section.querySelector("[data-content]"));
    this.blockPart = /** @type {HTMLElement} */ (section.querySelector("[data-block]"));
    this.block = /** @type {HTMLElement} */ (this.blockPart.querySelector("pre"));
    this.question = new LastQuestion(engine, () => this.#wait());
    /** How often everything was wiped: what is still being read then is no longer wanted. */
    this.wipes = 0;
    /** @type {Promise<void>} */
    this.reading = Promise.resolve();
  }

  /**
   * Read files beside those that were read before, and work out the figures of all of them.
   * @param {File[]} files
   */
  add(files) {
    const { wipes } = this;
    this.engine.warmUp();
    this.reading = this.reading.then(() => (wipes === this.wipes ? this.#add(files) : undefined));
    return this.reading;
  }

  /** Work out the figures of what was read. */
  async calculate() {
    const { responses } = this.collected;
    if (!responses.length) {
      this.#empty();
      return;
    }
    try {
      const answer = await this.question.ask("pilot", () => ({ responses }));
      if (answer !== undefined) {
        this.#answered(answer);
      }
    } catch (error) {
      this.#show("fout", paragraph(failureText(error), "alert"), ...refreshButton(error));
    }
  }

  /** Copy the block; where a page may not, select it. */
  async copyBlock() {
    const select = () => getSelection()?.selectAllChildren(this.block);
    const isCopied = await copyText(this.block.textContent ?? "", select);
    say("proefronde", isCopied ? text("block-copied") : text("block-selected"));
  }

  /** Take everything off the page. */
  wipe() {
    this.wipes += 1;
    this.collected.clear();
    this.list.show(this.collected);
    this.#empty();
    show("bestanden-voortgang", "");
    say("proefronde", text("pilot-emptied"));
  }

  /** @param {File[]} files */
  async #add(files) {
    const { wipes } = this;
    const fitting = files.slice(0, this.collected.room);
    for (const [place, file] of fitting.entries()) {
      if (place % PER_LOOK === 0) {
        show("bestanden-voortgang", text("files-coming", { place, total: fitting.length }));
      }
      await this.collected.add(file);
      if (wipes !== this.wipes) {
        return;
      }
    }
    show("bestanden-voortgang", "");
    this.list.show(this.collected);
    say("proefronde", this.#readLine(files.length, files.length > fitting.length));
    await this.calculate();
  }

  /**
   * @param {number} count  of files that were handed in
   * @param {boolean} tooMany  whether some of them were not read
   */
  #readLine(count, tooMany) {
    if (!count) {
      return text("no-files");
    }
    const line = text("files-used", { count: this.collected.used.length });
    return tooMany ? `${line} ${text("too-many-files", { most: MOST_FILES })}` : line;
  }

  /** Say that it is coming, but let what stands there stand while Python only has to calculate. */
  #wait() {
    const isReady = this.engine.state === "klaar";
    if (!isReady || this.section.dataset.status !== "klaar") {
      this.#show("bezig", paragraph(isReady ? text("pilot-coming") : text("pilot-coming-later")));
    }
  }

  /** @param {{html: string, summary: string, pilot: {precision: {yaml: string} | null}}} answer */
  #answered({ html, summary, pilot }) {
    this.#show("klaar");
    showHtml(this.content, html);
    keepNamesWhole(this.content);
    this.block.textContent = pilot.precision?.yaml ?? "";
    this.blockPart.hidden = !pilot.precision;
    say("proefronde", summary);
  }

  #empty() {
    this.question.drop();
    this.#show("leeg");
    this.section.hidden = true;
  }

  /**
   * @param {"leeg" | "bezig" | "klaar" | "fout"} status
   * @param {Element[]} content
   */
  #show(status, ...content) {
    this.section.dataset.status = status;
    this.section.hidden = false;
    this.blockPart.hidden = true;
    this.content.replaceChildren(...content);
  }
}
