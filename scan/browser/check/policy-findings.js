// What the policies that a host sends keep from the pages, and where each comes from.

import { place } from "./place.js";
import { policiesIn } from "./policy.js";

/** @import { HostVisit } from "./host-visit.js" */
/** @import { HostPolicy, Policy } from "./policy.js" */
/** @import { Finding } from "./rules.js" */

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
export function* policyFindings({ home, needs, rules: { policy: rules, places } }) {
  const policies = policiesIn(home?.headers.get("Content-Security-Policy") ?? "", rules);
  const hasOurs = [...policies.values()].some(({ isOurs }) => isOurs);
  for (const [said, policy] of policies) {
    const found = [...heldBack(policy, needs, places)];
    for (const fault of new Set(found.map(([key]) => key))) {
      yield [fault, place(places, "sent", { policy: said })];
      yield [fault, place(places, policy.isOurs ? "ours" : hasOurs ? "beside-ours" : "not-ours")];
      yield* found.filter(([key]) => key === fault);
    }
  }
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
