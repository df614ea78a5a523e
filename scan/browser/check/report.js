// What is said of a host: the faults in the order of the page, which the build wrote there with their cures, and what is good.

import { text } from "../page/texts.js";

/** @import { HostVisit } from "./host-visit.js" */
/** @import { Finding, Good, Kind, Rules } from "./rules.js" */

/**
 * A fault with where it is; `element` has its title, what it means and the cure.
 * @typedef {{element: HTMLElement, places: string[], inOurFile: boolean}} Found
 */

/** The outcome of a visit. */
export class Report {
  /**
   * @param {HostVisit} visit
   * @param {Finding[]} findings
   */
  constructor(visit, findings) {
    this.rules = visit.rules;
    this.visit = visit;
    /** @type {Map<string, string[]>} */
    this.places = new Map();
    findings.forEach(([key, place]) => this.places.set(key, [...(this.places.get(key) ?? []), place]));
    this.grave = this.#found("grave");
    this.light = this.#found("light");
    this.good = this.#good().map(({ sentence }) => sentence);
    /** The word for the kind of host, as it says itself. */
    this.kind = recognise(visit.home?.headers.get("Server") ?? "", this.rules);
  }

  /** In a line: how it is. */
  get summary() {
    const [red, light] = [this.grave.length, this.light.length];
    const besides = red && light ? ` ${text("check-besides", { count: light })}` : "";
    return red ? text("check-red", { count: red }) + besides : light ? text("check-light", { count: light }) : text("check-green");
  }

  /** How it is, for the mark beside that line. @returns {"grave" | "light" | "good"} */
  get verdict() {
    return this.grave.length ? "grave" : this.light.length ? "light" : "good";
  }

  /** Where it is, and what. @param {Kind} kind */
  first({ name }) {
    const { root, manifest, files } = this.visit;
    const { version = this.#word("unknown"), edition } = manifest ?? {};
    return this.#word("first", { address: root, version: edition ? this.#word("of-school", { version, name: edition.name }) : version, count: files.size, kind: name });
  }

  /**
   * How our file mends all that it can, a paragraph each; nothing where there is nothing to mend, or no file.
   * @param {Kind} kind
   */
  inOneGo({ how, there, in_folder }) {
    if (!how || ![...this.grave, ...this.light].some(({ inOurFile }) => inOurFile)) return [];
    const base = new URL(this.visit.root).pathname;
    const said = this.#word("in-one-go", { how, there });
    const inFolder = this.#word("in-folder", { base, in_folder: filled(in_folder, { base }) });
    return base === "/" ? [said] : [said, inFolder];
  }

  /**
   * A fault as it is said on a kind of host: without what is of other kinds, unless nothing is of this one.
   * @param {HTMLElement} element
   * @param {Kind} kind
   */
  said(element, kind) {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    copy.removeAttribute("id");
    const all = [.../** @type {NodeListOf<HTMLElement>} */ (copy.querySelectorAll("[data-kind]"))];
    const others = all.filter(({ dataset }) => this.rules.kinds[dataset.kind ?? ""] !== kind);
    if (others.length < all.length) others.forEach((other) => other.remove());
    return copy;
  }

  /** Say that a list of places goes on. @param {string[]} places */
  shown(places) {
    const most = this.rules.most_places;
    const more = places.length - most;
    return more > 0 ? [...places.slice(0, most), this.#word("others", { count: more })] : places;
  }

  /**
   * The whole report as text, with every place, for files are put back by it, and with what the school filled in.
   * @param {Kind} kind
   * @param {string[]} lacking
   */
  asText(kind, lacking) {
    const blocks = [this.first(kind), ...this.#blocks("grave", this.grave, kind), ...this.#blocks("light", this.light, kind)];
    const good = this.good.map((sentence) => text("check-good", { sentence })).join("\n");
    const all = [...blocks, ...this.inOneGo(kind), good, [text("check-lacking"), ...lacking].join("\n"), this.summary];
    return `${all.filter(Boolean).join("\n\n")}\n`;
  }

  /**
   * @param {"grave" | "light"} group
   * @param {Found[]} found
   * @param {Kind} kind
   */
  #blocks(group, found, kind) {
    return found.map(({ element, places, inOurFile }) => {
      const lines = [...this.said(element, kind).querySelectorAll("h3, p, li")].map(({ textContent }) => textContent?.trim() ?? "");
      const [title = "", meaning = "", ...cures] = lines;
      const first = `${this.#word(group)}  ${title}${kind.how && inOurFile ? " *" : ""}`;
      return [first, ...[meaning, ...places.map((place) => `- ${place}`), ...cures].map((line) => `       ${line}`)].join("\n");
    });
  }

  /** @param {"grave" | "light"} group @returns {Found[]} */
  #found(group) {
    const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-all=${group}] > [data-fault]`));
    return [...all].flatMap((element) => {
      const places = this.places.get(element.dataset.fault ?? "");
      return places ? [{ element, places, inOurFile: "inOurFile" in element.dataset }] : [];
    });
  }

  #good() {
    const has = (/** @type {string} */ key) => this.places.has(key);
    const { manifest, atRoot } = this.visit;
    const isKnown = (/** @type {Good} */ { needs_list, at_root }) => (!needs_list || manifest) && (!at_root || atRoot.size);
    return has("silent") ? [] : this.rules.good.filter((each) => !each.faults.some(has) && isKnown(each));
  }

  /**
   * @param {string} name
   * @param {Record<string, unknown>} [values]
   */
  #word(name, values = {}) {
    return filled(this.rules.words[name] ?? "", values);
  }
}

/**
 * @param {string} sentence
 * @param {Record<string, unknown>} values
 */
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, place) => String(values[place]));
}

/**
 * Give the word for the kind of host that says this of itself.
 * @param {string} server
 * @param {Rules} rules
 */
function recognise(server, { signs }) {
  return signs.find(([sign]) => server.toLowerCase().includes(sign))?.[1];
}
