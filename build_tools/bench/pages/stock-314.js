// Pyodide as it is published, in a plain worker.

import { loadPyodide } from "/stock-314/pyodide.mjs";

const python = await loadPyodide({ indexURL: new URL("/stock-314/", location.href).href });
postMessage(python.runPython("1 + 1"));
