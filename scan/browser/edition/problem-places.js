// What is wrong with a value, beside its field; and all of it in a list when someone wants to go on.

import { text } from "../page/texts.js";

/** @typedef {{path: string, cause: string, cure: string, take?: string}} Problem  `take` is a value that would do as it is. */

/** The places for problems in a form. */
export class ProblemPlaces {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.list = /** @type {HTMLElement} */ (form.querySelector("[data-problems]"));
    /** Fields that someone is done with, by their way: of others nothing is said yet. @type {Set<string>} */
    this.touched = new Set();
    this.isAsked = false;
    form.addEventListener("change", ({ target }) => this.#touch(target));
    form.addEventListener("input", ({ target }) => isColour(target) && this.#touch(target));
  }

  /** From here on everything is said, also of fields that nobody came near. */
  ask() {
    this.isAsked = true;
  }

  /** What is in the form came from a file: all of it is looked at anew. */
  forget() {
    this.touched.clear();
    this.isAsked = false;
  }

  /** @param {Problem[]} problems */
  show(problems) {
    const byPlace = grouped(problems, (path) => this.#place(path));
    for (const place of this.form.querySelectorAll("[data-value]")) {
      const own = (byPlace.get(place) ?? []).filter(({ path }) => this.isAsked || this.#isTouched(place, path));
      showBeside(place, own);
    }
    this.list.hidden = !this.isAsked || problems.length === 0;
    if (!this.list.hidden) {
      this.#showList(problems);
    }
  }

  /** Bring someone to the list. */
  focus() {
    const first = /** @type {HTMLElement | null} */ (this.list.querySelector("a"));
    first?.focus();
  }

  /**
   * Show the list anew; who stands on a problem that is still there keeps standing on it.
   * @param {Problem[]} problems
   */
  #showList(problems) {
    const [head, list] = /** @type {[HTMLElement, HTMLElement]} */ ([...this.list.children]);
    const at = list.contains(document.activeElement) ? document.activeElement?.getAttribute("href") : undefined;
    head.textContent = text("edition-problems", { count: problems.length });
    list.replaceChildren(
      ...problems.map(({ path, cause, cure }) => {
        const place = this.#place(path);
        const field = place?.querySelector("input");
        const [point, link] = [document.createElement("li"), document.createElement("a")];
        link.textContent = calledOf(place) ?? path;
        link.href = `#${field?.id || place?.id || "uitgave"}`;
        link.addEventListener("click", () => unfold(place));
        point.append(link, `: ${cause} ${cure}`);
        return point;
      }),
    );
    /** @type {HTMLElement[]} */ ([...list.querySelectorAll("a")]).find((link) => link.getAttribute("href") === at)?.focus();
  }

  /** @param {EventTarget | null} target */
  #touch(target) {
    const place = target instanceof Element ? target.closest("[data-value]") : null;
    if (place) {
      this.touched.add(/** @type {HTMLElement} */ (place).dataset.value ?? "");
    }
  }

  /**
   * @param {Element} place
   * @param {string} path
   */
  #isTouched(place, path) {
    return this.touched.has(/** @type {HTMLElement} */ (place).dataset.value ?? "") || path === "hide";
  }

  /**
   * Find the field that a problem is about, or else what holds it.
   * @param {string} path
   * @returns {Element | null}
   */
  #place(path) {
    const found = this.form.querySelector(`[data-value="${CSS.escape(path)}"]`);
    return found ?? (path.includes(".") ? this.#place(path.slice(0, path.lastIndexOf("."))) : null);
  }
}

/**
 * Say what a field is called; of one for a contact also which contact, since they are all called alike.
 * @param {Element | null} place
 */
function calledOf(place) {
  const label = place?.querySelector("label, summary")?.textContent?.trim();
  const contact = place?.closest("[data-contact]")?.getAttribute("aria-label");
  return contact && label ? `${contact}, ${label.toLowerCase()}` : label;
}

/** @param {Element | null | undefined} place  that may be folded, in a part that is folded too */
function unfold(place) {
  const fold = place?.closest("details");
  if (fold) {
    fold.open = true;
    unfold(fold.parentElement);
  }
}

/**
 * @param {Problem[]} problems
 * @param {(path: string) => Element | null} placeOf
 */
function grouped(problems, placeOf) {
  /** @type {Map<Element | null, Problem[]>} */
  const groups = new Map();
  for (const problem of problems) {
    const place = placeOf(problem.path);
    groups.set(place, [...(groups.get(place) ?? []), problem]);
  }
  return groups;
}

/**
 * @param {Element} place
 * @param {Problem[]} problems
 */
function showBeside(place, problems) {
  const line = /** @type {HTMLElement} */ (place.querySelector(".value-problem"));
  const said = problems.map(({ cause, cure }) => `${cause} ${cure}`).join(" ");
  line.hidden = !said;
  if (line.dataset.said !== said) {
    line.dataset.said = said;
    line.replaceChildren(said, ...problems.flatMap(({ take }) => (take ? [takeButton(take)] : [])));
  }
  const field = place.querySelector(":scope > input, :scope > p > input[type=file]");
  if (field) {
    const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== line.id);
    const described = said ? [...others, line.id] : others;
    field.toggleAttribute("aria-describedby", described.length > 0);
    field.setAttribute("aria-invalid", String(Boolean(said)));
    if (described.length) {
      field.setAttribute("aria-describedby", described.join(" "));
    }
  }
}

/**
 * A button that puts the value that would do in the field beside it.
 * @param {string} value
 */
function takeButton(value) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button", value, textContent: text("edition-take", { value }) });
  button.dataset.action = "neem";
  return button;
}

/** @param {EventTarget | null} target */
function isColour(target) {
  return target instanceof Element && target.closest('[data-value^="colours."], .colour-row') !== null;
}
