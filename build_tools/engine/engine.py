"""Making the engine: the files that the browser downloads, under names that say their content.

Python starts in the browser in one of two ways, and the files of both are published. A restored start takes a snapshot:
a trimmed Pyodide, and the memory of a Python that has been started already. A cold start takes Pyodide as it was
published, and the zip with our modules; it is there for when the restored start fails. After either, a page of a kind
with late modules (`LATE`) takes one small file more, with those that only it asks for.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.engine.parts import (
    PYODIDE,
    lock_without_packages,
    our_print,
    published_pyodide,
    python_parts,
    start_from,
)
from build_tools.engine.published import publish_packed, publish_twice
from build_tools.engine.python_zip import LATE, late_zip, write_python_zip
from build_tools.engine.snapshot import make_snapshot
from build_tools.engine.warm_up_requests import warm_up_requests
from build_tools.set_up.cache import made_once
from build_tools.set_up.stamp import fingerprint

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
        copies = [copy for part in parts for copy in (part, part.get("packed", {}))]
        names = {copy[name] for copy in copies for name in ("file", "again") if name in copy}
        return sorted(self.folder / name for name in names)

    def manifest_for(self, kind: str) -> dict[str, Any]:
        """Give the manifest as a page of this kind needs it: of late modules only its own."""
        files = {name: file for name, file in self.manifest["files"].items() if name not in LATE or name == kind}
        return self.manifest | {"files": files}


def make_engine(instruments: Mapping[str, dict[str, Any]]) -> Engine:
    """Make the engine for these instruments (plain data by key), or take the one made before from the same input."""
    data = json.dumps(instruments).encode()
    print_ = fingerprint([our_print().encode(), data])
    folder = made_once("engine", print_, lambda fresh: write_engine(fresh, instruments))
    return Engine(folder, json.loads((folder / MANIFEST).read_text(encoding="utf-8")))


def write_engine(folder: Path, instruments: Mapping[str, dict[str, Any]]) -> None:
    """Write all files of the engine and its manifest. The same input gives the same bytes."""
    requests = {key: warm_up_requests(data) for key, data in instruments.items()}
    parts = python_parts(instruments, requests)
    with TemporaryDirectory() as name:
        zip_ = Path(name) / "python.zip"
        write_python_zip(zip_, parts.bytecode, instruments)
        snapshot = make_snapshot(start_from(zip_, requests), parts.active)
        python = publish_twice(folder, zip_.stem, zip_.read_bytes())
    manifest = {
        "pyodide": json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"],
        "files": {
            **_take_pyodide(folder),
            "snapshot": publish_packed(folder, "snapshot", snapshot.content),
            "python": python,
            **{kind: publish_packed(folder, kind, late_zip(kind, late)) for kind, late in parts.late.items()},
        },
        "memory": {"size": snapshot.size, "ranges": snapshot.ranges},
        "lock": lock_without_packages(),
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def _take_pyodide(folder: Path) -> dict[str, Any]:
    """Take over the files that hold nothing of ours; give what the manifest says of them."""
    pyodide = published_pyodide()
    for file in pyodide.iterdir():
        if file.suffix != ".json":
            shutil.copyfile(file, folder / file.name)
    files: dict[str, Any] = json.loads((pyodide / "files.json").read_text(encoding="utf-8"))
    return files
