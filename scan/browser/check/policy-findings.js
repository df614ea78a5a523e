// What the policies that a host sends keep from the pages, and where each comes from.

import { byPlace, pagesOf } from "./header-findings.js";
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
  const home = policyIn(visit.home);
  const found = [...keptBy(home, [...visit.needs.values()], visit.rules)];
  yield* found.length ? found : keptElsewhere(visit, home);
}

/**
 * What other policies keep from the pages that they come with, and which folders or pages those are.
 * @param {HostVisit} visit
 * @param {string} home
 * @returns {Iterable<Finding>}
 */
function* keptElsewhere(visit, home) {
  const { needs, rules } = visit;
  const said = pagesOf(visit).map(([path, answer]) => /** @type {[string, string]} */ ([path, policyIn(answer)]));
  const where = [...byPlace(said.map(([path, header]) => [path, header === home ? [] : [header]]))];
  for (const header of new Set(where.map(([, [header = ""]]) => header))) {
    const pages = said.filter(([, each]) => each === header).map(([path]) => path.replace(/\/$/, "/index.html"));
    const found = [...keptBy(header, pages.map((path) => needs.get(path) ?? new Map()), rules)];
    const named = where.filter(([, [each]]) => each === header).map(([each]) => place(rules.places, "only-at", { place: each }));
    for (const fault of new Set(found.map(([key]) => key))) {
      yield* named.map((each) => /** @type {Finding} */ ([fault, each]));
      yield* found.filter(([key]) => key === fault);
    }
  }
}

/**
 * @param {string} header
 * @param {Policy[]} needs  of the pages that it comes with
 * @param {Rules} rules
 * @returns {Iterable<Finding>}
 */
function* keptBy(header, needs, { policy: rules, places }) {
  const policies = policiesIn(header, rules);
  const needed = together(needs);
  const hasOurs = [...policies.values()].some(({ isOurs }) => isOurs);
  for (const [said, policy] of policies) {
    const found = [...heldBack(policy, needed, places)];
    for (const fault of new Set(found.map(([key]) => key))) {
      yield [fault, place(places, "sent", { policy: said })];
      yield [fault, place(places, policy.isOurs ? "ours" : hasOurs ? "beside-ours" : "not-ours")];
      yield* found.filter(([key]) => key === fault);
    }
  }
}

/** All policies that are sent, with a comma between them. @param {Answer | undefined} answer */
function policyIn(answer) {
  return answer?.headers.get("Content-Security-Policy") ?? "";
}

/**
 * What a policy keeps from the pages, and what it would have to say.
 * @param {HostPolicy} policy
 * @param {Policy} needs
 * @param {Record<string, string>} places
 * @returns {Iterable<Finding>}
 */
function* heldBack(policy, needs, places) {
  for (const [name, missing] of policy.lacks(needs)) {
    const fault = missing.some((source) => policy.rules.vital.includes(source)) ? "policy" : "soft-policy";
    yield [fault, place(places, "needed", { directive: policy.cure(name, missing) })];
  }
  if (policy.isTooStrictForScripts) yield ["policy", place(places, "trusted-types")];
  if (policy.isSandbox) yield ["policy", place(places, "sandbox")];
}
