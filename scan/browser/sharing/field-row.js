// Rows of fields to copy a text from: out of sight as long as there is nothing in them.

/** A row of the page, and the fields in it, which no one writes in. */
export class FieldRow {
  /** @param {string} id  of the row */
  constructor(id) {
    this.row = document.getElementById(id);
    /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement> | undefined} */
    this.fields = this.row?.querySelectorAll("input, textarea");
  }

  /**
   * Show a text in each field.
   * @param {string[]} texts  in the order of the fields
   */
  fill(...texts) {
    this.#write(texts);
    this.row?.removeAttribute("hidden");
  }

  /** Select what the first field holds, ready to copy. */
  select() {
    const [first] = this.fields ?? [];
    first?.focus();
    first?.select();
  }

  /** Hide the row, and leave nothing in it. */
  clear() {
    this.row?.setAttribute("hidden", "");
    this.#write([]);
  }

  /** @param {string[]} texts */
  #write(texts) {
    this.fields?.forEach((field, number) => {
      field.value = texts[number] ?? "";
    });
  }
}
