"""How long until Python is ready: ours, what others ship, and the floor under both."""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import Any

from build_tools.bench.browsers import Browser, BrowserError
from build_tools.bench.host import Host

KINDS = {
    "ours": "deze site",
    "stock": "Pyodide 0.29.5",
    "stock-314": "Pyodide 314.0.7",
    "micropython": "MicroPython 1.27",
    "compile": "alleen compileren",
}
"""What is started, by key, with its name in the table."""

Samples = dict[str, dict[str, list[float]]]
"""Milliseconds by browser and by what was measured."""


def measure_starts(host: Host, browsers: list[Browser], runs: int) -> Samples:
    """Start each kind in each browser so many times, in turn, cold and then from the cache.

    The turns alternate so that a machine that is busy for a while is busy for all. Raises `BrowserError` when a page
    reports an error, or when our engine did not start in the quick way: that would be measuring something else.
    """
    samples: Samples = {browser.name: defaultdict(list) for browser in browsers}
    for run in range(runs):
        for browser in browsers:
            for kind in KINDS:
                for report in browser.reports(host, f"pages/start.html?kind={kind}&pass=cold", count=2):
                    _note(samples[browser.name], _checked(browser, report))
        print(f"starts: {run + 1} of {runs}", file=sys.stderr, flush=True)
    return samples


def _checked(browser: Browser, report: dict[str, Any]) -> dict[str, Any]:
    if "error" in report or report.get("way", "quick") != "quick":
        raise BrowserError(f"{browser.name}: {report}")
    return report


def _note(samples: dict[str, list[float]], report: dict[str, Any]) -> None:
    for name in ("ready", "first", "report"):
        if name in report:
            samples[f"{report['kind']} {report['pass']} {name}"].append(report[name])
