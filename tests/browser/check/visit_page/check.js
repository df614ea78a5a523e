// Has the page look at its host, in a frame, and reports what it found.

import { patient, report } from "/visiting.js";

const until = patient(90_000);
const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("controle"));

try {
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = "/site/controle/";
  await loaded;
  const page = /** @type {Document} */ (frame.contentDocument);
  await until(() => page.documentElement.classList.contains("has-script"), "the page did not start");
  const section = /** @type {HTMLElement} */ (page.getElementById("controle"));
  /** @type {HTMLElement} */ (section.querySelector("[data-action=controleer]")).click();
  await until(() => section.dataset.status === "klaar", "the check did not end");
  const keys = (/** @type {string} */ group) =>
    [...section.querySelectorAll(`[data-group=${group}] [data-fault]`)].map((found) => found.getAttribute("data-fault"));
  const good = [...section.querySelectorAll("[data-group=good] li")].map(({ textContent }) => textContent);
  await report({ grave: keys("grave"), light: keys("light"), good, first: section.querySelector(".check-first")?.textContent });
} catch (error) {
  await report({ error: String(error) });
}
