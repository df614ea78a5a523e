// Asks the site's engine everything in requests.json, after a restored and after a cold start, and reports the answers.

import { siteEngine } from "/pages/site-engine.js";

for (const start of ["restored", "cold"]) {
  try {
    await report({ start, ...(await answers(start)) });
  } catch (error) {
    await report({ start, error: String(error) });
  }
}

/** @param {string} start */
async function answers(start) {
  const { engine } = await siteEngine();
  engine.startKind = start;
  const replies = [];
  for (const { question, ...request } of await (await fetch("/requests/requests.json")).json()) {
    replies.push(await engine.ask(question, request));
  }
  const finalStart = engine.startKind;
  engine.stop();
  return { finalStart, answers: replies };
}

/** @param {object} found */
function report(found) {
  return fetch("/report", { method: "POST", body: JSON.stringify(found) });
}
