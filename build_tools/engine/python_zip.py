"""The zips that the browser's Python imports from: the modules we use, byte-compiled, with the instruments."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.engine.annotations import without_annotations
from build_tools.engine.node.run import run, run_node
from build_tools.paths import ROOT, SCAN, VENV, source_files
from build_tools.set_up.virtual_environment import program

_SAME_DATE = (2026, 1, 1, 0, 0, 0)
_NOT_FOR_THE_BROWSER = {
    "scan/__main__.py",
    "scan/collected_files.py",
    "scan/files.py",
    "scan/team_command.py",
    "scan/text/scripts.py",
    *(f"scan/text/lines/{name}.py" for name in ("__init__", "check", "documents", "edition", "pilot")),
    *(f"scan/text/lines/{name}.py" for name in ("profile", "team")),
    *(f"scan/formats/{name}.py" for name in ("goal_cards", "json_text", "link", "page_data", "schema", "worksheet")),
}
_OPENS = "scan/late_modules.py"
LATE: Mapping[str, tuple[str, ...]] = {
    "team": (
        *(_OPENS, "scan/team_bridge.py", "scan/team/", "scan/text/team/"),
        *("scan/formats/target_profile.py", "scan/formats/team.py"),
    ),
    "edition": (
        *(_OPENS, "scan/school_bridge.py"),
        *(f"scan/school/{name}.py" for name in ("colours", "form_words", "hiding", "imprint", "lacking")),
        *(f"scan/school/{name}.py" for name in ("offline_copy", "plain_yaml", "school", "school_file", "search_index")),
        *(f"scan/school/{name}.py" for name in ("security_text", "sitemap", "slots")),
    ),
}
"""By the kind of page that asks for it: what no other page carries."""
_ALL_LATE = tuple(chain.from_iterable(LATE.values()))
_LATE_LIBRARY: Mapping[str, tuple[str, ...]] = {"edition": ("hashlib.py",)}
"""Of the standard library, what only such a page asks for."""


def our_sources() -> dict[str, bytes]:
    """Give the Python of `scan` that every page with an engine starts with, by its path in the zip."""
    return {name: text for name, text in _for_the_browser().items() if not name.startswith(_ALL_LATE)}


def late_sources(kind: str) -> dict[str, bytes]:
    """Give the Python of `scan` that comes after the start, to a page of the kind that asks for it."""
    return {name: text for name, text in _for_the_browser().items() if name.startswith(LATE[kind])}


def late_modules(kind: str) -> list[str]:
    """Give all modules of such a page, those of the standard library among them."""
    return [*late_sources(kind), *_LATE_LIBRARY.get(kind, ())]


def our_styles() -> dict[str, bytes]:
    """Give the style sheets that files made in the browser carry inside."""
    return {name: text for name, text in _read_all("**/*.css").items() if not name.startswith(_ALL_LATE)}


def late_styles(kind: str) -> dict[str, bytes]:
    """Give the style sheets that only files of late modules carry inside."""
    return {name: text for name, text in _read_all("**/*.css").items() if name.startswith(LATE[kind])}


def _for_the_browser() -> dict[str, bytes]:
    return {name: text for name, text in _read_all("**/*.py").items() if name not in _NOT_FOR_THE_BROWSER}


def _read_all(pattern: str) -> dict[str, bytes]:
    return {file.relative_to(ROOT).as_posix(): file.read_bytes() for file in source_files(SCAN, pattern)}


def traced_modules(
    pyodide: Path, instruments: Mapping[str, dict[str, Any]], requests: Mapping[str, list[str]]
) -> list[str]:
    """Run our code in an unchanged Pyodide and list the files of the modules that it loaded.

    The list is found by running, not kept by hand: a new import in our code needs nothing here.
    """
    ours = our_sources() | our_styles() | _as_json(instruments)
    texts = {name: content.decode() for name, content in ours.items()}
    job = {"pyodide": str(pyodide), "files": texts, "requests": requests}
    modules: list[str] = json.loads(run_node("trace_modules.js", job, "modules opzoeken"))
    return modules


def compile_modules(pyodide: Path, modules: list[str]) -> dict[str, bytes]:
    """Give the optimised bytecode of the listed modules, by its path."""
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "python.zip"
        _write_sources(archive, pyodide / "python_stdlib.zip", modules)
        _compile(archive)
        return read_zip(archive)


def write_python_zip(target: Path, bytecode: Mapping[str, bytes], instruments: Mapping[str, dict[str, Any]]) -> None:
    """Write the zip: bytecode without source, our style sheets, and each instrument as JSON."""
    write_zip(target, {**bytecode, **our_styles(), **_as_json(instruments)})


def late_zip(kind: str, bytecode: Mapping[str, bytes]) -> bytes:
    """Give the zip of late modules, and the style sheets beside them: not packed, as it will be packed whole."""
    file = io.BytesIO()
    _write_zip(file, {**bytecode, **late_styles(kind)}, zipfile.ZIP_STORED)
    return file.getvalue()


def _as_json(instruments: Mapping[str, dict[str, Any]]) -> dict[str, bytes]:
    return {f"scan/instruments/{key}.json": json.dumps(data).encode() for key, data in instruments.items()}


def _write_sources(archive: Path, stdlib: Path, modules: list[str]) -> None:
    ours = _for_the_browser()
    with zipfile.ZipFile(stdlib) as stock, zipfile.ZipFile(archive, "w") as sources:
        for name in modules:
            sources.writestr(name, without_annotations(ours[name]) if name in ours else stock.read(name))


def _compile(archive: Path) -> None:
    """Replace every module in the archive by its bytecode, without docstrings, asserts and columns.

    `pyodide py-compile` takes its level of optimisation from the Python that runs it. With a source date set,
    it writes bytecode that depends on the source alone, not on the time of the build.
    """
    pyodide = program(VENV, "pyodide")
    environment = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1", "SOURCE_DATE_EPOCH": "315532800"}
    run([str(pyodide), "py-compile", "--silent", str(archive)], "Python compileren", environment)


def read_zip(archive: Path) -> dict[str, bytes]:
    """Give the content of each file in a zip, by its path."""
    with zipfile.ZipFile(archive) as zip_file:
        return {name: zip_file.read(name) for name in zip_file.namelist()}


def write_zip(target: Path, contents: Mapping[str, bytes]) -> None:
    """Write a zip that depends on its contents alone: sorted, one date, one system."""
    _write_zip(target, contents, zipfile.ZIP_DEFLATED)


def _write_zip(target: Path | io.BytesIO, contents: Mapping[str, bytes], compression: int) -> None:
    with zipfile.ZipFile(target, "w", compression, compresslevel=9) as zip_file:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(name, _SAME_DATE)
            entry.compress_type, entry.create_system, entry.external_attr = compression, 3, 0o644 << 16
            zip_file.writestr(entry, contents[name])
