"""What must hold and what we aim at: ratios of medians that were measured in one run, and limits."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from typing import Any, NamedTuple

from build_tools.bench.measured.lighthouse import SUBJECTS
from build_tools.bench.measured.teams import MEMORY, TEAM_SIZES
from build_tools.bench.measured.visits import BRAKE, SLOWER, VISITED_PAGES
from build_tools.serve.preview import PAUSE

_FASTER_THAN_STOCK = {"Chromium": 5.0, "Firefox": 4.0, "WebKitGTK": 8.0}
"""By browser; each of these must be measured."""
_BESIDE_COMPILING = 2.0
_REPORT = 30
_RESULT = 100
_QUICK_REPORT = 20
_ENGINE_BYTES = 4_200_000
"""With every instrument and the team in it."""
_PAGE_BYTES = 90_000
"""Of a first visit; of a page that holds answers without the engine."""
_LCP_BESIDE_PLAIN = 0.9
_SHIFT = 0.005
_MARK = 97
"""Out of a hundred, by Lighthouse."""
_BESIDE_PLAIN = 1.25
_TEAM = 500
"""Milliseconds, for the smaller of the two."""
_BESIDE_LINEAR = 1.2
"""Times as long as in proportion to the members; a large one has no fixed costs to spread, and more to collect."""
_TEAM_BYTES = 200_000_000
"""Of the page, with its worker, where a browser tells."""
_PAGE_CHANGED, _PAGE_CHANGED_AIM = 1.5, 1.0
_INSTRUMENT_CHANGED = 10


class Bar(NamedTuple):
    """One thing that was promised, and what was measured: `None` when that could not be measured here."""

    name: str
    value: float | None
    limit: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Say whether the promise is kept; what was not measured is not."""
        if self.value is None:
            return False
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def all_bars(results: Mapping[str, Any]) -> list[Bar]:
    """Hold the results of a run against what was promised."""
    return [
        *(*_start_bars(results), *_result_bars(results), *_size_bars(results)),
        *(*_page_bars(results), *_build_bars(results)),
        *_team_bars(results["teams"]),
    ]


def all_aims(results: Mapping[str, Any]) -> list[Bar]:
    """Hold the results of a run against what we would like."""
    aims = [
        Bar(f"{browser}: times as long as compiling alone, cold", _ratio(results, browser, "ours", "compile"), limit)
        for browser, limit in dict.fromkeys(_FASTER_THAN_STOCK, _BESIDE_COMPILING).items()
    ]
    return [
        *aims,
        *_report_aims(results),
        *_slow_result_aims(results),
        *_shown_aims(results["visits"]),
        Bar("a page changed, whole site, s", _change_time(results), _PAGE_CHANGED_AIM),
    ]


def _start_bars(results: Mapping[str, Any]) -> list[Bar]:
    bars = []
    for browser, limit in _FASTER_THAN_STOCK.items():
        ratio = _ratio(results, browser, "stock", "ours")
        first = _time_of(results, browser, "ours cold first")
        bars.append(Bar(f"{browser}: times as fast as stock, cold", ratio, limit, at_least=True))
        bars.append(Bar(f"{browser}: first score and report, ms", first, _REPORT))
    return bars


def _result_bars(results: Mapping[str, Any]) -> list[Bar]:
    value = _of(results["visits"], "scan result")
    return [Bar("last answer to result, cold cache, 10 Mbit/s, one answer a second, ms", value, _RESULT)]


def _report_aims(results: Mapping[str, Any]) -> list[Bar]:
    return [
        Bar(
            f"{browser}: first score and report, ms",
            _time_of(results, browser, "ours cold first"),
            _QUICK_REPORT,
        )
        for browser in _FASTER_THAN_STOCK
    ]


def _shown_aims(visits: Mapping[str, list[float]]) -> list[Bar]:
    """Hold when the largest piece of a page is there against plain Material with the same text."""
    return [
        Bar(
            f"page {name}, LCP on a slow line and page, times plain Material",
            _of(visits, f"page site {name} lcp") / _of(visits, f"page plain {name} lcp"),
            _LCP_BESIDE_PLAIN,
        )
        for name in VISITED_PAGES
    ]


