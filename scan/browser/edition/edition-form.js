// The form with the values of a school: from fields to what school.yml would hold, and back.

import { Contacts } from "./contacts.js";
import { PictureField } from "./picture-field.js";

/** @typedef {{[name: string]: string | string[] | Values}} Values  As in school.yml. */

const YES = "true"; // as school.yml has it
const ADDRESSES = ["address", "accessibility.statement"];

/** All fields. Dispatches "change" when a value is another. */
export class EditionForm extends EventTarget {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    super();
    this.form = form;
    this.contacts = new Contacts(form);
    /** @type {HTMLInputElement[]} */
    this.fields = [...form.querySelectorAll("input")].filter((input) => input.dataset.path);
    /** @type {HTMLInputElement[]} */
    this.boxes = [...form.querySelectorAll("input")].filter((input) => input.dataset.hides);
    /** @type {HTMLInputElement[]} */
    this.pickers = [...form.querySelectorAll("input")].filter((input) => input.dataset.picks);
    const inputs = [...form.querySelectorAll("input")].filter((input) => input.dataset.picture);
    this.pictures = inputs.map((input) => new PictureField(input));
    const changed = () => this.dispatchEvent(new Event("change"));
    this.pictures.forEach((picture) => picture.addEventListener("picture", changed));
    this.boxes.forEach((box) => box.addEventListener("change", changed));
    this.pickers.forEach((picker) => picker.addEventListener("input", () => this.#type(picker.dataset.picks ?? "", picker.value)));
    for (const field of this.fields) {
      field.addEventListener("input", () => {
        this.#followColour(field);
        changed();
      });
      field.addEventListener("change", () => write(field, whole(field)));
    }
  }

  /** What is filled in; of what is empty nothing. @returns {Values} */
  get values() {
    /** @type {Values} */
    const values = {};
    for (const field of this.fields) {
      put(values, field.dataset.path ?? "", whole(field));
    }
    const [logo, icon] = ["logo", "icon"].map((path) => this.picture(path).name || this.picture(path).wanted);
    put(values, "logo.file", logo ?? "");
    put(values, "icon", icon ?? "");
    if (!logo) {
      delete values.logo; // what is on a picture that is not there is of no use
    }
    const hide = this.boxes.flatMap((box) => (box.checked ? pagesOf(box) : []));
    return this.contacts.spread(hide.length ? { ...values, hide: [...new Set(hide)] } : values);
  }

  /** @param {string} path */
  picture(path) {
    const found = this.pictures.find((picture) => picture.path === path);
    if (!found) {
      throw new Error(`no picture ${path}`);
    }
    return found;
  }

  /**
   * Fill in other values; what is not among them becomes empty.
   * @param {Values} values
   * @returns {string[]}  what has no field here: the way to a value, or a page
   */
  fill(values) {
    const rest = new Map(leaves(this.contacts.gather(values)));
    for (const field of this.fields) {
      const path = field.dataset.path ?? "";
      write(field, rest.get(path) ?? "");
      rest.delete(path);
      this.#followColour(field);
    }
    this.contacts.show();
    this.pictures.forEach((picture) => picture.clear());
    ["logo.file", "icon"].forEach((path) => rest.delete(path));
    const hide = Array.isArray(values.hide) ? values.hide : [];
    const isHidden = (/** @type {string} */ page) => hide.some((path) => covers(path, page));
    this.boxes.forEach((box) => (box.checked = pagesOf(box).every(isHidden)));
    const ticked = this.boxes.flatMap((box) => (box.checked ? pagesOf(box) : []));
    this.dispatchEvent(new Event("change"));
    return [...rest.keys(), ...hide.filter((path) => !ticked.some((page) => covers(path, page)))];
  }

  /**
   * Put a value in its field as if someone typed it, and bring them there.
   * @param {string} path
   * @param {string} value
   */
  take(path, value) {
    this.#type(path, value)?.focus();
  }

  /**
   * @param {string} path
   * @param {string} value
   */
  #type(path, value) {
    const field = this.fields.find(({ dataset }) => dataset.path === path);
    if (field) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return field;
  }

  /** @param {HTMLInputElement} field  whose picker, if it has one, shows the same */
  #followColour(field) {
    const picker = this.pickers.find(({ dataset }) => dataset.picks === field.dataset.path);
    if (picker) {
      const typed = whole(field).toLowerCase();
      picker.value = /^#[0-9a-f]{6}$/.test(typed) ? typed : field.placeholder;
    }
  }
}

/**
 * Give what is typed with what everybody leaves out: the # of a colour, the https:// of an address. Of a box, yes or
 * nothing.
 * @param {HTMLInputElement} field
 */
function whole({ type, checked, value, dataset: { path = "" } }) {
  if (type === "checkbox") {
    return checked ? YES : "";
  }
  const typed = value.trim();
  if (path.startsWith("colours.")) {
    return typed.replace(/^(?=[0-9a-f]{6}$)/i, "#");
  }
  return ADDRESSES.includes(path) && typed ? typed.replace(/^(?!\w+:)/, "https://") : typed;
}

/**
 * @param {HTMLInputElement} field
 * @param {string} value
 */
function write(field, value) {
  if (field.type === "checkbox") {
    field.checked = value === YES;
  } else {
    field.value = value;
  }
}

/** @param {HTMLInputElement} box */
function pagesOf(box) {
  return (box.dataset.hides ?? "").split(" ");
}

/**
 * Say whether what school.yml hides is a page, or the folder that it is in.
 * @param {string} path
 * @param {string} page
 */
function covers(path, page) {
  return path === page || (path.endsWith("/") && page.startsWith(path));
}

/**
 * Put a text in its place, unless it is empty.
 * @param {Values} values
 * @param {string} path  `contact.content.how`
 * @param {string} text
 */
function put(values, path, text) {
  if (text) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    let group = values;
    for (const step of steps) {
      group = /** @type {Values} */ (group[step] ??= {});
    }
    group[last] = text;
  }
}

/**
 * Give every text with the way to it; lists are not among them.
 * @param {Values} values
 * @param {string} [before]
 * @returns {[string, string][]}
 */
function leaves(values, before = "") {
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value === "string") {
      return [/** @type {[string, string]} */ ([before + name, value])];
    }
    return value && !Array.isArray(value) ? leaves(value, `${before}${name}.`) : [];
  });
}
