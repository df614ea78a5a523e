// Work on a target profile: what happens when someone chooses, adjusts, saves, opens or wipes.

import { offeredText } from "../files/offered-text.js";
import { thisMonth } from "../files/month.js";
import { Draft } from "../keeping/draft.js";
import { KeptDocument } from "../keeping/kept-document.js";
import { nameOf } from "../keeping/names.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { OlderWork } from "../sheet/older-work.js";
import { adjustedScales, followed, proposalOf } from "./asked-levels.js";
import { KeptProfile } from "./kept-profile.js";

/** @import { ProfileRules } from "../types.js" */
/** @import { Profile } from "./profile-file.js" */
/** @import { ProfileForm } from "./profile-form.js" */

/** Keeps the profile safe, and lets what is asked follow the goals where nobody set it. */
export class ProfileSession {
  /**
   * @param {ProfileForm} form
   * @param {ProfileRules} rules
   */
  constructor(form, rules) {
    this.form = form;
    this.rules = rules;
    this.kept = new KeptProfile(form, rules, () => this.#show());
    /** @type {KeptDocument<Profile>} */
    this.document = new KeptDocument(new Draft(nameOf(`${rules.instrument}:doelprofiel`)), this.kept);
    this.older = new OlderWork(this.document, "doelprofiel");
    this.proposal = this.#proposal;
  }

  /** Take up where this tab was left; without a script there was no form to fill in. */
  resume() {
    const { content } = this.document;
    this.older.follow(content !== undefined);
    if (content) {
      this.form.profile = content;
    }
    this.#show();
    this.document.store();
  }

  comeBack() {
    this.document.comeBack();
  }

  /** Other goals were chosen. */
  chosen() {
    this.#follow();
    this.document.changed();
  }

  /** Something else is asked of a scale, or the profile has another name. */
  written() {
    this.#show();
    this.document.changed();
  }

  /**
   * Ask of a scale what the goals ask of it.
   * @param {HTMLButtonElement} button
   */
  takeProposal({ value: scale }) {
    this.form.targets = { ...this.form.targets, [scale]: this.proposal[scale] ?? null };
    this.written();
    document.getElementById(`vraag-${scale}`)?.focus(); // the button is gone now
  }

  /** Offer it as a file. */
  save() {
    const { data } = this.kept;
    if (data) {
      const name = `doelprofiel-${thisMonth()}`;
      const named = data.title ? data : { ...data, title: text("nameless") };
      this.document.save(name, named, offeredText(`${name}.json`));
    } else {
      say("bestand", text("nothing-to-save"));
    }
  }

  /**
   * Open a saved file in place of what stands here, which can be put back.
   * @param {File | undefined} file
   */
  async openFile(file) {
    if (file) {
      await this.document.opening.open(() => this.kept.readFile(file), (profile) => this.#take(profile));
    }
  }

  /** Put back what stood here before a file was opened. */
  undo() {
    if (this.document.undo()) {
      this.document.tell(text("put-back"));
    }
  }

  /** Wipe everything from this page and this tab. */
  wipe() {
    return this.document.wipe();
  }

  /** @param {Profile} profile */
  #take(profile) {
    this.document.replace(profile);
    return text("profile-opened");
  }

  get #proposal() {
    return proposalOf(this.rules.asks, this.form.goals);
  }

  /** What is asked follows the goals, but where someone set it. */
  #follow() {
    this.form.targets = followed(this.form.targets, this.proposal, this.#proposal);
    this.#show();
  }

  #show() {
    this.proposal = this.#proposal;
    this.form.show(this.proposal, adjustedScales(this.form.targets, this.proposal));
  }
}
