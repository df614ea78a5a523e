// Only compiling the WebAssembly of Pyodide: the floor under anything that uses it.

const module = await WebAssembly.compileStreaming(fetch("/stock/pyodide.asm.wasm"));
postMessage(WebAssembly.Module.exports(module).length > 0 ? 2 : "nothing");
