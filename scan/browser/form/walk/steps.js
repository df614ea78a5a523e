// Where the visitor is in the form: a scale at a time or an item at a time, the place in the address, focus on the heading.

import { standOnBridge } from "./bridge.js";
import { asWritten } from "../../page/copied-text.js";
import { text } from "../../page/texts.js";

/** @typedef {{step: HTMLElement, item: HTMLElement | null}} Stop */

/** Milliseconds after the next stop came by itself in which a press on "next" was meant for the one before. */
const TOO_SOON = 400;

/**
 * Shows one stop; the one in the address (`#coach`, or `#coach-leervraag` for an item) is the one that shows, so that
 * back and forward just work.
 */
export class Steps {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.oneByOne = false;
    /** When the next stop last came by itself. */
    this.wentOnAt = -TOO_SOON;
    this.steps = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-step]")]);
    this.siteTitle = document.title;
    form.addEventListener("click", (event) => this.#turn(event));
    window.addEventListener("hashchange", () => this.#showFromAddress(true));
    this.#showFromAddress(false);
  }

  /**
   * Show an item at a time, or all items of a scale.
   * @param {boolean} oneByOne
   */
  showOneByOne(oneByOne) {
    this.oneByOne = oneByOne;
    this.form.classList.toggle("is-one-by-one", oneByOne);
    const place = this.#find(decodeHash(location.hash));
    this.#show(place >= 0 ? place : this.#current, false);
  }

  /** Go to the next stop, unasked. */
  goOn() {
    this.wentOnAt = performance.now();
    this.#go(1);
  }

  /** @returns {Stop[]} */
  get #stops() {
    return this.steps.flatMap((step) => {
      const items = this.oneByOne ? itemsOf(step) : [];
      return (items.length ? items : [null]).map((item) => ({ step, item }));
    });
  }

  /** @returns {number} */
  get #current() {
    const step = this.steps.findIndex((each) => each.classList.contains("is-current"));
    const item = this.form.querySelector(".item.is-current");
    const stops = this.#stops;
    const place = stops.findIndex((stop) => stop.item && stop.item === item);
    return place >= 0 ? place : Math.max(0, stops.findIndex((stop) => stop.step === this.steps[step]));
  }

  /** @param {MouseEvent} event */
  #turn(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    const turn = { vorige: -1, volgende: 1 }[button?.getAttribute("data-action") ?? ""];
    const isLate = turn === 1 && event.timeStamp - this.wentOnAt < TOO_SOON;
    if (turn && !isLate) {
      this.#go(turn);
    }
  }

  /** @param {number} turn  how many stops on, or back */
  #go(turn) {
    location.hash = nameOf(this.#stops[this.#current + turn]);
  }

  /** @param {boolean} focus */
  #showFromAddress(focus) {
    const key = decodeHash(location.hash);
    const place = this.#find(key);
    if (key && place < 0 && this.steps.some((step) => step.classList.contains("is-current"))) {
      return; // an address within the page, such as that of the skip link
    }
    this.#show(Math.max(0, place), focus);
    if (!this.oneByOne && place >= 0) {
      this.#stepItem(key)?.scrollIntoView();
    }
  }

  /** @param {string} name  of a step or an item */
  #find(name) {
    const around = this.#stepItem(name)?.closest("[data-step]");
    const isIt = (/** @type {Stop} */ { step, item }) =>
      nameOf({ step, item }) === name || step.dataset.step === name || (!item && step === around);
    return name ? this.#stops.findIndex(isIt) : -1;
  }

  /** @param {string} name */
  #stepItem(name) {
    return name ? this.form.querySelector(`[data-item="${CSS.escape(name)}"]`) : null;
  }

  /**
   * @param {number} number
   * @param {boolean} focus
   */
  #show(number, focus) {
    const stops = this.#stops;
    const stop = stops[number];
    if (!stop) {
      return;
    }
    for (const step of this.steps) {
      step.classList.toggle("is-current", step === stop.step);
      itemsOf(step).forEach((item) => item.classList.toggle("is-current", item === stop.item));
    }
    standOnBridge(stop.step.dataset.step);
    const heading = stop.step.querySelector("h2");
    const items = itemsOf(stop.step);
    const place = stop.item ? text("item-place", { place: items.indexOf(stop.item) + 1, total: items.length }) : "";
    heading?.querySelector(".item-count")?.replaceChildren(place);
    document.title = `${asWritten(heading?.textContent ?? "")} – ${this.siteTitle}`;
    nameButtons(stop, stops[number - 1], stops[number + 1]);
    if (focus) {
      heading?.focus();
      stop.step.scrollIntoView();
    }
  }
}

/**
 * Say on the buttons of a step where they lead.
 * @param {Stop} stop
 * @param {Stop | undefined} before
 * @param {Stop | undefined} after
 */
function nameButtons(stop, before, after) {
  const back = stop.step.querySelector("[data-action=vorige]");
  back?.toggleAttribute("hidden", !before);
  const on = stop.step.querySelector("[data-action=volgende]");
  if (on instanceof HTMLElement) {
    on.dataset.label ??= on.textContent ?? "";
    on.textContent = after?.step === stop.step ? text("next-item") : on.dataset.label;
  }
}

/** @param {Stop | undefined} stop */
function nameOf(stop) {
  return stop?.item?.dataset.item ?? stop?.step.dataset.step ?? "";
}

/**
 * @param {HTMLElement} step
 * @returns {HTMLElement[]}
 */
function itemsOf(step) {
  return /** @type {HTMLElement[]} */ ([...step.querySelectorAll("[data-item]")]);
}

/** @param {string} hash */
function decodeHash(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
