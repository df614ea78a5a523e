// One contact for everything that someone may ask about, and others for a subject of its own. school.yml has no such
// thing: there each subject has its contact. Whom to ask about privacy is a field of its own too, filled in from these.

/** @import { Values } from "./edition-form.js" */
/** @import { Problem } from "./problem-places.js" */

/** @typedef {{who?: string, how?: string}} Contact */

const PRIVACY = "privacy"; // the subject, of which the same person is asked for elsewhere
const LONGEST = 160; // what that field may hold: scan/school/school.py
const FOR_ALL = "rest"; // for the form only: the contact of each subject that has none of its own

/** The contacts in a form. */
export class Contacts {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    const groups = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-contact]")]);
    this.rows = groups.map((group) => ({ topic: group.dataset.contact ?? "", fields: [...group.querySelectorAll("input")] }));
    this.topics = this.rows.map(({ topic }) => topic).filter((topic) => topic !== FOR_ALL);
    this.fold = /** @type {HTMLDetailsElement} */ (form.querySelector("[data-own-contacts]"));
    this.officer = /** @type {HTMLInputElement} */ (form.querySelector('[data-path="privacy.officer"]'));
    this.isFollowing = true; // until someone writes something else there
    form.addEventListener("input", ({ target }) => this.#follow(target), true); // before who looks at the values
  }

  /**
   * Fill in whom to ask about privacy, unless something else stands there.
   * @param {EventTarget | null} changed
   */
  #follow(changed) {
    const asked = this.#askedAboutPrivacy();
    if (changed === this.officer) {
      this.isFollowing = this.officer.value === asked;
    } else if (this.isFollowing) {
      this.officer.value = asked;
    }
  }

  /** Give the contact for privacy in one text, when it is whole and fits. */
  #askedAboutPrivacy() {
    const rows = [PRIVACY, FOR_ALL].map((topic) => this.rows.find((row) => row.topic === topic));
    const said = rows.find((row) => row && !isEmpty(row))?.fields.map(({ value }) => value.trim()) ?? [];
    const text = said.every(Boolean) ? said.join(", ") : "";
    return text.length > LONGEST ? "" : text;
  }

  /**
   * Give each subject without a contact the one for everything, as school.yml has it.
   * @param {Values} values  as in the form
   * @returns {Values}
   */
  spread(values) {
    const { [FOR_ALL]: forAll, ...own } = Object(values.contact);
    if (!forAll) {
      return values;
    }
    return { ...values, contact: Object.fromEntries(this.topics.map((topic) => [topic, own[topic] ?? forAll])) };
  }

  /**
   * The other way: what most subjects share becomes the one for everything, unless a subject has no contact at all.
   * @param {Values} values  as in school.yml
   * @returns {Values}
   */
  gather(values) {
    /** @type {Record<string, Contact>} */
    const rows = Object(values.contact);
    const isWhole = this.topics.every((topic) => rows[topic]?.who && rows[topic]?.how);
    const shared = isWhole ? mostShared(this.topics.map((topic) => said(rows[topic]))) : "";
    const forAll = this.topics.find((topic) => said(rows[topic]) === shared);
    if (!forAll) {
      return values;
    }
    const own = Object.entries(rows).filter(([, row]) => said(row) !== shared);
    return { ...values, contact: { [FOR_ALL]: { ...rows[forAll] }, ...Object.fromEntries(own) } };
  }

  /** Unfold the subjects when one of them has a contact of its own; else fold them. What was filled in stays as it is. */
  show() {
    this.isFollowing = this.officer.value === this.#askedAboutPrivacy();
    this.fold.open = this.rows.some((row) => this.topics.includes(row.topic) && !isEmpty(row));
  }

  /**
   * Say of the contact for everything, once, what is wrong with each subject that has it.
   * @param {Problem[]} problems
   * @returns {Problem[]}
   */
  place(problems) {
    const empty = this.rows.filter(isEmpty).map(({ topic }) => topic);
    if (empty.includes(FOR_ALL)) {
      return problems;
    }
    const placed = problems.map((problem) => {
      const [part, topic = "", name] = problem.path.split(".");
      return part === "contact" && empty.includes(topic) ? { ...problem, path: `contact.${FOR_ALL}.${name}` } : problem;
    });
    const first = new Map([...placed].reverse().map((problem) => [problem.path + problem.cause, problem]));
    return placed.filter((problem) => first.get(problem.path + problem.cause) === problem);
  }
}

/** @param {{fields: HTMLInputElement[]}} row */
function isEmpty({ fields }) {
  return fields.every(({ value }) => !value.trim());
}

/** @param {Contact | undefined} row */
function said(row) {
  return JSON.stringify([row?.who, row?.how]);
}

/**
 * Give the text that is there most often; nothing when each is there once.
 * @param {string[]} texts
 */
function mostShared(texts) {
  const count = (/** @type {string} */ text) => texts.filter((each) => each === text).length;
  const [most = ""] = [...texts].sort((one, other) => count(other) - count(one));
  return count(most) > 1 ? most : "";
}
