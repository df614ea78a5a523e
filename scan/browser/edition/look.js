// What a school's edition looks like, in small: its name, its logo, its ten colours and its word.

/** @typedef {Record<string, Record<string, string>>} Colours  By scheme and name. */

/** @typedef {{colours: Colours, sample: string}} Look  As Python gives it. */

/** The samples on the page, one for each scheme. */
export class LookSamples {
  /**
   * @param {HTMLElement} form
   * @param {Colours} colours  of the neutral site: what a sample has until Python has looked
   */
  constructor(form, colours) {
    this.samples = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-look]")]);
    this.neutral = {
      logo: form.querySelector("[data-look] img")?.getAttribute("src") ?? "",
      name: part(form, "[data-look-name]").textContent ?? "",
    };
    this.#paint(colours);
  }

  /**
   * @param {Look} look
   * @param {string} name  of the site; empty for ours
   * @param {string} logo  its address; empty for ours
   */
  show({ colours, sample: sentence }, name, logo) {
    this.#paint(colours);
    for (const sample of this.samples) {
      part(sample, "img").setAttribute("src", logo || this.neutral.logo);
      part(sample, "[data-look-name]").textContent = name || this.neutral.name;
      part(sample, "[data-look-text]").textContent = sentence;
    }
  }

  /** @param {Colours} colours */
  #paint(colours) {
    for (const sample of this.samples) {
      for (const [colour, value] of Object.entries(colours[sample.dataset.look ?? ""] ?? {})) {
        sample.style.setProperty(`--${colour.replace("_", "-")}`, value);
      }
    }
  }
}

/**
 * @param {Element} sample
 * @param {string} selector
 * @returns {Element}
 */
function part(sample, selector) {
  const found = sample.querySelector(selector);
  if (!found) {
    throw new Error(`no ${selector} in a sample`);
  }
  return found;
}
