// What a school's edition looks like, in small: its name, its logo, its ten colours and its word.

/** @typedef {{colours: Record<string, Record<string, string>>, sample: string}} Look  As Python gives it. */

/** The samples on the page, one for each scheme. */
export class LookSamples {
  /** @param {HTMLElement} form */
  constructor(form) {
    this.samples = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-look]")]);
    this.neutral = {
      logo: form.querySelector("[data-look] img")?.getAttribute("src") ?? "",
      name: part(form, "[data-look-name]").textContent ?? "",
    };
  }

  /**
   * @param {Look} look
   * @param {string} name  of the site; empty for ours
   * @param {string} logo  its address; empty for ours
   */
  show({ colours, sample: sentence }, name, logo) {
    for (const sample of this.samples) {
      for (const [colour, value] of Object.entries(colours[sample.dataset.look ?? ""] ?? {})) {
        sample.style.setProperty(`--${colour.replace("_", "-")}`, value);
      }
      part(sample, "img").setAttribute("src", logo || this.neutral.logo);
      part(sample, "[data-look-name]").textContent = name || this.neutral.name;
      part(sample, "[data-look-text]").textContent = sentence;
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
