"""The snapshot: the memory of a Python that has started, imported all it needs and answered every kind of question."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.engine.node.run import run_node
from build_tools.engine.runtime import Runtime
from build_tools.engine.tables import CLOSED_MODULES

_ZEROS = re.compile(rb"\x00{4096,}")


@dataclass(frozen=True)
class Snapshot:
    """Memory without its long runs of zeros."""

    content: bytes
    """What is left, in order."""
    size: int
    """Bytes of the whole."""
    ranges: list[tuple[int, int]]
    """Where each part of the content begins and ends in the whole."""


@dataclass(frozen=True)
class Start:
    """What Python starts from in Node, and what it is asked then."""

    runtime: Runtime
    pyodide: Path
    """The folder of the unchanged Pyodide."""
    lock: Mapping[str, Any]
    python_zip: Path
    requests: Mapping[str, list[str]]
    """By instrument."""


def make_snapshot(start: Start, active: list[str]) -> Snapshot:
    """Start Python from the zip in Node, have all requests answered, and take its memory.

    Of the standard library only what stands beside the active modules stays.
    """
    with _workplace(start) as job:
        source = {"python": str(start.python_zip), "closed": CLOSED_MODULES, "active": active}
        run_node("make_snapshot.js", job | source, "Python starten en het geheugen bewaren")
        return fold(Path(job["snapshot"]).read_bytes())


def modules_that_run(start: Start) -> list[str]:
    """Make a snapshot on trial, restore it, have all requests answered, and list the modules of which something ran."""
    with _workplace(start) as job:
        source = {"python": str(start.python_zip), "closed": CLOSED_MODULES}
        run_node("make_snapshot.js", job | source, "Python starten en het geheugen op proef bewaren")
        empty = Path(job["pyodide"]) / "empty.zip"
        zipfile.ZipFile(empty, "w").close()
        output = run_node("watch_snapshot.js", job | {"empty": str(empty)}, "zien welke modules er nodig zijn")
        active: list[str] = json.loads(output)
        return active


@contextmanager
def _workplace(start: Start) -> Iterator[dict[str, Any]]:
    """Put the trimmed Pyodide where Node can load it; gives what each script has to know."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pyodide.asm.js").write_bytes(start.runtime.script)
        (folder / "pyodide.asm.wasm").write_bytes(start.runtime.wasm)
        shutil.copy(start.pyodide / "pyodide.mjs", folder)
        snapshot = str(folder / "snapshot.bin")
        yield {"pyodide": name, "lock": start.lock, "requests": start.requests, "snapshot": snapshot}


def fold(memory: bytes) -> Snapshot:
    """Leave out the long runs of zeros. A browser makes memory of zeros for free."""
    ends = [0, *(edge for run in _ZEROS.finditer(memory) for edge in run.span()), len(memory)]
    ranges = [(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True) if start < end]
    return Snapshot(b"".join(memory[start:end] for start, end in ranges), len(memory), ranges)
