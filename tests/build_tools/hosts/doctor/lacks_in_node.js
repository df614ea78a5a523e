// What the page finds lacking in policies: `node lacks_in_node.js JOB.json`, where the job holds the rules and the cases.

import { readFileSync } from "node:fs";
import { needsOf, policiesIn } from "../../../../scan/browser/check/policy.js";

const { rules, cases } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const answers = cases.map(({ header, page }) => {
  const needs = needsOf(page, rules);
  return [...policiesIn(header, rules)].map(([said, policy]) => {
    const cures = policy.lacks(needs).map(([name, missing]) => [policy.cure(name, missing), missing.sort()]);
    return { said, ours: policy.isOurs, cures, strict: policy.isTooStrictForScripts, sandbox: policy.isSandbox };
  });
});
console.log(JSON.stringify(answers));
