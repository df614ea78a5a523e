"""The image: the memory of a Python that has started, imported all it needs and answered every kind of question."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.engine.node import run_node
from build_tools.engine.runtime import Runtime
from build_tools.engine.tables import CLOSED

_ZEROS = re.compile(rb"\x00{4096,}")


@dataclass(frozen=True)
class Image:
    """Memory without its long runs of zeros."""

    content: bytes
    """What is left, in order."""
    size: int
    """Bytes of the whole."""
    ranges: list[tuple[int, int]]
    """Where each part of the content begins and ends in the whole."""


def make_image(
    runtime: Runtime, pyodide: Path, python_zip: Path, lock: Mapping[str, Any], requests: Mapping[str, list[str]]
) -> Image:
    """Start Python from the zip in Node, answer the requests of each instrument, and take its memory.

    This is done twice: the first image is there to see which modules are needed once it is restored.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pyodide.asm.js").write_bytes(runtime.script)
        (folder / "pyodide.asm.wasm").write_bytes(runtime.wasm)
        shutil.copy(pyodide / "pyodide.mjs", folder)
        file = folder / "image.bin"
        job = {"pyodide": name, "lock": lock, "requests": requests, "image": str(file)}
        source = {"python": str(python_zip), "closed": CLOSED}
        run_node("make_image.js", job | source, "Python starten en het geheugen op proef bewaren")
        ran = _modules_that_run(job, folder)
        run_node("make_image.js", job | source | {"ran": ran}, "Python starten en het geheugen bewaren")
        return fold(file.read_bytes())


def _modules_that_run(job: Mapping[str, Any], folder: Path) -> list[str]:
    """Restore the image on trial, have all requests answered, and list the modules of which something ran."""
    empty = folder / "empty.zip"
    zipfile.ZipFile(empty, "w").close()
    ran: list[str] = json.loads(
        run_node("watch_image.js", {**job, "empty": str(empty)}, "zien welke modules er nodig zijn")
    )
    return ran


def fold(memory: bytes) -> Image:
    """Leave out the long runs of zeros. A browser makes memory of zeros for free."""
    ends = [0, *(edge for run in _ZEROS.finditer(memory) for edge in run.span()), len(memory)]
    ranges = [(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True) if start < end]
    return Image(b"".join(memory[start:end] for start, end in ranges), len(memory), ranges)
