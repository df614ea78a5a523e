// Whether a policy that a host sends leaves the pages what they need. The doctor on the command line does the same
// (build_tools/hosts/doctor/policy.py); tests/browser/check holds both to the same outcome.

/** @import { PolicyRules } from "./rules.js" */
/** @typedef {Map<string, Set<string>>} Policy  The sources of each directive. */

const META = /http-equiv="Content-Security-Policy" content="([^"]*)"/;

/**
 * Read a header: one policy, or several with a comma between them, each by its text.
 * @param {string} header
 * @param {PolicyRules} rules
 */
export function policiesIn(header, rules) {
  const texts = header.split(",").map((policy) => policy.trim()).filter(Boolean);
  return new Map(texts.map((text) => [text, new HostPolicy(directivesOf(text), rules)]));
}

/**
 * Give what the policy inside a page allows: that is what it needs.
 * @param {string} html
 * @param {PolicyRules} rules
 * @returns {Policy}
 */
export function needsOf(html, { ours }) {
  const [, policy = ""] = META.exec(html) ?? [];
  const needs = [...directivesOf(policy)].filter(([name]) => !ours.includes(name));
  return new Map(needs.map(([name, sources]) => [name, new Set([...sources].filter((source) => source !== "'none'"))]));
}

/**
 * Add up what pages need.
 * @param {Policy[]} all
 * @returns {Policy}
 */
export function together(all) {
  /** @type {Policy} */
  const needs = new Map();
  for (const [name, sources] of all.flatMap((each) => [...each])) {
    needs.set(name, new Set([...(needs.get(name) ?? []), ...sources]));
  }
  return needs;
}

/** A policy that pages have to live with. */
export class HostPolicy {
  /**
   * @param {Policy} policy
   * @param {PolicyRules} rules
   */
  constructor(policy, rules) {
    this.policy = policy;
    this.rules = rules;
  }

  /**
   * Give by directive, in the order of the alphabet, the sources that pages need and that it does not allow.
   * @param {Policy} needs
   * @returns {[string, string[]][]}
   */
  lacks(needs) {
    return [...needs]
      .map(([name, sources]) => /** @type {[string, string[]]} */ ([name, [...sources].filter((each) => !this.#allows(name, each))]))
      .filter(([, missing]) => missing.length)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** Whether without these something of ours does not work. @param {string[]} missing */
  isVital(missing) {
    return missing.some((source) => this.rules.vital.includes(source));
  }

  /**
   * Give the whole directive as it should be: one that is added takes the place of what it falls back on.
   * @param {string} name
   * @param {string[]} missing
   */
  cure(name, missing) {
    const kept = [...(this.#said(name) ?? [])].filter((source) => source !== "'none'");
    return [name, ...[...new Set([...kept, ...missing])].sort()].join(" ");
  }

  /** Whether it asks for Trusted Types by names that are not ours, or of pages that have none. */
  get isTooStrictForScripts() {
    const names = this.policy.get("trusted-types");
    return this.policy.has("require-trusted-types-for") || (names !== undefined && !names.has(this.rules.scripts));
  }

  /** Whether it comes from one of our host files: of this edition, or of another. */
  get isOurs() {
    return Object.entries(this.rules.fixed).every(([name, sources]) => {
      const said = this.policy.get(name);
      return said?.size === sources.length && sources.every((source) => said.has(source));
    });
  }

  get isSandbox() {
    return this.policy.has("sandbox");
  }

  /**
   * @param {string} name
   * @param {string} source
   */
  #allows(name, source) {
    const said = this.#said(name);
    return !said || asGoodAs(source, said).some((each) => said.has(each));
  }

  /** Give the sources that count for a directive; nothing when the policy says nothing about it. @param {string} name */
  #said(name) {
    const chain = [name, ...(this.rules.fallbacks[name] ?? ["default-src"])];
    return chain.map((each) => this.policy.get(each)).find(Boolean);
  }
}

/**
 * Give all that allows what this source allows.
 * @param {string} source
 * @param {Set<string>} said
 */
function asGoodAs(source, said) {
  if (source === "'self'") {
    const others = [...said].filter((each) => each.includes(".") && !each.startsWith("'")); // perhaps this host, by its name
    return [source, "*", "https:", "http:", ...others];
  }
  if (source === "'wasm-unsafe-eval'") return [source, "'unsafe-eval'"];
  const hasHashes = [...said].some((each) => each.startsWith("'sha") || each.startsWith("'nonce-"));
  return source.startsWith("'sha256-") && !hasHashes ? [source, "'unsafe-inline'"] : [source];
}

/**
 * @param {string} policy
 * @returns {Policy}
 */
function directivesOf(policy) {
  const words = policy.split(";").map((directive) => directive.trim().split(/\s+/)).filter(([name]) => name);
  return new Map(words.reverse().map(([name = "", ...sources]) => [name.toLowerCase(), new Set(sources.map(plain))])); // the first counts
}

/** @param {string} source */
function plain(source) {
  return source.startsWith("'sha") || source.startsWith("'nonce-") ? source : source.toLowerCase();
}
