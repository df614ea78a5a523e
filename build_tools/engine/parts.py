"""What takes long and stays the same when a question changes: made once, and kept.

A part is kept until what it is made from changes, the tools included: the versions of Pyodide, terser and
`pyodide-build` as they are pinned, this Python, and the code here.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.engine.published import publish, publish_both
from build_tools.engine.python_zip import (
    LATE,
    compile_modules,
    late_modules,
    late_sources,
    late_styles,
    our_sources,
    our_styles,
    read_zip,
    traced_modules,
    write_python_zip,
    write_zip,
)
from build_tools.engine.runtime import Runtime, trim_runtime
from build_tools.engine.snapshot import Start, modules_that_run
from build_tools.engine.wasm_file import without_data
from build_tools.paths import NODE_MODULES, ROOT, source_files
from build_tools.set_up.cache import made_once
from build_tools.set_up.environment import PYTHON_PACKAGES
from build_tools.set_up.stamp import fingerprint

PYODIDE = NODE_MODULES / "pyodide"
_EMPTY_WASM = b"\0asm\1\0\0\0" + b"\0\x80\x20\x05empty" + bytes(4090)
"""WebAssembly that does nothing, but large enough (4 kB) for every host that compresses to find it worth while."""
_RECIPE = source_files(Path(__file__).parent, "**/*.[jp][sy]")


@dataclass(frozen=True)
class PythonParts:
    """Of our Python and the standard library, what the browser needs."""

    bytecode: dict[str, bytes]
    """The bytecode of each module, by its path."""
    active: list[str]
    """The modules of which something runs after the snapshot is restored."""
    late: dict[str, dict[str, bytes]]
    """The bytecode of the modules that come after the start, by the kind of page that asks for them."""


def our_print() -> str:
    """Give one fingerprint of all code that goes into the engine or makes it."""
    return fingerprint([_pyodide_print().encode(), *_ours()])


def _ours() -> Iterator[bytes]:
    for files in (our_sources(), our_styles(), *map(late_sources, LATE), *map(late_styles, LATE)):
        yield from files.values()


def parts_print(instruments: Mapping[str, dict[str, Any]]) -> str:
    """Give one fingerprint of our code and of what these instruments have, whatever their texts say."""
    shapes = json.dumps([_shape(instruments[key]) for key in sorted(instruments)], sort_keys=True)
    return fingerprint([our_print().encode(), shapes.encode()])


def _shape(data: Any) -> Any:
    """Give what there is in plain data, without its texts: names of fields, and how many of each."""
    if isinstance(data, dict):
        return {name: _shape(value) for name, value in data.items()}
    return [_shape(each) for each in data] if isinstance(data, list | tuple) else ""


def _pyodide_print() -> str:
    """Give one fingerprint of Pyodide, and of the tools and the code that make the engine of it."""
    tools = [ROOT / "package-lock.json", PYTHON_PACKAGES, *_RECIPE]
    versions = f"{sys.version} zlib {zlib.ZLIB_RUNTIME_VERSION}"
    return fingerprint([versions.encode(), *(file.read_bytes() for file in tools)])


def lock_without_packages() -> dict[str, Any]:
    """Give what Pyodide wants to know of its packages: that there are none."""
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {"info": lock["info"], "packages": {}}


def trimmed_runtime() -> Runtime:
    """Give the trimmed Pyodide."""

    def write(folder: Path) -> None:
        runtime = trim_runtime(PYODIDE)
        (folder / "runtime.js").write_bytes(runtime.script)
        (folder / "runtime.wasm").write_bytes(runtime.wasm)

    folder = made_once("runtime", _pyodide_print(), write)
    return Runtime((folder / "runtime.js").read_bytes(), (folder / "runtime.wasm").read_bytes())


def published_pyodide() -> Path:
    """Give a folder with the finished files that hold nothing of ours, and `files.json` on what each is."""

    def write(folder: Path) -> None:
        runtime = trimmed_runtime()
        files = {
            "loader": publish(folder, "pyodide.js", _without_source_map(PYODIDE / "pyodide.mjs")),
            "restored_runtime": publish(folder, "restored.js", runtime.script),
            "restored_wasm": publish_both(folder, "restored.wasm", without_data(runtime.wasm)),
            "runtime": publish(folder, "pyodide.asm.js", (PYODIDE / "pyodide.asm.js").read_bytes()),
            "probe": publish(folder, "probe.wasm", _EMPTY_WASM),
            "wasm": publish_both(folder, "pyodide.asm.wasm", (PYODIDE / "pyodide.asm.wasm").read_bytes()),
        }
        (folder / "files.json").write_text(json.dumps(files), encoding="utf-8")

    return made_once("pyodide", _pyodide_print(), write)


def python_parts(instruments: Mapping[str, dict[str, Any]], requests: Mapping[str, list[str]]) -> PythonParts:
    """Give what the browser needs of Python, found by running it with these instruments.

    Kept whatever is written in the instruments: which modules are needed depends on our code and on what there is to
    ask. Without a view for a colleague, for one, nothing runs of what would score it.
    """

    def write(folder: Path) -> None:
        bytecode = compile_modules(PYODIDE, traced_modules(PYODIDE, instruments, requests))
        with TemporaryDirectory() as name:
            zip_ = Path(name) / "python.zip"
            write_python_zip(zip_, bytecode, instruments)
            active = modules_that_run(start_from(zip_, requests))
        write_zip(folder / "compiled.zip", bytecode)
        for kind in LATE:
            write_zip(folder / f"late-{kind}.zip", compile_modules(PYODIDE, late_modules(kind)))
        (folder / "active.json").write_text(json.dumps(active), encoding="utf-8")

    folder = made_once("python", parts_print(instruments), write)
    active = json.loads((folder / "active.json").read_text(encoding="utf-8"))
    late = {kind: read_zip(folder / f"late-{kind}.zip") for kind in LATE}
    return PythonParts(read_zip(folder / "compiled.zip"), active, late)


def start_from(python_zip: Path, requests: Mapping[str, list[str]]) -> Start:
    """Give what Python starts from, with our zip."""
    return Start(trimmed_runtime(), PYODIDE, lock_without_packages(), python_zip, requests)


def _without_source_map(file: Path) -> bytes:
    lines = file.read_bytes().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"//# sourceMappingURL"))
