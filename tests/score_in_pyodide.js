// Gives every request to the shipped Python and prints the answers:
//   node score_in_pyodide.js PYODIDE_FOLDER ENGINE_FOLDER REQUESTS.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, engine, requestsFile] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const manifest = JSON.parse(readFileSync(`${engine}/manifest.json`, "utf8"));
const python = await loadPyodide({
  indexURL: folder,
  stdLibURL: `${engine}/${manifest.files.python.file}`,
  lockFileContents: manifest.lock,
});
const bridge = python.pyimport("scan.bridge").open_bridge("i-scan");
console.log(JSON.stringify(JSON.parse(readFileSync(requestsFile, "utf8")).map((request) => bridge.answer(request))));