def _slow_result_aims(results: Mapping[str, Any]) -> list[Bar]:
    """Measure with the brake that there is, and reckon the rest of it: Python answers in a worker, at full speed."""
    value = _of(results["visits"], "slow scan result")
    first = _time_of(results, "Chromium", "ours cold first")
    total = None if first is None else value + (SLOWER - 1) * first
    return [
        Bar(f"last answer to result, page {SLOWER} times as slow ({BRAKE}), ms", value, _RESULT),
        Bar(f"the same, reckoned with Python {SLOWER} times as slow too, ms", total, _RESULT),
    ]


def _size_bars(results: Mapping[str, Any]) -> list[Bar]:
    engine = Bar("engine, bytes on their way", _bytes_on_their_way(results, "ours"), _ENGINE_BYTES)
    visits = results["visits"]
    pages = [
        Bar(f"page {name}, bytes on their way", _of(visits, f"page site {name} bytes"), _PAGE_BYTES)
        for name in VISITED_PAGES
    ]
    return [engine, *pages]


def _page_bars(results: Mapping[str, Any]) -> list[Bar]:
    shifts = [
        Bar(f"page {name}, what shifts while it loads (CLS)", _of(results["visits"], f"page site {name} cls"), _SHIFT)
        for name in VISITED_PAGES
    ]
    marks = [
        Bar(f"page {name}, {subject} by Lighthouse", _of(results["marks"], f"{name} {subject}"), _MARK, at_least=True)
        for name in VISITED_PAGES
        for subject in SUBJECTS
    ]
    return [*shifts, *marks]


def _team_bars(teams: Mapping[str, Mapping[str, list[float]]]) -> list[Bar]:
    """Hold the picture of a team against what was promised; the larger one should take time in proportion, at most."""
    bars = []
    small, large = TEAM_SIZES
    for browser in _FASTER_THAN_STOCK:
        samples = teams.get(browser)
        quick, long = (_of(samples, str(size)) if samples else None for size in TEAM_SIZES)
        growth = None if quick is None or long is None else long / quick / (large / small)
        bars.append(Bar(f"{browser}: a team of {small:,}, ms", quick, _TEAM))
        bars.append(Bar(f"{browser}: a team of {large:,}, beside in proportion", growth, _BESIDE_LINEAR))
    told = teams.get("Chromium", {}).get(MEMORY)
    return [
        *bars,
        Bar(f"Chromium: memory with a team of {large:,}, bytes", median(told) if told else None, _TEAM_BYTES),
    ]


def _build_bars(results: Mapping[str, Any]) -> list[Bar]:
    builds = results["builds"]
    site = _of(builds, "ours")
    change = _of(builds, "engine") + site + PAUSE
    return [
        Bar("build, times plain MkDocs and Material", site / _of(builds, "plain"), _BESIDE_PLAIN),
        Bar("a page changed, whole site, s", _change_time(results), _PAGE_CHANGED),
        Bar("an instrument changed, whole site, s", change, _INSTRUMENT_CHANGED),
    ]


def _change_time(results: Mapping[str, Any]) -> float:
    return _of(results["builds"], "changed") + PAUSE


def _ratio(results: Mapping[str, Any], browser: str, one: str, other: str) -> float | None:
    """Divide the times in which two kinds are ready, cold."""
    above, below = (_time_of(results, browser, f"{kind} cold ready") for kind in (one, other))
    return None if above is None or below is None else above / below


def _time_of(results: Mapping[str, Any], browser: str, name: str) -> float | None:
    samples = results["starts"].get(browser)
    return _of(samples, name) if samples else None


def _bytes_on_their_way(results: Mapping[str, Any], engine: str) -> int:
    return sum(packed for _, _, packed in results["sizes"][engine])


def _of(samples: Mapping[str, list[float]], name: str) -> float:
    return median(samples[name])
