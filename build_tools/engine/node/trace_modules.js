// Runs our code once in an unchanged Pyodide and prints which modules it loaded, as JSON:
//   node trace_modules.js JOB.json
// JOB.json: {"pyodide": folder, "files": {"scan/definition/model.py": "…"}, "requests": {instrument: ["…"]}}

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { answerAll } from "./answer_all.js";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${job.pyodide}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: job.pyodide });

const home = "/lib/traced";
for (const [name, text] of Object.entries(job.files)) {
  const path = `${home}/${name}`;
  python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
  python.FS.writeFile(path, text);
}
python.runPython(`import sys; sys.path.insert(0, "${home}")`);

answerAll(python, job.requests);

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
