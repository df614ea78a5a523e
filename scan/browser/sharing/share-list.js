// The list of what goes along when a result is shared: one for every form that can carry it.

/** Knows which parts are checked, and tells the style sheets, which leave the rest out on paper. */
export class ShareList {
  /** @returns {string[]}  the parts that are checked, as Python knows them */
  get parts() {
    return this.#boxes.filter((box) => box.checked).map((box) => box.value);
  }

  /** A result came: unless someone chose otherwise since the one before was taken away, this goes along. */
  begin() {
    if (document.documentElement.dataset.share === undefined) {
      this.#boxes.forEach((box) => (box.checked = box.dataset.atFirst !== undefined));
      this.follow();
    }
  }

  /** Something was checked or unchecked. */
  follow() {
    document.documentElement.dataset.share = this.parts.join(" ");
  }

  /** There is nothing to share. */
  clear() {
    delete document.documentElement.dataset.share;
    this.#boxes.forEach((box) => (box.checked = false));
  }

  /** @returns {HTMLInputElement[]} */
  get #boxes() {
    return [...document.querySelectorAll("[data-action=gaat-mee]")].filter((box) => box instanceof HTMLInputElement);
  }
}
