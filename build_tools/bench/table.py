"""The results as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from build_tools.bench.bars import Bar
from build_tools.bench.kinds import KINDS
from build_tools.bench.measured.teams import MEMORY, TEAM_SIZES
from build_tools.bench.measured.visits import BRAKE, SLOWER, VISITED_PAGES

_PAGE_FIGURES = {"bytes": "bytes", "lcp": "LCP, ms", "cls": "CLS", "blocked": "blocked, ms"}
_REPORTS = ("first report", "report after others")
_TEAMS = [f"{size:,} members" for size in TEAM_SIZES]
_SLOW = f"On 10 Mbit/s, page {SLOWER} times as slow ({BRAKE}), ms"
_ENGINES = KINDS | {"ours-cold": f"{KINDS['ours']}, cold start"}


def render_tables(results: Mapping[str, Any], bars: Sequence[Bar], aims: Sequence[Bar]) -> str:
    """Write all figures as tables: medians, with the lowest and the highest behind them."""
    return "\n".join(
        [
            *_section("What must hold", ["bar", "measured", "limit", ""], _bar_rows(bars, _bar_note)),
            *_section("What we aim at", ["aim", "measured", "limit", ""], _bar_rows(aims, _aim_note)),
            *_section("Python ready, ms", ["browser", "pass", *KINDS.values()], _start_rows(results["starts"])),
            *_section("This site after that, ms", ["browser", *_REPORTS], _report_rows(results["starts"])),
            *_section("A team, ms", ["browser", *_TEAMS, "memory, MB"], _team_rows(results["teams"])),
            *_section(_SLOW, ["what", "median"], _slow_rows(results)),
            *_section("Pages, on that line", ["page", "site", *_PAGE_FIGURES.values()], _page_rows(results["visits"])),
            *_section("Bytes of the engine", ["engine", "file", "as it is", "gzip"], _size_rows(results["sizes"])),
            *_section("A build, s", ["site", "median"], _build_rows(results)),
        ]
    )


def _section(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"## {title}", "", *(f"| {' | '.join(line)} |" for line in lines), ""]


def _bar_rows(bars: Sequence[Bar], verdict: Callable[[Bar], str]) -> Iterator[list[str]]:
    for bar in bars:
        sign = "≥" if bar.at_least else "≤"
        value = "not here" if bar.value is None else _number(bar.value)
        yield [bar.name, value, f"{sign} {_number(bar.limit)}", verdict(bar)]


def _bar_note(bar: Bar) -> str:
    return "" if bar.holds else "**missed**"


def _aim_note(aim: Bar) -> str:
    return "reached" if aim.holds else "not reached"


def _start_rows(starts: Mapping[str, Mapping[str, list[float]]]) -> Iterator[list[str]]:
    for browser, samples in starts.items():
        for turn in ("cold", "warm"):
            yield [browser, turn, *(_spread(samples[f"{kind} {turn} ready"]) for kind in KINDS)]


def _report_rows(starts: Mapping[str, Mapping[str, list[float]]]) -> Iterator[list[str]]:
    for browser, samples in starts.items():
        yield [browser, _spread(samples["ours cold first"]), _spread(samples["ours cold report"])]


def _team_rows(teams: Mapping[str, Mapping[str, list[float]]]) -> Iterator[list[str]]:
    for browser, samples in teams.items():
        told = [size / 1_000_000 for size in samples.get(MEMORY, ())]
        yield [browser, *(_spread(samples[str(size)]) for size in TEAM_SIZES), _spread(told) if told else "not told"]


def _slow_rows(results: Mapping[str, Any]) -> Iterator[list[str]]:
    visits = results["visits"]
    for kind in ("ours", "stock"):
        yield [f"Python ready, {KINDS[kind]}, cold", _spread(visits[f"slow {kind} ready"])]
    yield ["last answer to result", _spread(visits["slow scan result"])]
    yield ["last answer to result, page at full speed, one answer a second", _spread(visits["scan result"])]


def _page_rows(visits: Mapping[str, list[float]]) -> Iterator[list[str]]:
    for name in VISITED_PAGES:
        for site, label in (("site", KINDS["ours"]), ("plain", "plain Material")):
            yield [name, label, *(_spread(visits[f"page {site} {name} {figure}"]) for figure in _PAGE_FIGURES)]


def _size_rows(sizes: Mapping[str, Sequence[Sequence[Any]]]) -> Iterator[list[str]]:
    for engine, files in sizes.items():
        together = ["**together**", sum(file[1] for file in files), sum(file[2] for file in files)]
        for name, raw, packed in [*files, together]:
            yield [_ENGINES[engine], name, f"{raw:,}", f"{packed:,}"]


def _build_rows(results: Mapping[str, Any]) -> Iterator[list[str]]:
    builds, pages = results["builds"], results["pages"]
    yield [f"{KINDS['ours']}, {pages} pages, with its engine made", _spread(builds["ours"])]
    yield [f"plain MkDocs and Material, {pages} pages", _spread(builds["plain"])]
    yield [f"{KINDS['ours']}, {pages} pages, of which one changed", _spread(builds["changed"])]
    yield ["only the engine, for an instrument that changed", _spread(builds["engine"])]


def _spread(samples: Sequence[float]) -> str:
    middle, lowest, highest = median(samples), min(samples), max(samples)
    return _number(middle) if lowest == highest else f"{_number(middle)} ({_number(lowest)} to {_number(highest)})"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
