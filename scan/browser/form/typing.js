// Typing over a form that was filled in on paper: all statements below each other, and a digit answers and walks on.

/** @type {Record<string, string>} */
const ANSWERS = { 1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 0: "nvt", n: "nvt", N: "nvt" };

/** Listens to the keys while it is on. */
export class Typing {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.isOn = false;
    form.addEventListener("keydown", (event) => this.#press(event));
  }

  /**
   * @param {boolean} on
   */
  turn(on) {
    this.isOn = on;
    this.form.classList.toggle("is-typing", on);
    if (on) {
      focusOn(this.#items.find((item) => !item.querySelector(":checked")) ?? this.#items[0]);
    }
  }

  /** @returns {HTMLElement[]} */
  get #items() {
    return [...this.form.querySelectorAll("fieldset")];
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const item = event.target instanceof Element ? event.target.closest("fieldset") : null;
    if (!this.isOn || !item || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const place = this.#items.indexOf(item);
    const answer = ANSWERS[event.key];
    const on = event.key === "Enter" || answer ? 1 : event.key === "Backspace" ? -1 : 0;
    if (!on && event.key !== "Delete") {
      return;
    }
    event.preventDefault();
    if (event.repeat) {
      return; // a key held down is one key
    }
    if (answer || event.key === "Delete") {
      answerItem(item, answer);
    }
    focusOn(this.#items[Math.max(0, place + on)] ?? document.querySelector("[data-action=resultaat]"));
  }
}

/**
 * @param {HTMLElement} item
 * @param {string | undefined} answer  none makes it blank
 */
function answerItem(item, answer) {
  for (const radio of item.querySelectorAll("input")) {
    radio.checked = radio.value === answer;
  }
  item.dispatchEvent(new Event("change", { bubbles: true }));
}

/** @param {Element | null | undefined} target  an item, or a button */
function focusOn(target) {
  const stop = target?.querySelector("input:checked") ?? target?.querySelector("input") ?? target;
  if (stop instanceof HTMLElement) {
    stop.focus();
  }
}
