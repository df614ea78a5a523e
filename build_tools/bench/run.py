"""`make bench`: measure everything in one run, print it, and keep it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from build_tools.bench.bars import Bar, all_aims, all_bars
from build_tools.bench.circumstances import look_around
from build_tools.bench.host import BENCH_PAGES, hosting
from build_tools.bench.launching import BrowserError, installed_browsers
from build_tools.bench.measured.builds import BuildError, build, measure_builds, write_copy_config, write_plain_config
from build_tools.bench.measured.lighthouse import measure_lighthouse
from build_tools.bench.measured.sizes import engine_sizes, stock_sizes
from build_tools.bench.measured.starts import measure_starts
from build_tools.bench.measured.teams import measure_teams
from build_tools.bench.measured.visits import measure_visits
from build_tools.bench.table import render_tables
from build_tools.data.instruments import read_instruments
from build_tools.engine.engine import make_engine
from build_tools.paths import CACHE, CONTENT, INSTRUMENTS, NODE_MODULES, ROOT
from build_tools.set_up.node import fetch_npm_packages

_HERE = Path(__file__).parent
_RESULTS = ROOT / "bench"
_LEAST = 7
"""Runs: a median of fewer is not worth keeping."""
_ABOUT = """\
# Measured

`make bench` measures all this in one run and on one machine; compare figures within a run only. Each figure is a
median, with the lowest and the highest behind it. How it is measured stands in `build_tools/bench/`.

- **Cold** is a browser that was never started before, **warm** is the same page a second time.
- **Ready** is: Python has answered that it can. For this site the time begins when its script and its manifest are
  there, as on the page of the scan; for the others it begins before their loader is fetched. Each run begins with
  another kind.
- **First report** is what a visitor waits for: the first one asked, four seconds after Python was ready.
- **A team** is the time from the question, with every member a name and scores of their own, until the picture
  stands in a page; memory is of that page with its worker, after the largest.
- **By Lighthouse** are its marks out of a hundred, on the phone and line that it simulates, three runs each.
- **A page changed** is what `make serve` does then: its pause, and a build by a process that stood ready, with the
  engine made and what Markdown made of the other pages kept.
- **An instrument changed** is the pause, making the engine for it, and a build of the whole site.
"""


def bench(arguments: list[str]) -> int:
    """Measure, print and keep; gives 1 when something that was promised does not hold."""
    parser = argparse.ArgumentParser(prog="python -m build_tools bench", description="Measure the site and its engine.")
    how_often = f"how often to measure each thing (default {_LEAST}; with fewer, bench/README.md is left alone)"
    parser.add_argument("--runs", type=int, default=_LEAST, help=how_often)
    runs = parser.parse_args(arguments).runs
    try:
        results = _measure(runs)
    except (BrowserError, BuildError) as error:
        print(error)
        return 1
    bars = all_bars(results)
    _keep(results, bars, runs)
    return 0 if all(bar.holds for bar in bars) else 1


def _keep(results: dict[str, Any], bars: Sequence[Bar], runs: int) -> None:
    """Print the tables; keep the samples for whoever ran it, and the tables for everyone if they are worth it."""
    tables = render_tables(results, bars, all_aims(results))
    print(tables)
    _RESULTS.mkdir(exist_ok=True)
    (_RESULTS / "latest.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if runs < _LEAST:
        print(f"bench/README.md was left alone: it takes {_LEAST} runs or more.")
        return
    about = f"{_ABOUT}\n{results['about']}\n\n"
    (_RESULTS / "README.md").write_text(about + tables.rstrip() + "\n", encoding="utf-8")


def _measure(runs: int) -> dict[str, Any]:
    browsers = installed_browsers()
    about = look_around(browsers).line(runs)
    fetch_npm_packages(_HERE)
    folder = CACHE / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    configs = _build_sites(folder)
    instruments = {key: files.data for key, files in read_instruments(INSTRUMENTS).items()}
    folders = _folders_of_host(folder)
    stock = {name: stock_sizes(folders[name]) for name in ("stock", "stock-314")}
    with hosting(folders) as host:
        return {
            "about": about,
            "pages": len(list(CONTENT.rglob("*.md"))),
            "starts": measure_starts(host, browsers, runs),
            "teams": measure_teams(host, browsers, runs),
            "visits": measure_visits(host, runs),
            "marks": measure_lighthouse(host),
            "builds": measure_builds(configs, instruments, folder, runs),
            "sizes": engine_sizes(make_engine(instruments)) | stock,
        }


def _folders_of_host(folder: Path) -> dict[str, Path]:
    """Give the folders that browsers get to see, by the name under which they do."""
    packages = _HERE / "node_modules"
    return {
        "pages": BENCH_PAGES,
        "site": folder / "ours",
        "plain": folder / "plain",
        "stock": NODE_MODULES / "pyodide",
        "stock-314": packages / "pyodide",
        "micropython": packages / "@micropython" / "micropython-webassembly-pyscript",
    }


def _build_sites(folder: Path) -> dict[str, Path]:
    """Build each site once, so that all is there and a fault shows at once; give their `mkdocs.yml`."""
    configs = {
        "plain": write_plain_config(folder),
        "ours": ROOT / "mkdocs.yml",
        "copy": write_copy_config(folder),
    }
    for name, config in configs.items():
        build(config, folder / name)
    return configs
