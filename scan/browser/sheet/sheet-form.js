// A worksheet as the page shows it: fields to write in, boxes to tick, and what each holds.

/** @typedef {Record<string, string>} Texts  By the name of the field; a box that is ticked holds an x. */

/** The form that the build made. */
export class SheetForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
  }

  /** What is filled in, without what is blank. @returns {Texts} */
  get texts() {
    const entries = [...new FormData(this.form)].map(([name, value]) => [name, String(value)]);
    return Object.fromEntries(entries.filter(([, value]) => value?.trim()));
  }

  /** Fill in what comes from elsewhere; the form says so with `filled`. */
  set texts(texts) {
    for (const field of this.form.querySelectorAll("textarea")) {
      field.value = texts[field.name] ?? "";
    }
    for (const box of this.#boxes) {
      box.checked = texts[box.name] === box.value;
    }
    this.form.dispatchEvent(new Event("filled"));
  }

  /** @returns {NodeListOf<HTMLInputElement>} */
  get #boxes() {
    return this.form.querySelectorAll("input");
  }

  /** A field shows on paper what fits in it; beside it goes all of its text. */
  copyForPaper() {
    this.form.querySelectorAll("textarea").forEach(copyText);
  }
}

/** @param {HTMLTextAreaElement} field */
function copyText(field) {
  const after = field.nextElementSibling;
  const copy = after instanceof HTMLSpanElement ? after : document.createElement("span");
  copy.className = "sheet-print";
  copy.textContent = field.value.trim();
  field.after(copy);
}
