"""Making the engine: the files that the browser downloads, under names that say their content."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.engine.python_zip import our_sources, our_styles, traced_modules, write_python_zip
from build_tools.paths import CACHE, NODE_MODULES
from build_tools.stamp import fingerprint, is_made_from, set_stamp

_PYODIDE = NODE_MODULES / "pyodide"
_RECIPE = sorted(Path(__file__).parent.glob("*.*"))


@dataclass(frozen=True)
class Engine:
    """The finished files in a folder, and the manifest that tells the browser about them."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def files(self) -> list[Path]:
        """The files to publish."""
        return sorted(self.folder / part["file"] for part in self.manifest["files"].values())


def make_engine(instruments: Mapping[str, dict[str, Any]]) -> Engine:
    """Make the engine for these instruments (plain data by key), or take the one made before from the same input."""
    data = json.dumps(instruments, sort_keys=True).encode()
    print_ = fingerprint([_inputs(), data])
    folder = CACHE / "engine"
    if not is_made_from(folder, print_):
        with TemporaryDirectory(dir=_cache(), prefix="engine-") as fresh:
            _write_engine(Path(fresh), instruments)
            set_stamp(Path(fresh), print_)
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(fresh, folder, dirs_exist_ok=True)
    return Engine(folder, json.loads((folder / "manifest.json").read_text(encoding="utf-8")))


def _cache() -> Path:
    CACHE.mkdir(exist_ok=True)
    return CACHE


def _inputs() -> bytes:
    """Give one fingerprint of all code that goes into the engine or makes it."""
    package = (_PYODIDE / "package.json").read_bytes()
    recipe = [file.read_bytes() for file in _RECIPE]
    return fingerprint([package, *our_sources().values(), *our_styles().values(), *recipe]).encode()


def _write_engine(folder: Path, instruments: Mapping[str, dict[str, Any]]) -> None:
    python = folder / "python.zip"
    write_python_zip(python, _PYODIDE, _modules(instruments), instruments)
    files = {
        "loader": _publish(folder, "pyodide.js", _without_source_map(_PYODIDE / "pyodide.mjs")),
        "runtime": _publish(folder, "pyodide.asm.js", (_PYODIDE / "pyodide.asm.js").read_bytes()),
        "wasm": _publish(folder, "pyodide.asm.wasm", (_PYODIDE / "pyodide.asm.wasm").read_bytes()),
        "python": _publish(folder, "python.zip", python.read_bytes()),
    }
    python.unlink()
    lock = json.loads((_PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    package = json.loads((_PYODIDE / "package.json").read_text(encoding="utf-8"))
    manifest = {"pyodide": package["version"], "files": files, "lock": {"info": lock["info"], "packages": {}}}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def _modules(instruments: Mapping[str, dict[str, Any]]) -> list[str]:
    """Give the traced modules, kept until our Python or Pyodide changes: tracing takes seconds."""
    folder = CACHE / "modules"
    print_ = fingerprint([_inputs()])
    if not is_made_from(folder, print_):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "modules.json").write_text(json.dumps(traced_modules(_PYODIDE, instruments)), encoding="utf-8")
        set_stamp(folder, print_)
    modules: list[str] = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    return modules


def _publish(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(content).hexdigest()
    stem, _, ending = name.rpartition(".")
    file = f"{stem}.{digest[:12]}.{ending}"
    (folder / file).write_bytes(content)
    return {"file": file, "bytes": len(content), "sha256": digest}


def _without_source_map(file: Path) -> bytes:
    lines = file.read_bytes().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"//# sourceMappingURL"))
