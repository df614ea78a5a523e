"""What is started: this site, what others ship, and the floor under both."""

from __future__ import annotations

import json
from pathlib import Path

from build_tools.paths import ROOT

_HERE = Path(__file__).parent


def _version(folder: Path, package: str) -> str:
    """Give the version that a folder pins: what is measured carries the name of what was fetched."""
    return str(json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"][package])


KINDS = {
    "ours": "this site",
    "stock": f"Pyodide {_version(ROOT, 'pyodide')}",
    "stock-314": f"Pyodide {_version(_HERE, 'pyodide')}",
    "micropython": f"MicroPython {_version(_HERE, '@micropython/micropython-webassembly-pyscript')}",
    "compile": "compile only",
}
"""By key, with its name in the tables."""
