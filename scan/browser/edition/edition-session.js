// A school's edition: what happens when a value changes, an earlier one is opened, or the zip is made.

import { EngineFailure } from "../engine/download.js";
import { failureText } from "../engine/failure-text.js";
import { LastQuestion } from "../engine/last-question.js";
import { offerFile } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { warnBeforeLeaving } from "../keeping/leaving.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { heldPictures, readEarlier } from "./earlier-edition.js";
import { Stopped } from "./edition-maker.js";
import { fillIn } from "./opened-values.js";
import { pageProblems } from "./page-problems.js";

/** @import { Engine } from "../engine/engine.js" */
/** @import { Held } from "./earlier-edition.js" */
/** @import { EditionForm } from "./edition-form.js" */
/** @import { EditionMaker, EditionRules } from "./edition-maker.js" */
/** @import { LookSamples } from "./look.js" */
/** @import { MakingView } from "./making-view.js" */
/** @import { ProblemPlaces } from "./problem-places.js" */

/** Holds the zip that was made, for as long as it belongs to what is in the form. */
export class EditionSession {
  /**
   * @param {EditionRules} rules
   * @param {Engine} engine
   * @param {{form: EditionForm, places: ProblemPlaces, look: LookSamples, maker: EditionMaker, view: MakingView}} page
   */
  constructor(rules, engine, { form, places, look, maker, view }) {
    this.rules = rules;
    this.engine = engine;
    this.form = form;
    this.places = places;
    this.look = look;
    this.maker = maker;
    this.view = view;
    this.question = new LastQuestion(engine, () => {});
    /** @type {import("./edition-maker.js").Made | undefined} */
    this.made = undefined;
    /** @type {File | undefined} */
    this.chosen = undefined;
  }

  /**
   * Begin: with what the site says of its school, where it is a school's own.
   * @param {Held | null} held
   * @param {string} root  absolute address of the root of the site
   */
  async begin(held, root) {
    if (!held) {
      await this.check();
      return;
    }
    const unfilled = await fillIn(this.form, held.values, [], heldPictures(held, root));
    warnBeforeLeaving(false); // nobody typed anything
    say("eerder", unfilled.join(" "));
  }

  /** Take all values away, for who makes the edition of another school. */
  empty() {
    this.places.forget();
    this.form.fill({});
    say("eerder", text("edition-emptied"));
  }

  /** A value is another: what was made of the one before is no longer what someone wants. */
  async changed() {
    warnBeforeLeaving(true, false);
    this.maker.stop();
    this.made = undefined;
    this.view.rest();
    await this.check();
  }

  /**
   * Have Python look at the values; problems and samples follow.
   * @returns {Promise<boolean>}  whether all is well; false as well when someone went on
   */
  async check() {
    const icon = this.form.picture("icon");
    const { values } = this.form;
    const request = { values, colours: this.rules.colours, icon_bytes: icon.name ? icon.content.length : null };
    try {
      const answer = await this.question.ask("check", () => request);
      if (answer === undefined) {
        return false;
      }
      const problems = [...answer.problems, ...pageProblems(this.form, answer.problems)];
      this.places.show(this.form.contacts.place(problems));
      const showsName = Object(values.logo).shows_name !== undefined;
      this.look.show(answer.look, this.form.picture("logo").address, showsName);
      return problems.length === 0;
    } catch (error) {
      say("uitgave", failureText(error));
      return false;
    }
  }

  /** Make the zip, when all values are well. */
  async make() {
    this.places.ask();
    if (!(await this.check())) {
      this.places.focus();
      return;
    }
    this.view.busy();
    try {
      this.made = await this.maker.make(this.form.values, this.form.pictures, this.chosen);
      this.view.ready(this.made);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Stop making it. */
  stop() {
    this.maker.stop();
    this.view.rest();
    say("uitgave", text("edition-stopped"));
  }

  /** Offer the zip as a download. */
  save() {
    if (this.made) {
      offerFile(`${this.made.name}.zip`, this.made.zip);
      warnBeforeLeaving(false);
      const next = this.made.hasSecurityText ? text("edition-next-security") : text("edition-next");
      say("uitgave", `${offeredText(`${this.made.name}.zip`)} ${next}`);
    }
  }

  /** Offer the values alone, as they are now. */
  async saveValues() {
    try {
      const { yaml } = await this.engine.ask("write", { values: this.form.values });
      offerFile("school.yml", new Blob([yaml], { type: "application/yaml" }));
      say("uitgave", offeredText("school.yml"));
    } catch (error) {
      say("uitgave", failureText(error));
    }
  }

  /**
   * Take the zip that someone has.
   * @param {File | undefined} file
   */
  choose(file) {
    this.chosen = file;
    say("uitgave", file ? text("edition-zip-chosen", { file: file.name }) : "");
  }

  /**
   * Open what was made before; it takes the place of what is in the form.
   * @param {File[]} files
   */
  async open(files) {
    try {
      const earlier = await readEarlier(files);
      if (!earlier) {
        return say("eerder", text("edition-no-yaml"));
      }
      const answer = await this.engine.ask("open", { text: earlier.yaml });
      if ("refusal" in answer) {
        return say("eerder", answer.refusal);
      }
      this.places.forget();
      const unfilled = await fillIn(this.form, answer.values, answer.others, earlier.pictures);
      say("eerder", [text("edition-opened"), ...unfilled].join(" "));
    } catch (error) {
      say("eerder", error instanceof EngineFailure ? failureText(error) : text("edition-not-opened"));
    }
  }

  /** @param {unknown} error */
  #failed(error) {
    if (error instanceof Stopped) {
      return;
    }
    this.view.failed(error);
  }
}
