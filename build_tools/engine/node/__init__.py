"""What runs in Node while the engine is made, and what runs inside Pyodide there."""
