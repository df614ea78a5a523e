// Restores a snapshot that watches what runs, as a browser would, and prints which modules were needed, as JSON:
//   node watch_snapshot.js JOB.json
// JOB.json: {"pyodide": folder, "lock": {…}, "requests": {instrument: ["…"]}, "snapshot": file, "empty": "empty.zip"}

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { answerAll } from "./answer_all.js";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${job.pyodide}/pyodide.mjs`).href);
const python = await loadPyodide({
  _loadSnapshot: new Uint8Array(readFileSync(job.snapshot)),
  indexURL: job.pyodide,
  stdLibURL: job.empty,
  lockFileContents: job.lock,
  jsglobals: {},
});
answerAll(python, job.requests);
console.log(JSON.stringify([...python.globals.get("ran")].sort()));
