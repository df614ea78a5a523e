// What a host forbids with a policy of its own: a browser holds a page to that as well as to the one in the page.

/**
 * What the engine needs: the directives that say it, of which the first that is there counts, and what must be among its
 * sources. Of several the first is the one to add.
 */
const NEEDS = [
  { directives: ["script-src", "default-src"], sources: ["'wasm-unsafe-eval'", "'unsafe-eval'"] },
  { directives: ["worker-src", "child-src", "script-src", "default-src"], sources: ["blob:"] },
];

/**
 * Give what a policy should say instead, for a host to copy; nothing when the policy is not in the way.
 * @param {string} header  `Content-Security-Policy` as it came: one policy, or several with a comma between them
 */
export function cureFor(header) {
  const cures = header.split(",").flatMap((policy) => NEEDS.map((need) => cureOf(directivesOf(policy), need)));
  return [...new Set(cures)].filter(Boolean).join("; ");
}

/**
 * @param {Map<string, string[]>} policy
 * @param {{directives: string[], sources: string[]}} need
 */
function cureOf(policy, { directives, sources }) {
  const said = directives.map((name) => policy.get(name)).find(Boolean);
  if (!said || said.some((source) => sources.includes(source.toLowerCase()))) {
    return "";
  }
  const kept = said.filter((source) => source.toLowerCase() !== "'none'");
  return [directives[0], ...kept, sources[0]].join(" ");
}

/**
 * @param {string} policy
 * @returns {Map<string, string[]>}
 */
function directivesOf(policy) {
  const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...sources]) => [name.toLowerCase(), sources]));
}
