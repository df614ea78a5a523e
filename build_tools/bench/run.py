"""`make bench`: measure everything in one run, print it, and keep it."""

from __future__ import annotations

import argparse
import json
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from build_tools.bench.bars import all_bars
from build_tools.bench.browsers import BrowserError, installed_browsers
from build_tools.bench.builds import build, measure_builds, write_plain_config
from build_tools.bench.host import hosting
from build_tools.bench.sizes import engine_sizes, stock_sizes
from build_tools.bench.starts import measure_starts
from build_tools.bench.table import render_tables
from build_tools.bench.visits import measure_visits
from build_tools.engine.engine import make_engine
from build_tools.environment import fetch_npm_packages
from build_tools.instruments import instrument_folder, read_instrument_files
from build_tools.paths import CACHE, NODE_MODULES, ROOT

_HERE = Path(__file__).parent
PAGES = _HERE / "pages"
"""What the browsers open, and scripts that tests use too."""
_RESULTS = ROOT / "bench"
_LEAST = 7
_ABOUT = """\
# Measured

`make bench` measures all this in one run and on one machine; compare figures within a run only. Each figure is a
median, with the lowest and the highest behind it. Cold is a browser that was never started before, warm is the same
page a second time. Ready is: Python has answered that it can. How it is measured stands in `build_tools/bench/`.
"""


@dataclass(frozen=True)
class _Sites:
    """What is measured, built afresh."""

    ours: Path
    plain: Path
    plain_config: Path


def bench(arguments: list[str]) -> int:
    """Measure, print and keep; gives 1 when something that was promised does not hold."""
    parser = argparse.ArgumentParser(prog="python -m build_tools bench", description="Measure the site and its engine.")
    parser.add_argument("--runs", type=int, default=_LEAST, help=f"how often to measure each thing (default {_LEAST})")
    parser.add_argument("--keep", action="store_true", help="write the tables to bench/README.md as well")
    options = parser.parse_args(arguments)
    try:
        results = _measure(options.runs)
    except BrowserError as error:
        print(error)
        return 1
    bars = all_bars(results)
    tables = render_tables(results, bars)
    print(tables)
    _RESULTS.mkdir(exist_ok=True)
    (_RESULTS / "latest.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if options.keep:
        about = f"{_ABOUT}\n{results['about']}\n\n"
        (_RESULTS / "README.md").write_text(about + tables.rstrip() + "\n", encoding="utf-8")
    return 0 if all(bar.holds for bar in bars) else 1


def _measure(runs: int) -> dict[str, Any]:
    fetch_npm_packages(_HERE)
    folder = CACHE / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    sites = _build_sites(folder)
    packages = _HERE / "node_modules"
    folders = {
        "pages": PAGES,
        "site": sites.ours,
        "plain": sites.plain,
        "stock": NODE_MODULES / "pyodide",
        "stock-314": packages / "pyodide",
        "micropython": packages / "@micropython" / "micropython-webassembly-pyscript",
    }
    data = read_instrument_files(instrument_folder("i-scan")).data
    sizes = {"ours": engine_sizes(make_engine({"i-scan": data}))}
    sizes |= {name: stock_sizes(folders[name]) for name in ("stock", "stock-314")}
    with hosting(folders) as host:
        return {
            "about": _about(runs),
            "starts": measure_starts(host, installed_browsers(), runs),
            "visits": measure_visits(host, runs),
            "builds": measure_builds(sites.plain_config, folder, runs),
            "sizes": sizes,
        }


def _build_sites(folder: Path) -> _Sites:
    config = write_plain_config(folder)
    sites = _Sites(folder / "site", folder / "plain", config)
    build(ROOT / "mkdocs.yml", sites.ours)
    build(config, sites.plain)
    return sites


def _about(runs: int) -> str:
    moment = datetime.now(UTC).date().isoformat()
    return f"Measured on {moment}, {runs} times each, Python {platform.python_version()}, {platform.system()}."
