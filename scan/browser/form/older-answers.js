// Answers of before the statements changed: what of them still fits, what to look at again, and the rest as a file.

import { fileName, offerJson } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { isRecord, own, recordOf } from "../files/json-file.js";
import { isOfVersion } from "../keeping/fitting-answers.js";
import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { focusTitle } from "../page/title.js";

/** @import { FormResponse } from "./form-response.js" */
/** @import { KeptDocument } from "../keeping/kept-document.js" */
/** @import { Questionnaire } from "../types.js" */

const PLAIN_VERSION = /^\d{1,3}\.\d{1,3}(?:\+[a-z0-9]{1,12})?$/;
/** What the page keeps beside a result, and no file of one holds. */
const OF_THE_PAGE = ["on_device", "kept_at", "beside", "statements"];

/** Keys of statements that are new or changed, and how many answers lost their statement. */
/** @typedef {{changed: string[], gone: number}} Misfit */

/**
 * Give the statements that a page asks, to know later which of them changed.
 * @param {FormResponse} response
 * @returns {Record<string, string>}  the text of each, by its key
 */
export function statementsOf({ form, questionnaire }) {
  const texts = textsOf(questionnaire);
  return Object.fromEntries(form.keys.map((key) => [key, texts.get(key) ?? ""]));
}

/** Tells of older answers, and offers them as a file. */
export class OlderAnswers {
  /**
   * @param {FormResponse} response
   * @param {KeptDocument<any>} ours  in which the page keeps it
   */
  constructor(response, ours) {
    this.response = response;
    this.document = ours;
    /** @type {Record<string, unknown> | undefined} */
    this.data = undefined;
  }

  /** Say what of the draft is of before the statements changed; what is not filled in is set aside. */
  follow() {
    const { draft } = this.document;
    const version = this.tell(draft.read());
    if (version !== undefined) {
      draft.setAside(version);
    } else if (draft.aside !== undefined) {
      this.tell(draft.aside);
    }
  }

  /**
   * Say what of an older response does not fit here; nothing is said of one that fits.
   * @param {unknown} data  as it was kept, unchecked
   * @returns {string | undefined}  its version, when the statements of that are others
   */
  tell(data) {
    const { questionnaire } = this.response;
    if (!isRecord(data) || own(data, "instrument") !== questionnaire.instrument) {
      return undefined;
    }
    if (isOfVersion(data, questionnaire)) {
      this.#tellMisfit(data, misfitOf(data, this.response));
      return undefined;
    }
    const version = String(own(data, "instrument_version"));
    this.#show(data, PLAIN_VERSION.test(version) ? text("older-version", { version }) : text("older-unknown"), []);
    return version;
  }

  /**
   * Say what of a file that was opened does not fit here.
   * @param {unknown} data  as it stands in the file
   */
  tellOpened(data) {
    this.clear();
    if (isRecord(data) && isOlder(data, this.response) && (own(data, "edition") ?? "volledig") === this.response.questionnaire.edition) {
      this.tell(data);
    }
  }

  /** Offer them as a file, as they were. */
  save() {
    const { data = {} } = this;
    const entries = Object.entries(data).filter(([key]) => !OF_THE_PAGE.includes(key));
    const version = String(own(data, "instrument_version"));
    const ending = PLAIN_VERSION.test(version) ? `-versie-${version}` : "-eerder";
    const name = `${fileName({ ...this.response.data, month: null })}${ending}`;
    offerJson(name, Object.fromEntries(entries));
    say("vernieuwd", offeredText(`${name}.json`));
  }

  /** Someone has seen it: keep the answers that fit, and no others. */
  remove() {
    this.document.draft.dropAside();
    this.document.store();
    this.clear();
    focusTitle();
  }

  clear() {
    this.data = undefined;
    document.getElementById("vernieuwd")?.toggleAttribute("hidden", true);
    show("vernieuwd-tekst", "");
    document.getElementById("vernieuwd-lijst")?.replaceChildren();
  }

  /**
   * @param {Record<string, unknown>} data
   * @param {Misfit} misfit
   */
  #tellMisfit(data, { changed, gone }) {
    const { count, keys } = this.response.form;
    if (changed.length || gone) {
      const sentences = [
        text("older-kept", { count, total: keys.length }),
        gone ? text("older-gone", { count: gone }) : "",
        changed.length ? text("older-changed", { count: changed.length }) : "",
      ];
      this.#show(data, sentences.filter(Boolean).join(" "), changed);
    }
  }

  /**
   * @param {Record<string, unknown>} data
   * @param {string} sentence
   * @param {string[]} changed
   */
  #show(data, sentence, changed) {
    this.data = data;
    const texts = textsOf(this.response.questionnaire);
    show("vernieuwd-tekst", sentence);
    document.getElementById("vernieuwd-lijst")?.replaceChildren(...changed.map((key) => linkTo(key, texts.get(key) ?? key)));
    document.getElementById("vernieuwd")?.toggleAttribute("hidden", false);
  }
}

/**
 * Compare an older response of the same major version with what the page asks now. One of before statements were kept has
 * its items only.
 * @param {Record<string, unknown>} data
 * @param {FormResponse} response
 * @returns {Misfit}
 */
function misfitOf(data, response) {
  const answers = recordOf(data, "answers");
  const now = statementsOf(response);
  const kept = own(data, "statements");
  const ofItsItems = Object.fromEntries(Object.keys(answers).map((key) => [key, now[key]]));
  const unkept = isOlder(data, response) ? ofItsItems : now;
  const then = isRecord(kept) ? kept : unkept;
  const isGone = (/** @type {string} */ key) => !Object.hasOwn(now, key) && (answers[key] ?? null) !== null;
  return {
    changed: Object.keys(now).filter((key) => own(then, key) !== now[key]),
    gone: Object.keys(answers).filter(isGone).length,
  };
}

/**
 * @param {Record<string, unknown>} data
 * @param {FormResponse} response
 */
function isOlder(data, { questionnaire }) {
  return own(data, "instrument_version") !== questionnaire.version;
}

/**
 * @param {Questionnaire} questionnaire
 * @returns {Map<string, string>}  the text of each item of the instrument, by its key
 */
function textsOf({ file }) {
  const answers = new Map(file.fields).get("answers");
  return new Map(/** @type {any} */ (answers).keys);
}

/**
 * @param {string} key
 * @param {string} statement
 */
function linkTo(key, statement) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${key}`;
  link.textContent = statement;
  item.append(link);
  return item;
}
