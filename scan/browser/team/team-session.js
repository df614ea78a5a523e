// A team: what happens when files come, one is taken out, another target is chosen, or all is wiped. Every number comes from
// Python; nothing is kept but in this tab.

import { failureText } from "../engine/failure-text.js";
import { LastQuestion } from "../engine/last-question.js";
import { refreshButton } from "../engine/refresh-button.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { countedLine, pictureLine } from "./member-list.js";
import { showChoices } from "./team-choices.js";
import { TeamMembers } from "./team-members.js";

/** @import { Engine } from "../engine/engine.js" */
/** @import { MemberList } from "./member-list.js" */
/** @import { TeamRules } from "./member-reader.js" */
/** @import { PastedMember } from "./pasted-members.js" */
/** @import { RunningSum } from "./turns/running-sum.js" */
/** @import { TeamTarget } from "./team-target.js" */
/** @import { TeamView } from "./team-view.js" */

/** Files that are read side by side, between two looks at the page. */
const PER_LOOK = 50;

/** Holds a picture for as long as it belongs to what was handed in. Dispatches "shown" when another one stands there. */
export class TeamSession extends EventTarget {
  /**
   * @param {TeamRules} rules
   * @param {Engine} engine
   * @param {{target: TeamTarget, list: MemberList, view: TeamView, sum: RunningSum, site: string}} page
   *   where it shows; `site` is the way from this page to the root
   */
  constructor(rules, engine, { target, list, view, sum, site }) {
    super();
    this.engine = engine;
    this.target = target;
    this.list = list;
    this.view = view;
    this.sum = sum;
    this.site = site;
    this.members = new TeamMembers(rules);
    this.earlier = new TeamMembers(rules);
    this.question = new LastQuestion(engine, () => this.#wait());
    /** The picture as data, for who saves it. @type {object | null} */
    this.data = null;
    /** How often all was wiped: what is still being read then is no longer wanted. */
    this.wipes = 0;
    this.isExample = false; // of people who never lived: with this tab nothing of anyone is lost
    /** @type {Promise<void>} */
    this.reading = Promise.resolve();
  }

  /** What every question about this team needs; of a sum its target is part. */
  get request() {
    const { site } = this;
    if (this.sum.isClosed) {
      return { site, ...this.sum.request };
    }
    const earlier = this.earlier.all.length ? { earlier: { members: this.earlier.rows } } : {};
    return { site, members: this.members.rows, target: this.target.value, ...earlier };
  }

  /**
   * Read files beside those that were read before, and show the team anew.
   * @param {File[]} files
   * @param {string} group
   * @param {TeamMembers} members  of now, or of an earlier moment
   */
  add(files, group = "", members = this.members) {
    const { wipes } = this;
    this.engine.warmUp();
    this.reading = this.reading.then(() => (wipes === this.wipes ? this.#add(files, group, members) : undefined));
    return this.reading;
  }

  /**
   * Read texts that someone pasted.
   * @param {PastedMember[]} texts
   * @param {string} group
   * @returns {Promise<string[]>}  what could not be used
   */
  async addTexts(texts, group) {
    this.engine.warmUp();
    const unused = await this.members.addTexts(texts, group);
    this.target.layBeside(this.members);
    await this.#changed(countedLine(this.members, false));
    return unused;
  }

  /**
   * Take one out of the team.
   * @param {string} id
   */
  async takeOut(id) {
    this.members.remove(id);
    await this.#changed(text("taken-out"));
  }

  /** Say no more of what does not count. */
  async forgetRefused() {
    this.members.forgetRefused();
    this.earlier.forgetRefused();
    await this.#changed(text("refused-gone"));
  }

  /** Lay the team beside nothing of before. */
  async forgetEarlier() {
    this.earlier.clear();
    await this.#changed(text("earlier-gone"));
  }

  /** Show the team as it is now. */
  async show() {
    if (!this.sum.isClosed && !this.members.all.length) {
      this.question.drop();
      this.data = null;
      this.view.empty();
      return;
    }
    try {
      const answer = await this.question.ask("team", () => this.request);
      if (answer !== undefined) {
        this.#answered(answer);
      }
    } catch (error) {
      this.view.fail(failureText(error), ...refreshButton(error));
    }
  }

  /** Take everything off the page. */
  wipe() {
    this.wipes += 1;
    this.question.drop();
    [this.members, this.earlier, this.sum, this.target].forEach((each) => each.clear());
    this.data = null;
    this.list.show(this.members, this.earlier);
    this.view.empty();
    this.follow();
    show("team-voortgang", "");
    say("team", text("team-emptied"));
  }

  /** Show what follows from what is here: what someone can still choose, and what would be lost with this tab. */
  follow() {
    showChoices(this);
    this.target.fix(this.sum.count > 0);
  }

  /**
   * @param {File[]} files
   * @param {string} group
   * @param {TeamMembers} members
   */
  async #add(files, group, members) {
    const { wipes } = this;
    const fitting = files.slice(0, members.room);
    for (let place = 0; place < fitting.length; place += PER_LOOK) {
      show("team-voortgang", text("files-coming", { place, total: fitting.length }));
      await members.addFiles(fitting.slice(place, place + PER_LOOK), group);
      if (wipes !== this.wipes) {
        return;
      }
    }
    show("team-voortgang", "");
    members.refuseRest(files.length - fitting.length);
    this.target.layBeside(members);
    await this.#changed(files.length ? countedLine(members, members === this.earlier) : text("no-files"));
  }

  /** @param {string} line  what to say when the picture follows by itself */
  async #changed(line) {
    this.list.show(this.members, this.earlier);
    this.follow();
    say("team", line);
    this.view.meet(this.isExample ? 0 : this.members.counted.length);
    await this.show();
  }

  /** @param {any} answer */
  #answered(answer) {
    if ("refusal" in answer) {
      this.view.fail(answer.refusal);
      return;
    }
    this.members.mark(answer.team.refused);
    this.list.show(this.members, this.earlier);
    this.data = { ...answer.team, refused: this.members.uncounted.map(({ name, why }) => ({ file: name, why })) };
    this.view.ready(answer.html);
    say("team", pictureLine(answer.summary, this.members));
    this.dispatchEvent(new Event("shown"));
  }

  /** Say that it is coming, but let what stands there stand while Python only has to calculate. */
  #wait() {
    const isReady = this.engine.state === "klaar";
    if (!isReady || this.view.status !== "klaar") {
      this.view.busy(isReady ? text("team-coming") : text("team-coming-later"));
    }
  }
}
