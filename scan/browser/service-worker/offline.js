// The service worker of this site: it lets the pages of the scan open without internet, for whoever asked for that.
//
// What comes from an address of its own does not fall under the policy of a page. So this file is small enough to read, and a
// test holds every name in it. It asks this site only, for the files listed here, by the requests that a page makes itself;
// it sends nothing, listens to no message, and changes no answer. What it does not know, the browser does as ever.
//
// A copy is of one release and is whole: the build writes the list, each file is held to its hash, and when one does not fit there is
// no copy. A next release is another list, hence another worker, which a browser looks for at every visit. It waits until no
// page of this one is open.

/** @type {Record<string, string>}  the SHA-256 of each file by its path from the folder where this file lies */
const FILES = {};
const RELEASE = "";
const HERE = new URL("./", location.href);
const COPIES = `zonder-internet ${HERE.pathname} `;
const COPY = COPIES + RELEASE;
/** Milliseconds to wait for a page: a network may be there and bring nothing. */
const PATIENCE = 4_000;

addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fill()));
addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(removeOthers()));
addEventListener("fetch", (/** @type {any} */ event) => {
  const path = pathOf(event.request);
  if (path !== undefined) {
    event.respondWith(path.endsWith(".html") ? newest(event.request, path) : kept(event.request, path));
  }
});

/**
 * Give the path of a file in the list that is asked for, whatever stands behind a question mark. Packed files have a second
 * name for who is refused the first.
 * @param {Request} request
 */
function pathOf({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== HERE.origin || !pathname.startsWith(HERE.pathname)) {
    return undefined;
  }
  const path = pathname.slice(HERE.pathname.length).replace(/(^|\/)$/, "$1index.html").replace(/\.txt$/, ".woff2");
  return Object.hasOwn(FILES, path) ? path : undefined;
}

/**
 * A page is that of now; of the copy when there is no network, or one that is too slow.
 * @param {Request} request
 * @param {string} path
 */
async function newest(request, path) {
  const answer = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([answer, late]).catch(() => undefined);
  return first ?? (await inCopy(path)) ?? answer;
}

/**
 * Any other file has its content in its name: once kept, it is good. Who asks past the caches wants another copy of it.
 * @param {Request} request
 * @param {string} path
 */
async function kept(request, path) {
  return request.cache === "reload" ? newest(request, path) : (await inCopy(path)) ?? fetch(request);
}

/** @param {string} path */
function inCopy(path) {
  return caches.match(new URL(path, HERE), { cacheName: COPY, ignoreVary: true });
}

/** All files or none. */
async function fill() {
  const copy = await caches.open(COPY);
  try {
    await Promise.all(Object.keys(FILES).map(async (path) => copy.put(new URL(path, HERE), await whole(path))));
  } catch (error) {
    await caches.delete(COPY);
    throw error;
  }
}

/**
 * Give a file as this release has it: out of a copy of before, from the host, or from the host once more past the caches.
 * @param {string} path
 */
async function whole(path) {
  const addresses = [path.replace(/(^|\/)index\.html$/, "$1"), path].map((each) => new URL(each, HERE));
  const ways = addresses.flatMap((address) => [
    () => caches.match(address),
    () => fetch(address, { cache: "no-cache" }),
    () => fetch(address, { cache: "reload" }),
  ]);
  for (const take of ways) {
    const answer = await take();
    if (answer?.ok && !answer.redirected && (await printOf(answer.clone())) === FILES[path]) {
      return answer;
    }
  }
  throw new Error(`${path} is not as this release has it`);
}

/** @param {Response} answer */
async function printOf(answer) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Remove the copies of other releases; those of a site in another folder of this host stay. */
async function removeOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(COPIES) && name !== COPY);
  await Promise.all(names.map((name) => caches.delete(name)));
}
