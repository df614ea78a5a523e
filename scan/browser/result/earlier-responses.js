// Files of earlier times, laid beside a report, or beside answers that are still being given.

import { MOST_EARLIER } from "../form/kept-response.js";
import { readResultFile } from "../files/incoming.js";
import { refusalText } from "../files/refusal-text.js";
import { ask } from "../keeping/question.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { bringOut } from "./unfolding.js";

/** @import { ReportSession } from "./report-session.js" */
/** @import { ResultFile } from "../types.js" */

/** Earlier responses of the same person; the same file twice counts once. */
export class EarlierResponses {
  /** @param {ReportSession} report */
  constructor(report) {
    this.report = report;
    this.response = report.response;
  }

  /** @returns {ResultFile[]} */
  get files() {
    return this.response.beside.earlier;
  }

  /**
   * Lay one or more files beside the report; whatever is wrong with one of them, none is added.
   * @param {HTMLInputElement} input
   */
  async add(input) {
    const { replacements, response } = this.report;
    try {
      const reading = [...(input.files ?? [])].map((file) => readResultFile(file, response.questionnaire, "zelf"));
      const files = await Promise.all(reading);
      if (replacements === this.report.replacements) {
        await this.lay(files, "vergelijk");
      }
    } catch (error) {
      say("vergelijk", `${refusalText(error)} ${text("report-unchanged")}`);
    }
    input.value = "";
  }

  /**
   * Lay responses beside this one, once the visitor says that they are theirs where that is not plain.
   * @param {ResultFile[]} files
   * @param {string} line  where to say what happened
   */
  async lay(files, line) {
    const { beside } = this.response;
    const news = this.#newsOf(files);
    const all = newestFirst([...this.files, ...news]);
    if (!news.length) {
      say(line, files.length ? text("earlier-there-already") : "");
    } else if (await this.#areOwn(news, all, line)) {
      beside.change({ earlier: all.slice(0, MOST_EARLIER) });
      await this.#tell(all.length, line);
    }
  }

  /** Show the report without them. */
  async remove() {
    this.response.beside.change({ earlier: [] });
    document.getElementById("vergelijk")?.focus(); // the button goes with the comparison
    await this.report.renew("vergelijk", text("earlier-gone"));
  }

  /**
   * Leave out what lies there already.
   * @param {ResultFile[]} files
   */
  #newsOf(files) {
    const known = new Set(this.files.map(contentOf));
    return [...new Map(files.map((file) => [contentOf(file), file]))].flatMap(([content, file]) => (known.has(content) ? [] : file));
  }

  /**
   * Ask whose files they are, when one person hardly has these: two of one month, or more than fit.
   * @param {ResultFile[]} news
   * @param {ResultFile[]} all
   * @param {string} line
   * @returns {Promise<boolean>}
   */
  async #areOwn(news, all, line) {
    const place = document.getElementById(`${line}-status`);
    const doubt = all.length > MOST_EARLIER ? text("earlier-many", { count: all.length }) : this.#doubtOfMonths(news, all);
    if (!doubt || !place) {
      return true;
    }
    say(line, "");
    bringOut(place);
    const answer = await ask(place, `${doubt} ${text("earlier-whose")}`, [text("all-mine"), text("not-all-mine")]);
    if (answer === false) {
      say(line, text("earlier-of-others"));
    }
    return answer === true;
  }

  /**
   * @param {ResultFile[]} news
   * @param {ResultFile[]} all
   */
  #doubtOfMonths(news, all) {
    const { form, data } = this.response;
    const months = all.map(({ month }) => month);
    const isTwice = (/** @type {string | null} */ month) => months.filter((each) => each === month).length > 1;
    const isOfNow = (/** @type {string | null} */ month) => form.count > 0 && month !== null && month === data.month;
    return news.some(({ month }) => isTwice(month) || isOfNow(month)) ? text("earlier-same-month") : "";
  }

  /**
   * @param {number} count  of the files that there were room for, and those that there was not
   * @param {string} line
   */
  async #tell(count, line) {
    const { view } = this.report;
    const left = count > MOST_EARLIER ? text("earlier-newest", { most: MOST_EARLIER }) : "";
    if (view.status === "klaar" || view.status === "bezig") {
      await this.report.renew(line, [this.#summary, left].filter(Boolean).join(" "));
    } else {
      say(line, left); // which they are stands there as long as they wait
    }
  }

  get #summary() {
    const now = this.response.data.month;
    const isLater = this.files.some(({ month }) => now && month && month > now);
    const sentence = text("earlier-shown", { count: this.files.length });
    return isLater ? `${sentence} ${text("earlier-of-later")}` : sentence;
  }
}

/** @param {ResultFile[]} files */
export function newestFirst(files) {
  return [...files].sort((one, other) => (other.month ?? "").localeCompare(one.month ?? ""));
}

/**
 * Give what someone filled in and when, by which two files are the same one.
 * @param {ResultFile} file
 */
function contentOf({ month, answers }) {
  const given = Object.entries(answers).filter(([, answer]) => answer !== null);
  return JSON.stringify([month, given.sort(([one], [other]) => (one < other ? -1 : 1))]);
}
