"""What must hold: ratios of medians that were measured in one run, and limits."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from typing import Any, NamedTuple

_FASTER_THAN_STOCK = {"Chromium": 4.0, "Firefox": 3.0, "WebKitGTK": 4.0}
_ENGINE_BYTES = 5_510_000
_PAGE_BYTES = {"start": 110_000, "rol": 110_000, "i-scan": 140_000}


class Bar(NamedTuple):
    """One thing that was promised, and what was measured."""

    name: str
    measured: float
    limit: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Say whether the promise is kept."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit


def all_bars(results: Mapping[str, Any]) -> list[Bar]:
    """Hold the results of a run against what was promised."""
    bars = []
    for browser, samples in results["starts"].items():
        ratio = _of(samples, "stock cold ready") / _of(samples, "ours cold ready")
        bars.append(Bar(f"{browser}: times as fast as stock, cold", ratio, _FASTER_THAN_STOCK[browser], at_least=True))
        bars.append(Bar(f"{browser}: score and report, ms", _of(samples, "ours cold report"), 30))
    visits = results["visits"]
    bars.append(Bar("last answer to result on a slow line, ms", _of(visits, "scan result"), 100))
    bars.append(Bar("engine, bytes on their way", sum(size[2] for size in results["sizes"]["ours"]), _ENGINE_BYTES))
    for name, limit in _PAGE_BYTES.items():
        bars.append(Bar(f"page {name}, bytes on their way", _of(visits, f"page site {name} bytes"), limit))
    builds = results["builds"]
    bars.append(Bar("build, times plain MkDocs and Material", _of(builds, "ours") / _of(builds, "plain"), 1.25))
    return bars


def _of(samples: Mapping[str, list[float]], name: str) -> float:
    return median(samples[name])
