// What the policies that a host sends keep from the pages, and where each comes from.

import { byPlace, ourHeaders, pagesOf } from "./header-findings.js";
import { place } from "./place.js";
import { policiesIn, together } from "./policy.js";

/** @import { Answer } from "./answer.js" */
/** @import { HostVisit } from "./host-visit.js" */
/** @import { HostPolicy, Policy } from "./policy.js" */
/** @import { Finding, Rules } from "./rules.js" */

/**
 * What the policy of the first page keeps from any page; if that is nothing, what others keep from their own.
 * @param {HostVisit} visit
 * @returns {Iterable<Finding>}
 */
export function* policyFindings(visit) {
  const { home, needs, rules } = visit;
  const found = home ? [...keptBy(home, [...needs.values()], rules)] : [];
  yield* found.length ? found : keptElsewhere(visit, policyIn(home));
}

/**
 * What other policies keep from the pages that they come with, and which folders or pages those are.
 * @param {HostVisit} visit
 * @param {string} home
 * @returns {Iterable<Finding>}
 */
function* keptElsewhere(visit, home) {
  const { needs, rules } = visit;
  const said = pagesOf(visit);
  const where = [...byPlace(said.map(([path, answer]) => [path, policyIn(answer) === home ? [] : [policyIn(answer)]]))];
  for (const header of new Set(where.map(([, [each = ""]]) => each))) {
    const pages = said.filter(([, answer]) => policyIn(answer) === header);
    const needed = pages.map(([path]) => needs.get(path.replace(/\/$/, "/index.html")) ?? new Map());
    const found = pages.slice(0, 1).flatMap(([, answer]) => [...keptBy(answer, needed, rules)]);
    const named = where.filter(([, [each]]) => each === header).map(([each]) => place(rules.places, "only-at", { place: each }));
    for (const fault of new Set(found.map(([key]) => key))) {
      yield* named.map((each) => /** @type {Finding} */ ([fault, each]));
      yield* found.filter(([key]) => key === fault);
    }
  }
}

/**
 * What the policies that came with an answer keep from pages: of each all at once, with where it comes from.
 * @param {Answer} answer
 * @param {Policy[]} needs  of the pages that it comes with
 * @param {Rules} rules
 * @returns {Iterable<Finding>}
 */
function* keptBy(answer, needs, rules) {
  const { places } = rules;
  const policies = policiesIn(policyIn(answer), rules.policy);
  const needed = together(needs);
  const hasOurs = [...policies.values()].some(({ isOurs }) => isOurs);
  const came = ourHeaders(answer.headers, rules);
  const withoutOurs = came.size > 1 ? "partly-ours" : came.has(true) ? "instead-of-ours" : "not-ours";
  const otherwise = hasOurs ? "beside-ours" : withoutOurs;
  for (const [said, policy] of policies) {
    const [grave, light] = [gravely(policy, needed, places), lightly(policy, needed)];
    if (!grave.length && !light.length) continue;
    const origin = [place(places, "sent", { policy: said }), place(places, policy.isOurs ? "ours" : otherwise)];
    const besides = light.map((directive) => place(places, grave.length ? "needed-besides" : "needed", { directive }));
    const fault = grave.length ? "policy" : "soft-policy";
    yield* [...origin, ...grave, ...besides].map((each) => /** @type {Finding} */ ([fault, each]));
  }
}

/** All policies that are sent, with a comma between them. @param {Answer | undefined} answer */
function policyIn(answer) {
  return answer?.headers.get("Content-Security-Policy") ?? "";
}

/**
 * What a policy would have to say for things to work, and what keeps them from it.
 * @param {HostPolicy} policy
 * @param {Policy} needs
 * @param {Record<string, string>} places
 */
function gravely(policy, needs, places) {
  const vital = policy.lacks(needs).filter(([, missing]) => policy.isVital(missing));
  return [
    ...vital.map(([name, missing]) => place(places, "needed", { directive: policy.cure(name, missing) })),
    ...(policy.isTooStrictForScripts ? [place(places, "trusted-types")] : []),
    ...(policy.isSandbox ? [place(places, "sandbox")] : []),
  ];
}

/**
 * The directives that a policy would have to say for something small.
 * @param {HostPolicy} policy
 * @param {Policy} needs
 */
function lightly(policy, needs) {
  const others = policy.lacks(needs).filter(([, missing]) => !policy.isVital(missing));
  return others.map(([name, missing]) => policy.cure(name, missing));
}
