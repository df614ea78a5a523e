// The report of the response as it is now: asked for, renewed, and taken away when it no longer fits. JavaScript only
// carries: every number comes from Python.

import { failureText, isRenewed } from "../engine/failure-text.js";
import { LastQuestion } from "../engine/last-question.js";
import { EarlierResponses } from "./earlier-responses.js";
import { PeerRating } from "./peer-rating.js";
import { TargetFile } from "./target-file.js";
import { Targets } from "./targets.js";
import { WrittenTexts } from "./written-texts.js";
import { isKeptInTab, reloadPage } from "../keeping/leaving.js";
import { dropQuestions } from "../keeping/question.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { Engine } from "../engine/engine.js" */
/** @import { FormResponse } from "../form/form-response.js" */
/** @import { ReportView } from "./report-view.js" */

const LINES = ["doelprofiel", "vergelijk", "collega"];

/**
 * Asks Python for the report, with what lies beside it. Dispatches "shown" when another one stands there, and "wanted" when
 * someone comes for it without asking; who brings them to its place and asks for it there, cancels that.
 */
export class ReportSession extends EventTarget {
  /**
   * @param {FormResponse} response
   * @param {Engine} engine
   * @param {ReportView} view
   * @param {string} root  way from this page to the root of the site
   */
  constructor(response, engine, view, root) {
    super();
    this.response = response;
    this.engine = engine;
    this.view = view;
    this.root = root;
    /** How often another response took the place of the one before: files that were being read then went with it. */
    this.replacements = 0;
    this.question = new LastQuestion(engine, () => this.#wait());
    this.targets = new Targets(this);
    this.targetFile = new TargetFile(this);
    this.earlier = new EarlierResponses(this);
    this.peer = new PeerRating(this);
    this.texts = new WrittenTexts(response);
    /** Whether the last question is one that nobody asked just now. */
    this.isQuiet = false;
    /** Whether the site has a newer release, and what this page needs is gone. */
    this.isOutdated = false;
  }

  /** What every question about this report needs. */
  get request() {
    return {
      response: this.response.data,
      profile: this.targets.key,
      earlier: this.response.beside.earlier,
      peer: this.response.beside.peer,
      site: this.root,
    };
  }

  /** The answers are others now: the report no longer fits, unless someone is waiting for it. */
  answered() {
    this.engine.warmUp(); // not every browser focuses a radio that is clicked
    clearLines();
    if (this.view.status === "bezig") {
      this.show(false); // for these answers, not for the ones before
    } else {
      this.question.drop();
      this.view.empty();
      this.response.beside.change({ isShown: false });
    }
  }

  /** Another response took the place of the one that was here; the report that was shown of it comes back with it. */
  replaced() {
    const { beside, form } = this.response;
    this.replacements += 1;
    dropQuestions();
    this.question.drop();
    this.targets.follow();
    this.targetFile.forget();
    clearLines();
    this.view.empty();
    if (beside.isShown) {
      queueMicrotask(() => this.#redraw(beside.isOfAnother)); // once who hears of another response is done with it
    } else if (form.count) {
      this.engine.warmUp();
    }
  }

  /**
   * Show the report of the answers as they are now.
   * @param {boolean} arrive  whether to bring the visitor to it
   * @param {boolean} isQuiet  whether nothing is said until it is there
   * @returns {Promise<boolean>}  whether it stands there
   */
  async show(arrive = true, isQuiet = false) {
    if (this.isOutdated) {
      reloadPage();
      return false;
    }
    performance.mark("result:asked");
    this.isQuiet = isQuiet;
    this.response.beside.change({ isShown: true });
    try {
      const answer = await this.question.ask("report", () => this.request);
      return answer !== undefined && this.#show(answer, arrive);
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /**
   * Show the report anew because of something someone chose, and say so where they chose it.
   * @param {string} line
   * @param {string} sentence
   */
  async renew(line, sentence) {
    if (await this.show(false)) {
      say(line, sentence);
    }
  }

  /**
   * @param {{report: object, html: string} | {refusal: string}} answer
   * @param {boolean} arrive
   * @returns {boolean}
   */
  #show(answer, arrive) {
    if ("refusal" in answer) {
      this.view.fail(answer.refusal);
      return false;
    }
    this.view.ready(answer.html, arrive);
    this.texts.catchUp(this.view.section);
    performance.mark("result:shown");
    this.dispatchEvent(new Event("shown"));
    return true;
  }

  /**
   * Show it again for who comes back to it: at its place in the page, or without a word where they are in the form.
   * @param {boolean} isAnothers  whether it came in a link, and is what someone came for
   */
  #redraw(isAnothers) {
    const isAtIt = location.hash === `#${this.view.section.id}`;
    const isAsked = this.view.status !== "leeg" || !this.response.beside.isShown;
    const isTaken = isAnothers && !this.dispatchEvent(new Event("wanted", { cancelable: true }));
    if (!isAsked && !isTaken) {
      this.show(isAnothers || isAtIt, !isAnothers && !isAtIt);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    if (!this.isQuiet) {
      this.isOutdated = isRenewed(error);
      const isLost = this.isOutdated && !isKeptInTab();
      const sentence = isLost ? text("site-renewed-save-first") : failureText(error);
      this.view.fail(sentence, this.isOutdated ? text("refresh") : text("try-again"));
    }
  }

  /** Say that the report is coming, but let one that stands there stand while Python only has to calculate. */
  #wait() {
    const isReady = this.engine.state === "klaar";
    if (this.isQuiet) {
      return;
    }
    if (!isReady || this.view.status !== "klaar") {
      this.view.busy(isReady ? text("report-coming") : text("report-coming-later"));
    }
  }
}

function clearLines() {
  LINES.forEach((name) => show(`${name}-status`, ""));
}
