// What to say once files of members were read.

import { text } from "../page/texts.js";

/** @import { TeamMembers } from "./team-members.js" */

/**
 * Say how many count. What does not count of now stands in a list; of an earlier moment the first is named here.
 * @param {TeamMembers} members
 * @param {number} count  of files that were handed in
 * @param {number} read  of those that there was room for
 * @param {boolean} isEarlier
 */
export function readLine(members, count, read, isEarlier) {
  if (!count) {
    return text("no-files");
  }
  const [refusal] = isEarlier ? members.refused : [];
  return [
    countLine(members.counted.length, isEarlier),
    refusal ? `${refusal.name}: ${refusal.why}` : "",
    read < count ? text("too-many-members", { most: members.rules.most }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {number} count
 * @param {boolean} isEarlier
 */
function countLine(count, isEarlier) {
  return isEarlier ? text("earlier-counted", { count }) : text("members-counted", { count });
}
