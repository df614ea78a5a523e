"""How long until Python is ready: ours, what others ship, and the floor under both."""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import Any

from build_tools.bench.host import Host
from build_tools.bench.kinds import KINDS
from build_tools.bench.launching import Browser, checked_report
from build_tools.bench.measured.turns import in_turn

Samples = dict[str, dict[str, list[float]]]
"""Milliseconds by browser and by what was measured."""


def measure_starts(host: Host, browsers: list[Browser], runs: int) -> Samples:
    """Start each kind in each browser so many times, in turn, cold and then from the cache.

    The turns alternate so that a machine that is busy for a while is busy for all, and each run another kind is first.
    Raises `BrowserError` when what a page reports is not what is measured.
    """
    samples: Samples = {browser.name: defaultdict(list) for browser in browsers}
    for run in range(runs):
        for browser in browsers:
            for kind in in_turn(KINDS, run):
                for report in browser.reports(host, f"pages/start.html?kind={kind}&pass=cold", count=2):
                    _note(samples[browser.name], checked_report(report, browser.name))
        print(f"starts: {run + 1} of {runs}", file=sys.stderr, flush=True)
    return samples


def _note(samples: dict[str, list[float]], report: dict[str, Any]) -> None:
    for name in ("ready", "first", "report"):
        if name in report:
            samples[f"{report['kind']} {report['pass']} {name}"].append(report[name])
