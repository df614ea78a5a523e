// Asks the modules of a target profile, which know no page: node answer_in_node.js JOB.json
// JOB: {"asks": …, "steps": [{"goals": […]} or {"set": {scale: target}}, …], "sheet": …, "rules": …, "words": …}
// Prints the targets after each step, the scales that are adjusted then, and the texts of the sheet.

import { readFileSync } from "node:fs";
import { adjustedScales, followed, proposalOf } from "../../../scan/browser/profile/asked-levels.js";
import { sheetTexts } from "../../../scan/browser/profile/sheet-words.js";

const { asks, steps, sheet, rules, words } = JSON.parse(readFileSync(process.argv[2], "utf8"));
let proposal = proposalOf(asks, []);
let targets = proposal;
const said = steps.map(({ goals, set }) => {
  if (goals) {
    const now = proposalOf(asks, goals);
    targets = followed(targets, proposal, now);
    proposal = now;
  } else {
    targets = { ...targets, ...set };
  }
  return { targets, adjusted: adjustedScales(targets, proposal) };
});
console.log(JSON.stringify({ said, texts: sheet && sheetTexts(sheet, rules, words) }));
