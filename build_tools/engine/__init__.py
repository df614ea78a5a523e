"""The browser's Python: Pyodide with only the modules that our code uses, byte-compiled, and our code with it."""
