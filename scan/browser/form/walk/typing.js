// Typing over a form that was filled in on paper: all statements below each other, and a digit answers and walks on.

const WITHOUT_POINTS = "0"; // on paper the answer that counts in no score has no digit of its own

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
    const answer = answerOf(item, event.key);
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
 * Give the answer that a key stands for: its own digit, of two digits the last (no two of ten answers share it), and for the
 * answer without points its first letter, or a zero where no answer ends in one.
 * @param {Element} item
 * @param {string} key
 * @returns {string | undefined}
 */
function answerOf(item, key) {
  const values = [...item.querySelectorAll("input")].map((radio) => radio.value);
  const word = values.find((value) => Number.isNaN(Number(value)));
  const isWord = key === WITHOUT_POINTS || key.toLowerCase() === word?.[0];
  return values.find((value) => value !== word && value.at(-1) === key) ?? (isWord ? word : undefined);
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
