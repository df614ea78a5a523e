"""How many bytes the engine takes on its way to a visitor."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import NamedTuple

from build_tools.engine.engine import Engine

_STOCK = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
_RESTORED_START = ("probe", "loader", "restored_runtime", "restored_wasm", "snapshot")
_OF_A_TEAM = ("team",)
"""What the page of a team takes besides."""
_COLD_START = ("probe", "loader", "runtime", "wasm", "python")


class Size(NamedTuple):
    """Bytes of a file, as it is and on its way."""

    name: str
    raw: int
    packed: int


def engine_sizes(engine: Engine) -> dict[str, list[Size]]:
    """Give the files of a restored start of ours with a team, and of the cold start that there is for when it fails."""
    return {"ours": _sizes(engine, _RESTORED_START + _OF_A_TEAM), "ours-cold": _sizes(engine, _COLD_START)}


def stock_sizes(folder: Path) -> list[Size]:
    """Give the files that an unchanged Pyodide downloads."""
    return [_size(folder / name, name) for name in _STOCK if (folder / name).is_file() and _is_loaded(folder, name)]


def _sizes(engine: Engine, parts: tuple[str, ...]) -> list[Size]:
    sizes = []
    for part in parts:
        description = engine.manifest["files"][part]
        if "packed" in description:
            sizes.append(Size(part, description["bytes"], description["packed"]["bytes"]))
        else:
            sizes.append(_size(engine.folder / description["file"], part))
    return sizes


def _is_loaded(folder: Path, name: str) -> bool:
    """Say whether a module worker loads the file: of two kinds of one script it takes the newer."""
    return not (name == "pyodide.asm.js" and (folder / "pyodide.asm.mjs").is_file())


def _size(file: Path, name: str) -> Size:
    content = file.read_bytes()
    return Size(name, len(content), len(gzip.compress(content, 9, mtime=0)))
