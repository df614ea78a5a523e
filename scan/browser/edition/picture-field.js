// A picture of the school, from a file that someone chose or from a zip that they opened. It goes nowhere but into their zip.

/** @type {Record<string, string>} */
const TYPES = { svg: "image/svg+xml", png: "image/png", webp: "image/webp", jpg: "image/jpeg", jpeg: "image/jpeg" };

/** One field. Dispatches "picture" when another picture, or none, is in it. */
export class PictureField extends EventTarget {
  /** @param {HTMLInputElement} input */
  constructor(input) {
    super();
    this.input = input;
    this.path = input.dataset.picture ?? "";
    this.kept = /** @type {HTMLElement} */ (input.closest(".value")?.querySelector("[data-kept]"));
    this.removal = /** @type {HTMLButtonElement} */ (input.parentElement?.querySelector("button"));
    this.name = ""; // as it stands in the folder of the school; empty without a picture
    /** @type {Uint8Array<ArrayBuffer>} */
    this.content = new Uint8Array();
    this.address = ""; // with the picture in it
    this.wanted = ""; // what a school.yml calls the picture that was not chosen with it
    input.addEventListener("change", () => this.#choose());
    this.removal.addEventListener("click", () => {
      this.clear();
      input.focus(); // the button is gone with the picture
    });
  }

  /** The picture as text, for Python. */
  get base64() {
    return this.address.slice(this.address.indexOf(",") + 1);
  }

  /**
   * Have someone choose again what a school.yml names, or take it away.
   * @param {string} name
   */
  expect(name) {
    this.clear();
    this.wanted = name;
    this.removal.hidden = false;
  }

  clear() {
    this.input.value = "";
    this.#take("", new Uint8Array(), "");
  }

  /**
   * Take a picture that was read already.
   * @param {string} name  what its file is called
   * @param {Uint8Array<ArrayBuffer>} content
   */
  async put(name, content) {
    const ending = (name.split(".").at(-1) ?? "").toLowerCase();
    const blob = new Blob([content], { type: TYPES[ending] ?? "application/octet-stream" });
    this.#take(`${this.input.dataset.name}.${ending}`, content, await dataAddress(blob));
    this.kept.textContent = name;
    this.kept.hidden = this.input.files?.length === 1; // which says its name itself
  }

  async #choose() {
    const file = this.input.files?.[0];
    if (file) {
      await this.put(file.name, new Uint8Array(await file.arrayBuffer()));
    } else {
      this.clear();
    }
  }

  /**
   * @param {string} name
   * @param {Uint8Array<ArrayBuffer>} content
   * @param {string} address
   */
  #take(name, content, address) {
    Object.assign(this, { name, content, address, wanted: "" });
    this.kept.hidden = true;
    this.removal.hidden = !name;
    this.dispatchEvent(new Event("picture"));
  }
}

/**
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
