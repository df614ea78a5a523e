// Ways to send something out, or to run what is not ours, tried from inside: by a page or a worker that imports this.

/** Milliseconds in which a refusal comes, for ways that do not say how they ended. */
const SOON = 500;

/** @type {Record<string, (elsewhere: string) => unknown>}  given the start of an address at another origin */
const WAYS = {
  // These ask the other origin.
  "fetch": (elsewhere) => fetch(`${elsewhere}fetch`),
  "beacon": (elsewhere) => navigator.sendBeacon(`${elsewhere}beacon`, "x") && soon(),
  "socket": (elsewhere) => loaded(new WebSocket(`${elsewhere.replace("http", "ws")}socket`)).catch(soon),
  "font": (elsewhere) => new FontFace("x", `url(${elsewhere}font)`).load().catch(soon),
  "image": (elsewhere) => loaded(Object.assign(new Image(), { src: `${elsewhere}image.svg` })),
  "sound": (elsewhere) => loaded(new Audio(`${elsewhere}sound`)).catch(soon),
  "style": (elsewhere) => loaded(added("link", { rel: "stylesheet", href: `${elsewhere}style.css` })),
  "frame": (elsewhere) => loaded(added("iframe", { src: `${elsewhere}frame` })).then(soon),
  "form": (elsewhere) => {
    added("form", { method: "post", action: `${elsewhere}form`, target: added("iframe", { name: "x" }).name }).submit();
    return soon();
  },
  "import": (elsewhere) => import(`${elsewhere}import.js`),

  // These run or show what is not ours.
  "html": () => {
    document.createElement("p").innerHTML = "<b>x</b>";
  },
  "script": () => added("script", { textContent: "1" }),
  "function": () => new Function("return 1")(),
  "worker": () => new Worker(import.meta.url).terminate(),
  "policy": () => self.trustedTypes?.createPolicy("not-ours", {}),

  // This is allowed: where it fails, the others say nothing.
  "own": async () => (await fetch(import.meta.url)).text(),
};

/** What was told before: a refused frame is told of twice. */
const told = new Set();

/**
 * Try ways, one after the other.
 * @param {string[]} ways
 * @param {string} elsewhere  the start of an address at another origin
 * @returns {Promise<Record<string, string>>}  per way the directive that refused it, or how else it ended
 */
export async function tryAll(ways, elsewhere) {
  /** @type {Record<string, string>} */
  const outcomes = {};
  for (const way of ways) {
    outcomes[way] = await outcomeOf(() => WAYS[way](elsewhere));
  }
  return outcomes;
}

/**
 * @param {() => unknown} attempt
 * @returns {Promise<string>}
 */
async function outcomeOf(attempt) {
  const watching = new AbortController();
  const refused = new Promise((resolve) => {
    const note = (/** @type {SecurityPolicyViolationEvent} */ event) => {
      const what = [event.effectiveDirective, event.blockedURI, event.sample].join(" ");
      if (!told.has(what)) {
        told.add(what);
        resolve(event.effectiveDirective);
      }
    };
    self.addEventListener("securitypolicyviolation", note, { signal: watching.signal });
  });
  const tried = (async () => attempt())().then(
    () => "went through",
    (error) => soon().then(() => `failed: ${error}`),
  );
  const outcome = await Promise.race([refused, tried]);
  watching.abort();
  return outcome;
}

function soon() {
  return new Promise((resolve) => setTimeout(resolve, SOON));
}

/** @param {EventTarget} target */
function loaded(target) {
  return new Promise((resolve, reject) => {
    ["load", "loadeddata", "open"].forEach((name) => target.addEventListener(name, resolve));
    target.addEventListener("error", () => reject(new Error("not loaded")));
  });
}

/**
 * @param {string} name
 * @param {object} properties
 */
function added(name, properties) {
  const element = Object.assign(document.createElement(name), properties);
  document.body.append(element);
  return element;
}
