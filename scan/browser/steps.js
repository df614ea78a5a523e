// One role at a time: the steps of the form, their place in the address, and focus on their heading.

/** Shows one step; the step in the address (`#coach`) is the one that shows, so back and forward just work. */
export class Steps {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    /** @type {HTMLElement[]} */
    this.steps = [...form.querySelectorAll("[data-step]")].filter((step) => step instanceof HTMLElement);
    this.siteTitle = document.title;
    form.addEventListener("click", (event) => this.#turn(event));
    window.addEventListener("hashchange", () => this.#showFromAddress(true));
    this.#showFromAddress(false);
  }

  /** @returns {number} */
  get current() {
    return Math.max(0, this.steps.findIndex((step) => step.classList.contains("is-current")));
  }

  /** @param {MouseEvent} event */
  #turn(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    const turn = { vorige: -1, volgende: 1 }[button?.getAttribute("data-action") ?? ""];
    if (turn) {
      location.hash = this.steps[this.current + turn]?.dataset.step ?? "";
    }
  }

  /** @param {boolean} focus */
  #showFromAddress(focus) {
    const wanted = decodeHash(location.hash);
    const found = this.steps.findIndex((step) => step.dataset.step === wanted);
    if (wanted && found < 0 && this.steps.some((step) => step.classList.contains("is-current"))) {
      return; // an address within the page, such as that of the skip link
    }
    this.#show(Math.max(0, found), focus);
  }

  /**
   * @param {number} number
   * @param {boolean} focus
   */
  #show(number, focus) {
    this.steps.forEach((step, index) => step.classList.toggle("is-current", index === number));
    const step = this.steps[number];
    const heading = step?.querySelector("h2");
    document.title = `${heading?.textContent ?? ""} – ${this.siteTitle}`;
    if (focus) {
      heading?.focus();
      step?.scrollIntoView();
    }
  }
}

/** @param {string} hash */
function decodeHash(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
