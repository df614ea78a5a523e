"""How long a build takes: beside plain MkDocs and Material on the same Markdown, and after a change."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from build_tools.bench.turns import in_turn
from build_tools.engine.engine import write_engine
from build_tools.paths import CONTENT, ROOT
from build_tools.serve.builder import SETTINGS, Builder

_OURS = ("custom_dir", "logo", "favicon")
_TYPING = 2
"""Seconds between two changes, at least: longer than it takes to get ready."""


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


def build(config: Path, target: Path) -> float:
    """Build a site and give the seconds it took. Raises `BuildError`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(target)]
    environment = os.environ | SETTINGS
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as on any machine that builds twice
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise BuildError(f"{config.name} could not be built.\n{done.stderr.strip()}")
    return seconds


def build_again(builder: Builder) -> float:
    """Build as `make serve` does after a change, when someone has typed for a while; give the seconds it took.

    Raises `BuildError`.
    """
    builder.get_ready()
    time.sleep(_TYPING)
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

    The small site is built as after a change, the others from nothing.
    """
    with Builder(folder / "small-again", configs["small"]) as builder:
        actions: dict[str, Callable[[], float]] = {
            name: partial(build, configs[name], folder / f"{name}-again") for name in ("plain", "ours")
        }
        actions["small"] = partial(build_again, builder)
        actions["engine"] = partial(make_engine_anew, instruments)
        samples: dict[str, list[float]] = {name: [] for name in actions}
        for run in range(runs):
            for name in in_turn(actions, run):
                samples[name].append(actions[name]())
    return samples
