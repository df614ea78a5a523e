// Asks the site's engine everything in scan.json, and with the modules of a team everything in team.json, after a restored
// and after a cold start, and reports the answers.

import { siteEngine, teamEngine } from "/pages/site-engine.js";

for (const door of ["scan", "team"]) {
  for (const start of ["restored", "cold"]) {
    try {
      await report({ door, start, ...(await answers(door, start)) });
    } catch (error) {
      await report({ door, start, error: String(error) });
    }
  }
}

/**
 * @param {string} door
 * @param {string} start
 */
async function answers(door, start) {
  const { engine } = await (door === "team" ? teamEngine() : siteEngine());
  engine.startKind = start;
  const replies = [];
  for (const { question, ...request } of await (await fetch(`/requests/${door}.json`)).json()) {
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
