// The end of the service worker of this site: put in its place, this file takes away what visitors kept to work without internet.
// At their next visit with internet a browser finds it, the copy goes, and the worker with it. It answers no request.

const COPIES = `zonder-internet ${new URL("./", location.href).pathname} `;
const worker = /** @type {any} */ (globalThis);

addEventListener("install", () => worker.skipWaiting());
addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(remove()));

async function remove() {
  const names = (await caches.keys()).filter((name) => name.startsWith(COPIES));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
