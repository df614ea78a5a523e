// What a school's edition looks like, in small: its name, its logo, its ten colours and its word. A colour that nobody
// filled in stands in its empty field.

/** @typedef {Record<string, Record<string, string>>} Colours  By scheme and name. */

/** @typedef {{colours: Colours, sample: string, name: string[]}} Look  As Python gives it; the name in parts that stay on a line. */

/** The samples on the page, one for each scheme, and one of the bar alone. */
export class LookSamples {
  /**
   * @param {HTMLElement} form
   * @param {Colours} colours  of the neutral site: what a sample has until Python has looked
   */
  constructor(form, colours) {
    this.samples = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-look], [data-look-bar]")]);
    this.rows = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-colour]")]);
    this.texts = form.querySelectorAll("[data-look-text]");
    this.neutral = {
      logo: form.querySelector("[data-look] img")?.getAttribute("src") ?? "",
      name: part(form, "[data-look-name]").textContent ?? "",
    };
    this.#paint(colours);
  }

  /**
   * @param {Look} look
   * @param {string} logo  its address; empty for ours
   * @param {boolean} showsName  whether the logo says the name of the site
   */
  show({ colours, sample: sentence, name }, logo, showsName) {
    this.#paint(colours);
    for (const sample of this.samples) {
      const picture = part(sample, "img");
      picture.setAttribute("src", logo || this.neutral.logo);
      picture.removeAttribute("data-own");
      if (logo) {
        picture.setAttribute("data-own", showsName ? "name" : "mark"); // as in the header: scan/school/slots.py
      }
      part(sample, "[data-look-name]").replaceChildren(...(name.join("") ? apart(name) : [this.neutral.name]));
    }
    this.texts.forEach((place) => (place.textContent = sentence));
  }

  /** @param {Colours} colours */
  #paint(colours) {
    for (const row of this.rows) {
      const [field, picker] = row.querySelectorAll("input");
      const [scheme = "", name = ""] = (row.dataset.colour ?? "").split(".");
      if (field && picker && !field.value.trim()) {
        field.placeholder = picker.value = colours[scheme]?.[name] ?? "";
      }
    }
    for (const sample of this.samples) {
      const { look, lookBar } = sample.dataset;
      for (const [colour, value] of Object.entries(colours[look ?? lookBar ?? ""] ?? {})) {
        sample.style.setProperty(`--${colour.replace("_", "-")}`, value);
      }
    }
  }
}

/**
 * Give what stands in the header: one part as it is, two as parts of a line or two.
 * @param {string[]} parts
 * @returns {(Element | string)[]}
 */
function apart(parts) {
  if (parts.length === 1) {
    return parts;
  }
  return parts.flatMap((words) => {
    const element = document.createElement("one-word");
    element.textContent = words;
    return [" ", element];
  });
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
