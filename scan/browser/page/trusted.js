// The one place where text becomes HTML or the address of a worker, under Trusted Types where the browser has them.

/** @typedef {{createHTML: (text: string) => any, createScriptURL: (url: string) => any}} Policy */

/** @type {Policy} */
const policy = createPolicy();

/**
 * Show HTML that our Python made; it escapes every text that came from a person.
 * @param {Element} element
 * @param {string} html
 */
export function showHtml(element, html) {
  element.innerHTML = policy.createHTML(html);
}

/**
 * Make a worker that loads one of our own modules. Born from a blob it inherits the policy of the page;
 * loaded from its address it would have none.
 *
 * The import is a dynamic one, as all imports in a worker must be: see engine/worker.js. `import.meta` stands before it
 * for browsers that make an ordinary worker of every worker: they stumble over it, and say that they cannot read this.
 * @param {string} module  absolute address
 */
export function makeWorker(module) {
  const address = JSON.stringify(module);
  const failed = `{ id: 0, type: "failed", kind: "missing", address: ${address}, detail: String(error) }`;
  const script = `import.meta; import(${address}).catch(error => postMessage(${failed}));`;
  const blob = new Blob([script], { type: "text/javascript" });
  const url = URL.createObjectURL(blob);
  const worker = new Worker(policy.createScriptURL(url), { type: "module" });
  return { worker, forget: () => URL.revokeObjectURL(url) };
}

/** @returns {Policy} */
function createPolicy() {
  const rules = {
    createHTML: (/** @type {string} */ text) => text,
    createScriptURL: (/** @type {string} */ url) => {
      if (!url.startsWith("blob:")) {
        throw new TypeError("only a worker from a blob");
      }
      return url;
    },
  };
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  return factory ? factory.createPolicy("i-scan", rules) : rules;
}
