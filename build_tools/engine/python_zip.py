"""The zip that the browser's Python imports from: the modules we use, byte-compiled, with the instruments."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_tools.environment import find_node, program
from build_tools.paths import SCAN, VENV

_SAME_DATE = (2026, 1, 1, 0, 0, 0)
_NOT_FOR_THE_BROWSER = {"__main__.py", "files.py"}


class EngineError(Exception):
    """The browser's Python could not be made; the message says at which step."""


def our_sources() -> dict[str, bytes]:
    """Give the Python of `scan` that goes to the browser, by its path in the zip."""
    files = sorted(file for file in SCAN.glob("*.py") if file.name not in _NOT_FOR_THE_BROWSER)
    return {f"scan/{file.name}": file.read_bytes() for file in files}


def our_styles() -> dict[str, bytes]:
    """Give the style sheets that files made in the browser carry inside."""
    return {f"scan/{file.name}": file.read_bytes() for file in sorted(SCAN.glob("*.css"))}


def traced_modules(pyodide: Path, instruments: Mapping[str, dict[str, Any]]) -> list[str]:
    """Run our code in an unchanged Pyodide and list the files of the modules that it loaded.

    The list is found by running, not kept by hand: a new import in our code needs nothing here.
    """
    key, data = next(iter(instruments.items()))
    texts = {name: content.decode() for name, content in (our_sources() | our_styles()).items()}
    job = {
        "files": texts | {f"scan/instruments/{key}.json": json.dumps(data)},
        "instrument": key,
        "requests": _requests(data),
    }
    with tempfile.TemporaryDirectory() as folder:
        job_file = Path(folder) / "job.json"
        job_file.write_text(json.dumps(job), encoding="utf-8")
        script = Path(__file__).with_name("trace_modules.js")
        output = _run([find_node(), str(script), str(pyodide), str(job_file)], "modules opzoeken")
    modules: list[str] = json.loads(output)
    return modules


def write_python_zip(
    target: Path, pyodide: Path, modules: list[str], instruments: Mapping[str, dict[str, Any]]
) -> None:
    """Write the zip: listed modules as optimised bytecode without source, and each instrument as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "python.zip"
        _write_sources(archive, pyodide / "python_stdlib.zip", modules)
        _compile(archive)
        data = {f"scan/instruments/{key}.json": json.dumps(value).encode() for key, value in instruments.items()}
        _write_plainly(target, _contents(archive) | our_styles() | data)


def _requests(data: dict[str, Any]) -> list[str]:
    """Make requests that take every way through our code: each question, scored, flat, blank, compared, refused."""
    items = [item["key"] for scale in data["scales"].values() for item in scale["items"]]
    rising = {key: number * 5 // len(items) + 1 for number, key in enumerate(items)}
    result = {
        "format": "i-scan-resultaat",
        "format_version": 1,
        "instrument": data["instrument"]["key"],
        "instrument_version": data["instrument"]["version"],
        "month": "2026-01",
    }
    profiles = [profile["key"] for profile in data.get("profiles") or []]
    scored, flat, blank = (result | {"answers": answers} for answers in (rising, dict.fromkeys(items, 3), {}))
    theirs = flat | {"author": "collega"}
    beside = {"site": "../../", "level": "notities", "earlier": [flat, scored], "colleague": theirs}
    requests = [{"result": scored, "profile": profile, **beside} for profile in [*profiles, None]]
    requests += [{"result": each, "site": "../../", "level": "grafiek"} for each in (flat, blank, {})]
    questions = ("report", "talk", "page", "spreadsheet", "picture")
    asked = [{"question": question, **request} for question in questions for request in requests]
    return [json.dumps(request) for request in asked + _recalculations(data)]


def _recalculations(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Make requests to work out one role: within the scale, beyond its ends, with too few answers, refused."""
    role, scale = next(iter(data["scales"].items()))
    items = len(scale["items"])
    ways = [([3] * items, "0,70"), ([1] * items, "2"), ([None] * items, "0.7"), ([3] * items, "veel"), ([], "1")]
    return [
        {"question": "recalculate", "role": role, "answers": answers, "sd": sd, "r": "0,40"} for answers, sd in ways
    ]


def _write_sources(archive: Path, stdlib: Path, modules: list[str]) -> None:
    ours = our_sources()
    with zipfile.ZipFile(stdlib) as stock, zipfile.ZipFile(archive, "w") as sources:
        for name in modules:
            sources.writestr(name, ours[name] if name in ours else stock.read(name))


def _compile(archive: Path) -> None:
    """Replace every module in the archive by its bytecode, without docstrings and asserts.

    `pyodide py-compile` takes its level of optimisation from the Python that runs it. With a source date set,
    it writes bytecode that depends on the source alone, not on the time of the build.
    """
    pyodide = program(VENV, "pyodide")
    environment = {**os.environ, "PYTHONOPTIMIZE": "2", "SOURCE_DATE_EPOCH": "315532800"}
    _run([str(pyodide), "py-compile", "--silent", str(archive)], "Python compileren", environment)


def _contents(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _write_plainly(target: Path, contents: Mapping[str, bytes]) -> None:
    """Write a zip that depends on its contents alone: sorted, one date, one system."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as opened:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(name, _SAME_DATE)
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            opened.writestr(entry, contents[name])


def _run(command: list[str], step: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise EngineError(f"De rekenmodule kon niet worden gemaakt (stap: {step}).\n{done.stderr.strip()}")
    return done.stdout
