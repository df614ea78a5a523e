// A target profile as the page shows it: goals to choose, what they ask of each scale, and a name.

/** @import { Profile } from "./profile-file.js" */
/** @import { Targets } from "./asked-levels.js" */
/** @import { ProfileWords } from "./sheet-words.js" */

/** The form that the build made. */
export class ProfileForm {
  /**
   * @param {HTMLFormElement} form
   * @param {number} mostGoals  that can be chosen
   */
  constructor(form, mostGoals) {
    this.form = form;
    this.mostGoals = mostGoals;
  }

  /** @returns {Profile} */
  get profile() {
    const { title, goals, targets } = this;
    return { title, goals, targets };
  }

  set profile({ title, goals, targets }) {
    this.#name.value = title;
    for (const box of this.#boxes) {
      box.checked = box.value ? goals.includes(box.value) : true; // a radio for no profile; another takes its place
    }
    this.targets = targets;
  }

  get title() {
    return this.#name.value;
  }

  /** The keys of what is chosen: a profile to begin from first. */
  get goals() {
    return [...this.#boxes].filter(({ checked, value }) => checked && value).map(({ value }) => value);
  }

  /** @returns {Targets} */
  get targets() {
    return Object.fromEntries([...this.#levels].map(({ name, value }) => [name, value ? Number(value) : null]));
  }

  set targets(targets) {
    for (const level of this.#levels) {
      level.value = String(targets[level.name] ?? "");
    }
  }

  /**
   * Show why each scale is asked what it is asked, and where that is not what the goals ask.
   * @param {Targets} proposal
   * @param {string[]} adjusted  scales
   */
  show(proposal, adjusted) {
    const { goals } = this;
    for (const reason of this.form.querySelectorAll("[data-goal]")) {
      reason.toggleAttribute("hidden", !goals.includes(/** @type {HTMLElement} */ (reason).dataset.goal ?? ""));
    }
    this.form.querySelector(".profile-empty")?.toggleAttribute("hidden", goals.length > 0);
    for (const level of this.#levels) {
      const scale = /** @type {HTMLElement} */ (level.closest("[data-scale]"));
      put(scale, "[data-proposal]", nameOf(level, String(proposal[level.name] ?? "")));
      put(scale, ".profile-print", nameOf(level, level.value));
      scale.querySelector(".profile-adjusted")?.toggleAttribute("hidden", !adjusted.includes(level.name));
      scale.querySelector(".profile-none")?.toggleAttribute("hidden", !goals.length || proposal[level.name] !== null);
    }
    put(this.form, ".profile-title", this.title.trim());
    this.#closeWhenFull();
  }

  /** The profile in words, for a sheet. @returns {ProfileWords} */
  get words() {
    const { goals } = this;
    const levels = [...this.#levels];
    const titleOf = (/** @type {string} */ goal) =>
      this.form.querySelector(`[data-choice][value="${goal}"]`)?.closest("label")?.querySelector("b")?.textContent ?? "";
    return {
      goals,
      titles: Object.fromEntries(goals.map((goal) => [goal, titleOf(goal)])),
      scales: Object.fromEntries(levels.map(({ name, dataset }) => [name, dataset.level ?? ""])),
      targets: Object.fromEntries(levels.map((level) => [level.name, level.value && nameOf(level, level.value)])),
    };
  }

  /** Who has chosen as many goals as there may be, takes one away before another. */
  #closeWhenFull() {
    const boxes = [...this.#boxes].filter(({ type }) => type === "checkbox");
    const isFull = boxes.filter(({ checked }) => checked).length >= this.mostGoals;
    for (const box of boxes) {
      box.disabled = isFull && !box.checked;
    }
    this.form.querySelector(".profile-full")?.toggleAttribute("hidden", !isFull);
  }

  /** @returns {HTMLInputElement} */
  get #name() {
    return /** @type {HTMLInputElement} */ (this.form.querySelector("[name=naam]"));
  }

  /** @returns {NodeListOf<HTMLInputElement>} */
  get #boxes() {
    return this.form.querySelectorAll("[data-choice]");
  }

  /** @returns {NodeListOf<HTMLSelectElement>} */
  get #levels() {
    return this.form.querySelectorAll("select[data-level]");
  }
}

/**
 * @param {HTMLSelectElement} choice
 * @param {string} value
 */
function nameOf(choice, value) {
  return [...choice.options].find((option) => option.value === value)?.label ?? "";
}

/**
 * @param {HTMLElement} place
 * @param {string} selector
 * @param {string} words
 */
function put(place, selector, words) {
  const element = place.querySelector(selector);
  if (element && element.textContent !== words) {
    element.textContent = words;
  }
}
