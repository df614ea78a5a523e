"""How long a build takes: beside plain MkDocs and Material on the same Markdown, and after a change."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from build_tools.bench.measured.turns import in_turn
from build_tools.engine.engine import write_engine
from build_tools.paths import CONTENT, ROOT, THEME
from build_tools.serve.builder import SETTINGS, Builder

_OURS = ("custom_dir", "logo", "favicon")
_TYPING = 2
"""Seconds between two changes, at least: longer than it takes to get ready."""
_TYPED_IN = "rollen/coach.md"
"""The page that is changed: one with terms, citations and links, as most are."""


class BuildError(Exception):
    """A site that is measured could not be built; carries what MkDocs said."""


def write_plain_config(folder: Path) -> Path:
    """Write a `mkdocs.yml` for the same pages without our plugin, our theme and our styles."""
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config["theme"] = {key: value for key, value in config["theme"].items() if key not in _OURS}
    config |= {"docs_dir": str(CONTENT), "plugins": [{"search": {"lang": "nl"}}], "extra_css": [], "strict": False}
    file = folder / "plain.yml"
    file.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return file


def write_copy_config(folder: Path) -> Path:
    """Write a `mkdocs.yml` for a copy of the content, in which a page can be changed; all else is ours."""
    content = folder / "content"
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(CONTENT, content)
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config["theme"]["custom_dir"] = str(THEME)
    file = folder / "copy.yml"
    file.write_text(yaml.safe_dump(config | {"docs_dir": str(content)}, allow_unicode=True), encoding="utf-8")
    return file


def build(config: Path, target: Path) -> float:
    """Build a site and give the seconds it took. Raises `BuildError`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(target)]
    environment = os.environ | SETTINGS
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as on any machine that builds twice
    start = time.perf_counter()
    process = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise BuildError(f"{config.name} could not be built.\n{process.stderr.strip()}")
    return seconds


def build_changed(builder: Builder, page: Path) -> float:
    """Build as `make serve` does after a line more in a page, when someone has typed for a while; give the seconds.

    Raises `BuildError`.
    """
    builder.get_ready()
    time.sleep(_TYPING)
    with page.open("a", encoding="utf-8") as text:
        text.write("\nNog een zin over een i-coach.\n")
    start = time.perf_counter()
    status = builder.build()
    seconds = time.perf_counter() - start
    if status:
        raise BuildError("The site could not be built again; what is wrong stands above.")
    return seconds


def make_engine_anew(instruments: Mapping[str, dict[str, Any]]) -> float:
    """Make the engine as after a change in an instrument, and give the seconds it took.

    Pyodide and our compiled modules are there already, as they are then. It goes into a folder that is thrown away: in
    the cache it would take the place of an engine that someone still uses.
    """
    with TemporaryDirectory() as folder:
        start = time.perf_counter()
        write_engine(Path(folder), instruments)
        return time.perf_counter() - start


def measure_builds(
    configs: Mapping[str, Path], instruments: Mapping[str, dict[str, Any]], folder: Path, runs: int
) -> dict[str, list[float]]:
    """Build each site so many times, in turn, with the engine already there, and make the engine; give the seconds.

    The copy is built as after a change in one page, the others from nothing.
    """
    with Builder(folder / "copy-again", configs["copy"]) as builder:
        actions: dict[str, Callable[[], float]] = {
            name: partial(build, configs[name], folder / f"{name}-again") for name in ("plain", "ours")
        }
        actions["changed"] = partial(build_changed, builder, folder / "content" / _TYPED_IN)
        actions["engine"] = partial(make_engine_anew, instruments)
        samples: dict[str, list[float]] = {name: [] for name in actions}
        for run in range(runs):
            for name in in_turn(actions, run):
                samples[name].append(actions[name]())
    return samples
