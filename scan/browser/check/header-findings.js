// Whether the headers for safety come along: with every page, for a host can differ by folder.

import { place } from "./place.js";

/** @import { HostVisit } from "./host-visit.js" */
/** @import { Finding, Rules } from "./rules.js" */

/**
 * What the first page lacks, in whole; and of each folder or page what it lacks besides, by name.
 * @param {HostVisit} visit
 * @returns {Iterable<Finding>}
 */
export function* headerFindings(visit) {
  const { home, rules } = visit;
  if (!home?.status) return;
  const atHome = lackingIn(home.headers, rules);
  yield* atHome.map((header) => /** @type {Finding} */ (["no-headers", header]));
  const besides = pagesOf(visit).map(([path, { headers }]) => {
    return /** @type {[string, string[]]} */ ([path, lackingIn(headers, rules).filter((each) => !atHome.includes(each))]);
  });
  for (const [where, lacks] of byPlace(besides)) {
    const names = lacks.map((header) => header.split(":")[0]).sort().join(", ");
    yield ["no-headers", place(rules.places, "without", { place: where, headers: names })];
  }
}

/**
 * The headers that are not among these, as they should be.
 * @param {Headers} sent
 * @param {Rules} rules
 */
function lackingIn(sent, { headers, places }) {
  const others = Object.entries(headers).filter(([name]) => !sent.has(name) && name !== "X-Frame-Options");
  const isFramed = !sent.get("Content-Security-Policy")?.includes("frame-ancestors") && !sent.has("X-Frame-Options");
  return [
    ...(isFramed ? [place(places, "frames")] : []),
    ...others.map(([name, value]) => `${name}: ${value}`),
    ...(sent.get("Permissions-Policy")?.includes("camera=()") ? [place(places, "camera")] : []),
  ];
}

/**
 * Of what our file sends besides its policy, whether it came: only true means that our file does its work.
 * @param {Headers} sent
 * @param {Rules} rules
 */
export function ourHeaders(sent, { headers }) {
  const ours = Object.entries(headers).filter(([name]) => name !== "X-Frame-Options");
  return new Set(ours.map(([name, value]) => Boolean(sent.get(name)?.includes(value))));
}

/** Every page that came, by its file and by its folder. @param {HostVisit} visit */
export function pagesOf({ files, folders }) {
  const pages = [...files, ...folders].filter(([path, { status }]) => status === 200 && /(\.html|\/)$/.test(path));
  return pages.sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Name a folder once where the same is said of all its pages; that of which nothing is said stays out.
 * @param {[string, string[]][]} said
 */
export function byPlace(said) {
  return new Map(said.filter(([, headers]) => headers.length).map(([path, headers]) => [widest(path, said), headers]));
}

/**
 * @param {string} path
 * @param {[string, string[]][]} said
 */
function widest(path, said) {
  const folders = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
  const isAlike = (/** @type {string} */ folder) =>
    new Set(said.flatMap(([other, headers]) => (other.startsWith(folder) ? [headers.join()] : []))).size === 1;
  return folders.find(isAlike) ?? path;
}
