// What a visit tells of a host. The doctor on the command line looks for the same (build_tools/hosts/doctor/checks.py);
// tests/browser/check plants the same faults before both.

import { isCompressed, kindOf } from "./answer.js";
import { headerFindings } from "./header-findings.js";
import { place } from "./place.js";
import { policyFindings } from "./policy-findings.js";

/** @import { Answer } from "./answer.js" */
/** @import { HostVisit } from "./host-visit.js" */
/** @import { Finding } from "./rules.js" */

const GONE = [404, 410];
/** Files that may begin as a page does. */
const MAY_BE_MARKUP = /\.(html|svg|xml)$/;

/**
 * Look for everything; where nothing comes, that is all there is to say.
 * @param {HostVisit} visit
 * @param {string} ownRelease  what the foot of this page says
 * @returns {Finding[]}
 */
export function findings(visit, ownRelease) {
  const { home, listed } = visit;
  if (!home || !listed || (!home.status && !home.isElsewhere && !listed.status)) return [["silent", visit.root]];
  const ofHost = [types, folders, notThere, keeping, compression, policyFindings, headerFindings, https];
  const checks = [list, elsewhere, there, whole, leftOver, otherAddress, atRoot, ...ofHost];
  return [...checks.flatMap((check) => [...check(visit)]), ...ownPage(visit, ownRelease)];
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* list({ manifest, listed, rules }) {
  const { places } = rules;
  if (!manifest && !listed?.isElsewhere) {
    const status = listed?.status;
    yield ["no-list", status === 200 ? place(places, "other-file") : place(places, "answer", { status })];
  }
  if (manifest && listed?.isGzip) yield stillCompressed(rules.list, listed, places);
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* elsewhere({ home, files, rules: { places } }) {
  for (const [path, answer] of [["", home], ...files]) {
    if (/** @type {Answer} */ (answer).isElsewhere) yield ["elsewhere", named(String(path), places)];
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* there({ files, rules: { places } }) {
  for (const [path, { status, isElsewhere }] of files) {
    if (GONE.includes(status)) {
      yield ["missing", path];
    } else if (status !== 200 && !isElsewhere) {
      yield ["refused", place(places, "refused", { path, status: status || place(places, "nothing") })];
    }
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* whole(visit) {
  for (const [path, answer] of visit.answers) {
    if (visit.isWhole(path, answer)) continue;
    if (visit.isStillCompressed(path, answer)) {
      yield stillCompressed(path, answer, visit.rules.places);
      continue;
    }
    yield [!MAY_BE_MARKUP.test(path) && answer.isMarkup ? "page-instead" : visit.ofOthers.has(path) ? "mixed" : "changed", path];
  }
  yield* foldersStillCompressed(visit);
}

/** The addresses of folders whose page is whole by its own name: some rules are for addresses with a slash. @param {HostVisit} visit @returns {Iterable<Finding>} */
function* foldersStillCompressed({ home, folders, files, rules: { places } }) {
  for (const [path, answer] of /** @type {[string, Answer][]} */ ([["", home], ...folders])) {
    const page = files.get(`${path}index.html`);
    if (answer.status === 200 && answer.isGzip && page && !page.isGzip) {
      yield stillCompressed(named(path, places), answer, places);
    }
  }
}

/** @param {string} path @param {Answer} answer @param {Record<string, string>} places @returns {Finding} */
function stillCompressed(path, { headers }, places) {
  return ["still-compressed", place(places, isCompressed(headers) ? "compressed-twice" : "compressed-unsaid", { path })];
}

/** The page that is read may be an older one, kept by a browser or on the way. @param {HostVisit} visit @param {string} said @returns {Iterable<Finding>} */
function* ownPage({ manifest, rules: { places, words } }, said) {
  if (!manifest) return;
  const { version, source, files, edition } = manifest;
  const print = files[source]?.slice(0, said.match(/\((\w+)\)/)?.[1]?.length) ?? "";
  const own = words.own ?? "";
  if (!said.includes(version) || !said.includes(print) || said.endsWith(own) !== Boolean(edition)) {
    yield ["mixed", place(places, "own-page", { said, version: `${version} (${print})${edition ? own : ""}` })];
  }
}

/** Left out, and still there; a host that has a page for everything says nothing of one. @param {HostVisit} visit @returns {Iterable<Finding>} */
function* leftOver({ hidden, nowhere }) {
  if (nowhere?.status === 200) return;
  for (const [path, { status }] of hidden) {
    if (status === 200) yield ["left-over", path];
  }
}

/** Where only https is still to come, its address is right already. @param {HostVisit} visit @returns {Iterable<Finding>} */
function* otherAddress({ address: said, root, rules: { places } }) {
  if (said && said !== root && said !== root.replace(/^http:/, "https:")) yield ["other-address", place(places, "address", { said, root })];
}

/** What is not where people look for it; a host may send them on to another site. @param {HostVisit} visit @returns {Iterable<Finding>} */
function* atRoot({ atRoot, rules: { places, expires } }) {
  for (const [address, { status, isElsewhere, isMarkup, text = "" }] of atRoot) {
    const day = text.match(expires)?.[1] ?? "";
    if (status !== 200 && !isElsewhere) {
      yield ["no-security-text", place(places, "refused", { path: address, status: status || place(places, "nothing") })];
    } else if (isMarkup) {
      yield ["no-security-text", place(places, "at-root", { address })];
    } else if (Date.parse(day) < Date.now()) {
      yield ["old-security-text", place(places, "over", { address, day })];
    }
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* types({ whole, rules: { types, vital, script, places } }) {
  for (const [path, { headers }] of whole) {
    const ending = endingOf(path);
    const [wanted, found] = [types[ending], kindOf(headers)];
    const isScript = ending === "js" && new RegExp(script).test(found);
    if (!wanted || found === wanted || isScript) continue;
    yield [vital.includes(ending) ? "type" : "soft-type", place(places, "type", { path, found: found || place(places, "no-type"), wanted })];
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* folders({ home, folders, files, isFlat, rules: { places } }) {
  if (isFlat) return;
  for (const [path, answer] of [["", home], ...folders]) {
    const page = files.get(`${path}index.html`);
    const { status, inner } = /** @type {Answer} */ (answer);
    if (page?.status === 200 && inner !== page.inner) {
      yield ["no-folder-page", place(places, "folder", { path: named(String(path), places), status })];
    }
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* notThere({ root, nowhere, noFile, files, rules }) {
  const missing = /** @type {[string, Answer][]} */ ([[rules.nowhere, nowhere], [rules.nameless, noFile]]);
  for (const [path, { status }] of missing) {
    if (status === 200) yield ["all-is-well", new URL(path, root).pathname];
  }
  const ours = files.get(rules.not_found);
  const answer = /** @type {Answer} */ (nowhere);
  const isOurs = answer.inner === ours?.inner && (ours.isGzip || !answer.isGzip);
  if (answer.status !== 200 && ours?.status === 200 && !isOurs) {
    yield ["no-own-404", place(rules.places, "answer", { status: answer.status })];
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* keeping({ whole, rules: { folder, long, later, places } }) {
  for (const [path, { headers }] of whole) {
    const said = (headers.get("Cache-Control") ?? "").toLowerCase();
    const age = Math.max(0, ...[...said.matchAll(/max-age=(\d+)/g)].map(([, seconds]) => Number(seconds)));
    const isAskedAgain = said.split(/[,\s]+/).some((word) => word === "no-cache" || word === "no-store");
    if (path.startsWith(`${folder}/`)) {
      if (isAskedAgain || age < long) yield ["named-not-kept", path];
    } else if (age > later && !isAskedAgain) {
      yield ["pages-kept", place(places, "kept", { path, age })];
    } else if (!said) {
      yield ["pages-unsaid", path];
    }
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* compression({ whole, rules: { compressed, least } }) {
  for (const [path, { headers, size }] of whole) {
    if (compressed.includes(endingOf(path)) && size >= least && !isCompressed(headers)) yield ["not-compressed", path];
  }
}

/** @param {HostVisit} visit @returns {Iterable<Finding>} */
function* https({ root }) {
  const { protocol, hostname } = new URL(root);
  if (protocol !== "https:" && !["127.0.0.1", "localhost", "[::1]"].includes(hostname)) yield ["no-https", root];
}

/** @param {string} path */
function endingOf(path) {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** @param {string} path @param {Record<string, string>} places */
function named(path, places) {
  return path || place(places, "home");
}
