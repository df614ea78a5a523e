// Asks the site's engine everything in requests.json, started in either way, and reports what it answered.

import { siteEngine } from "/pages/site-engine.js";

for (const way of ["quick", "plain"]) {
  try {
    await report({ way, ...(await answers(way)) });
  } catch (error) {
    await report({ way, error: String(error) });
  }
}

/** @param {string} way */
async function answers(way) {
  const { engine } = await siteEngine();
  engine.way = way;
  const given = [];
  for (const { question, ...request } of await (await fetch("/requests/requests.json")).json()) {
    given.push(await engine.ask(question, request));
  }
  const went = engine.way;
  engine.stop();
  return { went, given };
}

/** @param {object} found */
function report(found) {
  return fetch("/report", { method: "POST", body: JSON.stringify(found) });
}
