// Pyodide as it is published, in a plain worker.

import { loadPyodide } from "/stock/pyodide.mjs";

const python = await loadPyodide({ indexURL: new URL("/stock/", location.href).href });
postMessage(python.runPython("1 + 1"));
