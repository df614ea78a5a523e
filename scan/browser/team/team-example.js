// A team that never lived, to look at before anyone asks members for anything. Its files are published with the site: the page
// fetches them, nothing goes the other way, and they come in by the door through which members come.

import { fileAt } from "../pilot/dropped-files.js";
import { isReplaced } from "../keeping/release.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { hasOwn } from "./team-choices.js";

/** @import { TeamSession } from "./team-session.js" */

/**
 * What the build put together: the text of each file by its path, and that of a target profile if there is one.
 * @typedef {{members: Record<string, string>, earlier: Record<string, string>, target: string}} ExampleFiles
 */

/** Shows one example at a time, and only where nothing of anyone stands. */
export class TeamExample {
  /**
   * @param {TeamSession} session
   * @param {Record<string, string>} addresses  from the root of the site, by the key of each example
   * @param {HTMLElement} mark  what says above the picture that it is an example
   */
  constructor(session, addresses, mark) {
    this.session = session;
    this.addresses = addresses;
    this.mark = mark;
  }

  /** Open the example that the address of the page asks for, if it asks for one. */
  openAsked() {
    const key = location.hash.slice(1);
    return Object.hasOwn(this.addresses, key) ? this.open(key) : undefined;
  }

  /** @param {string} key */
  async open(key) {
    if (hasOwn(this.session)) {
      say("team", text("example-apart"));
      return;
    }
    this.session.engine.warmUp();
    say("team", text("example-coming"));
    const files = await this.#fetch(key);
    if (!files || hasOwn(this.session)) {
      say("team", files ? text("example-apart") : await missingText());
      return;
    }
    if (this.session.isExample) {
      this.session.wipe();
    }
    await this.#show(files);
  }

  /** Say nothing of an example any more: what stands there is going. */
  forget() {
    this.session.isExample = false;
    this.mark.hidden = true;
    if (Object.hasOwn(this.addresses, location.hash.slice(1))) {
      history.replaceState(history.state, "", location.pathname + location.search); // a page that is loaded again stays empty
    }
  }

  /**
   * @param {string} key
   * @returns {Promise<ExampleFiles | undefined>}
   */
  async #fetch(key) {
    try {
      const response = await fetch(new URL(this.session.site + this.addresses[key], location.href));
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {ExampleFiles} files */
  async #show({ members, earlier, target }) {
    const { session } = this;
    const { wipes } = session; // once all is wiped, this example is no longer wanted
    session.isExample = true;
    this.mark.hidden = false;
    if (target) {
      await session.target.open([fileAt("", target)]);
    }
    if (Object.keys(earlier).length && wipes === session.wipes) {
      await session.add(filesOf(earlier), "", session.earlier);
    }
    if (wipes === session.wipes) {
      await session.add(filesOf(members));
    }
    if (wipes === session.wipes) {
      this.mark.focus();
      this.mark.scrollIntoView();
    }
  }
}

async function missingText() {
  return (await isReplaced()) ? text("site-renewed") : text("example-missing");
}

/** @param {Record<string, string>} texts */
function filesOf(texts) {
  return Object.entries(texts).map(([path, content]) => fileAt(path, content));
}
