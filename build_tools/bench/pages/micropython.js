// A Python that is too small for our code: how fast an interpreter of its kind can start at all.

import { loadMicroPython } from "/micropython/micropython.mjs";

const python = await loadMicroPython({ url: new URL("/micropython/micropython.wasm", location.href).href });
postMessage(python.runPython("1 + 1") ?? (python.runPython("answer = 1 + 1"), python.globals.get("answer")));
