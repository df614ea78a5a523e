// A file with a target profile, laid beside a report: it fills the visitor's own targets, so that there is one mechanism.

import { readData } from "../files/file-reader.js";
import { readJsonFile } from "../files/json-file.js";
import { refusalText } from "../files/refusal-text.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";

/** @import { ReportSession } from "./report-session.js" */

/** Opens one file at a time; targets that it replaced come back with a button. */
export class TargetFile {
  /** @param {ReportSession} report */
  constructor(report) {
    this.report = report;
    /** @type {Record<string, number>}  the visitor's own targets that a file took the place of */
    this.before = {};
  }

  /** @param {HTMLInputElement} input */
  async open(input) {
    const file = input.files?.[0];
    const { replacements, response } = this.report;
    const { targetFile } = response.questionnaire;
    try {
      const profile = file && readData(await readJsonFile(file, targetFile), targetFile);
      if (profile && replacements === this.report.replacements) {
        const asked = Object.entries(profile.targets).filter(([, target]) => target !== null);
        this.#remember(response.targets);
        await this.report.targets.take(Object.fromEntries(asked), text("target-shown", { target: profile.title }));
      }
    } catch (error) {
      say("doelprofiel", `${refusalText(error)} ${text("report-unchanged")}`);
    }
    input.value = "";
  }

  /** Put back the targets that a file replaced. */
  async putBack() {
    const { before } = this;
    this.forget();
    document.getElementById("doelprofiel")?.focus(); // the button goes with it
    await this.report.targets.take(before, text("own-target-shown"));
  }

  /** Another response came here, with targets of its own. */
  forget() {
    this.#remember({});
  }

  /** @param {Record<string, number>} targets */
  #remember(targets) {
    this.before = targets;
    document.querySelector("[data-action=doel-terug]")?.toggleAttribute("hidden", !Object.keys(targets).length);
  }
}
