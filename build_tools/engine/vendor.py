"""Making the engine: the files that the browser downloads, under names that say their content.

There are two ways to start Python in the browser, and the files of both are published. The quick one restores an image:
a trimmed Pyodide, and the memory of a Python that has been started already. The plain one is Pyodide as it was
published, which starts from the zip with our modules; it is there for when the quick one fails.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.cache import made_once
from build_tools.engine.every_request import every_request
from build_tools.engine.image import make_image
from build_tools.engine.python_zip import our_sources, our_styles, traced_modules, write_python_zip
from build_tools.engine.runtime import Runtime, trim_runtime
from build_tools.engine.wasm_file import without_data
from build_tools.paths import NODE_MODULES
from build_tools.stamp import fingerprint

_PYODIDE = NODE_MODULES / "pyodide"
_RECIPE = sorted(Path(__file__).parent.glob("*.*"))


MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Engine:
    """The finished files in a folder, and the manifest that tells the browser about them."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def files(self) -> list[Path]:
        """The files to publish."""
        parts = self.manifest["files"].values()
        names = {copy["file"] for part in parts for copy in (part, part.get("packed", {})) if "file" in copy}
        return sorted(self.folder / name for name in names)


def make_engine(instruments: Mapping[str, dict[str, Any]]) -> Engine:
    """Make the engine for these instruments (plain data by key), or take the one made before from the same input."""
    data = json.dumps(instruments, sort_keys=True).encode()
    print_ = fingerprint([_inputs(), data])
    folder = made_once("engine", print_, lambda fresh: write_engine(fresh, instruments))
    return Engine(folder, json.loads((folder / MANIFEST).read_text(encoding="utf-8")))


def _pyodide_inputs() -> bytes:
    """Give one fingerprint of Pyodide and of the code here that makes the engine of it."""
    package = (_PYODIDE / "package.json").read_bytes()
    return fingerprint([package, *(file.read_bytes() for file in _RECIPE)]).encode()


def _inputs() -> bytes:
    """Give one fingerprint of all code that goes into the engine or makes it."""
    return fingerprint([_pyodide_inputs(), *our_sources().values(), *our_styles().values()]).encode()


def write_engine(folder: Path, instruments: Mapping[str, dict[str, Any]]) -> None:
    """Write all files of the engine and its manifest. The same input gives the same bytes."""
    lock = json.loads((_PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    no_packages = {"info": lock["info"], "packages": {}}
    python = folder / "python.zip"
    write_python_zip(python, _PYODIDE, _modules(instruments), instruments)
    runtime = _runtime()
    requests = {key: every_request(data) for key, data in instruments.items()}
    image = make_image(runtime, _PYODIDE, python, no_packages, requests)
    wasm, quick_wasm = (_PYODIDE / "pyodide.asm.wasm").read_bytes(), without_data(runtime.wasm)
    files = {
        "loader": _publish(folder, "pyodide.js", _without_source_map(_PYODIDE / "pyodide.mjs")),
        "quick_runtime": _publish(folder, "quick.js", runtime.script),
        "quick_wasm": _publish(folder, "quick.wasm", quick_wasm) | _pack(folder, "quick", quick_wasm),
        "image": _described(image.content) | _pack(folder, "image", image.content),
        "runtime": _publish(folder, "pyodide.asm.js", (_PYODIDE / "pyodide.asm.js").read_bytes()),
        "wasm": _publish(folder, "pyodide.asm.wasm", wasm) | _pack(folder, "pyodide.asm", wasm),
        "python": _publish(folder, "python.zip", python.read_bytes()),
    }
    python.unlink()
    package = json.loads((_PYODIDE / "package.json").read_text(encoding="utf-8"))
    manifest = {
        "pyodide": package["version"],
        "files": files,
        "memory": {"size": image.size, "ranges": image.ranges},
        "lock": no_packages,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def _publish(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    """Write a file under a name that says its content; give what the manifest says of it."""
    described = _described(content)
    stem, _, ending = name.rpartition(".")
    file = f"{stem}.{described['sha256'][:12]}.{ending}"
    (folder / file).write_bytes(content)
    return {"file": file, **described}


def _pack(folder: Path, stem: str, content: bytes) -> dict[str, Any]:
    """Write the content as gzip, for hosts that do not compress: they all know a `.zip`, and leave it as it is."""
    published = _publish(folder, f"{stem}.zip", gzip.compress(content, 9, mtime=0))
    return {"packed": {"file": published["file"], "bytes": published["bytes"]}}


def _described(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _runtime() -> Runtime:
    """Give the trimmed Pyodide, kept until Pyodide changes: trimming takes seconds."""

    def write(folder: Path) -> None:
        runtime = trim_runtime(_PYODIDE)
        (folder / "runtime.js").write_bytes(runtime.script)
        (folder / "runtime.wasm").write_bytes(runtime.wasm)

    folder = made_once("runtime", fingerprint([_pyodide_inputs()]), write)
    return Runtime((folder / "runtime.js").read_bytes(), (folder / "runtime.wasm").read_bytes())


def _modules(instruments: Mapping[str, dict[str, Any]]) -> list[str]:
    """Give the traced modules, kept until our Python or Pyodide changes: tracing takes seconds."""

    def write(folder: Path) -> None:
        (folder / "modules.json").write_text(json.dumps(traced_modules(_PYODIDE, instruments)), encoding="utf-8")

    folder = made_once("modules", fingerprint([_inputs()]), write)
    modules: list[str] = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    return modules


def _without_source_map(file: Path) -> bytes:
    lines = file.read_bytes().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"//# sourceMappingURL"))
