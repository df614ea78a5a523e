// Runs our code once in an unchanged Pyodide and prints which modules it loaded, as JSON:
//   node trace_modules.js PYODIDE_FOLDER JOB.json
// JOB.json: {"files": {"scan/model.py": "…"}, "instrument": "i-scan", "requests": ["…"]}

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, jobFile] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const job = JSON.parse(readFileSync(jobFile, "utf8"));
const python = await loadPyodide({ indexURL: folder });

const home = "/lib/traced";
for (const [name, text] of Object.entries(job.files)) {
  const path = `${home}/${name}`;
  python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
  python.FS.writeFile(path, text);
}
python.runPython(`import sys; sys.path.insert(0, "${home}")`);

const bridge = python.pyimport("scan.bridge").open_bridge(job.instrument);
for (const request of job.requests) {
  bridge.answer(request);
}
try {
  bridge.answer("geen JSON"); // the way an unexpected error takes, traceback and all
} catch {
  // expected: this request is not JSON
}

console.log(python.runPython(`
import json, sys
origins = (getattr(getattr(m, "__spec__", None), "origin", None) for m in list(sys.modules.values()))
stdlib = next(path for path in sys.path if path.endswith(".zip"))
json.dumps(sorted({
    origin.removeprefix(home + "/")
    for origin in origins if origin
    for home in (stdlib, "${home}") if origin.startswith(home + "/")
}))
`));
