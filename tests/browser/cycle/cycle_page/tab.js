// A page of the site in a frame, as a tab in which someone works: what they see, press and choose, and what they take along.

import { patient } from "/visiting.js";

const until = patient(60_000);

export class Tab {
  /** @param {string} name  what a complaint calls it */
  constructor(name) {
    this.name = name;
    this.frame = document.createElement("iframe");
    Object.assign(this.frame, { width: "390", height: "700" });
    document.body.append(this.frame);
  }

  /**
   * Go to an address and wait until the page listens: a file that is chosen earlier is chosen for nobody.
   * @param {string} address
   * @param {boolean} hasForm  whether the page is more than text
   */
  async open(address, hasForm = true) {
    const loaded = new Promise((resolve) => this.frame.addEventListener("load", resolve, { once: true }));
    this.frame.src = address;
    await loaded;
    await this.sees(() => !hasForm || this.page.documentElement.classList.contains("has-script"), "a page that listens");
    return this;
  }

  get page() {
    return /** @type {Document} */ (this.frame.contentDocument);
  }

  /** @param {string} selector */
  all(selector) {
    return /** @type {any[]} */ ([...this.page.querySelectorAll(selector)]);
  }

  /** @param {string} selector */
  part(selector) {
    return this.all(selector)[0];
  }

  /**
   * Give the words of a part, without where they may be broken.
   * @param {string} selector
   */
  words(selector) {
    return plain(this.part(selector)?.textContent ?? "");
  }

  /**
   * Wait until something is there.
   * @param {() => unknown} holds
   * @param {string} what
   */
  async sees(holds, what) {
    await until(holds, "").catch(() => {
      throw new Error(`${this.name} waits for ${what}: ${this.page.body.innerText.slice(0, 400)}`);
    });
  }

  /**
   * Wait until a part says something.
   * @param {string} selector
   * @param {string} words
   */
  hears(selector, words) {
    return this.sees(() => this.words(selector).includes(words), `'${words}' in ${selector}`);
  }

  /**
   * Press what is shown.
   * @param {string[]} selectors  one after another
   */
  press(...selectors) {
    for (const selector of selectors) {
      const element = this.part(selector);
      if (!element?.checkVisibility()) {
        throw new Error(`${this.name} shows no ${selector}`);
      }
      element.click();
    }
  }

  /**
   * Choose files in a field. No browser opens its own window for a page, so the files are laid in the field.
   * @param {string} selector
   * @param {File[]} files
   */
  choose(selector, ...files) {
    const field = this.part(selector);
    Object.defineProperty(field, "files", { value: files, configurable: true }); // of a copy no folder can be told
    field.dispatchEvent(new Event("change", { bubbles: true }));
    delete field.files;
  }

  /**
   * Give the address behind a link with these words: what is opened beside this page is opened in a tab of its own.
   * @param {string} words
   * @returns {string}
   */
  link(words) {
    const found = this.all("main a").find((each) => plain(each.textContent) === words);
    if (!found) {
      throw new Error(`${this.name} has no link '${words}'`);
    }
    return found.href;
  }

  /**
   * Press a button that saves a file, and give that. A download goes past the page, so it is taken where the page starts it.
   * @param {string} selector
   * @returns {Promise<File>}
   */
  save(selector) {
    const { prototype } = /** @type {any} */ (this.frame.contentWindow).HTMLAnchorElement;
    const { click } = prototype;
    return new Promise((resolve) => {
      prototype.click = async function () {
        prototype.click = click;
        resolve(new File([await (await fetch(this.href)).blob()], this.download));
      };
      this.press(selector);
    });
  }
}

/** @param {string} text */
function plain(text) {
  return text.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
}
