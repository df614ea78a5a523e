"""The results as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from build_tools.bench.bars import Bar
from build_tools.bench.starts import KINDS
from build_tools.bench.visits import PAGES

_PAGE_FIGURES = {"bytes": "bytes", "lcp": "LCP, ms", "cls": "CLS", "blocked": "blocked, ms"}


def render_tables(results: Mapping[str, Any], bars: Sequence[Bar]) -> str:
    """Write all figures as tables: medians, with the lowest and the highest behind them."""
    return "\n".join(
        [
            *_titled("What must hold", ["bar", "measured", "limit", ""], _bar_rows(bars)),
            *_titled("Python ready, ms", ["browser", "pass", *KINDS.values()], _start_rows(results["starts"])),
            *_titled("Our own after that, ms", ["browser", "first report", "report"], _report_rows(results["starts"])),
            *_titled("On 10 Mbit/s, with a page four times as slow, ms", ["what", "median"], _slow_rows(results)),
            *_titled("Pages, on that line", ["page", "site", *_PAGE_FIGURES.values()], _page_rows(results["visits"])),
            *_titled("Bytes of the engine", ["engine", "file", "as it is", "gzip"], _size_rows(results["sizes"])),
            *_titled("A build, s", ["site", "median"], _build_rows(results["builds"])),
        ]
    )


def _titled(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"## {title}", "", *(f"| {' | '.join(line)} |" for line in lines), ""]


def _bar_rows(bars: Sequence[Bar]) -> Iterator[list[str]]:
    for bar in bars:
        sign = "≥" if bar.at_least else "≤"
        yield [bar.name, _number(bar.measured), f"{sign} {_number(bar.limit)}", "" if bar.holds else "**missed**"]


def _start_rows(starts: Mapping[str, Mapping[str, list[float]]]) -> Iterator[list[str]]:
    for browser, samples in starts.items():
        for turn in ("cold", "warm"):
            yield [browser, turn, *(_spread(samples[f"{kind} {turn} ready"]) for kind in KINDS)]


def _report_rows(starts: Mapping[str, Mapping[str, list[float]]]) -> Iterator[list[str]]:
    for browser, samples in starts.items():
        yield [browser, _spread(samples["ours cold first"]), _spread(samples["ours cold report"])]


def _slow_rows(results: Mapping[str, Any]) -> Iterator[list[str]]:
    visits = results["visits"]
    yield ["deze site, cold", _spread(visits["slow ours ready"])]
    yield ["Pyodide 0.29.5, cold", _spread(visits["slow stock ready"])]
    yield ["last answer to result, one answer a second", _spread(visits["scan result"])]


def _page_rows(visits: Mapping[str, list[float]]) -> Iterator[list[str]]:
    for name in PAGES:
        for site, called in (("site", "ours"), ("plain", "plain Material")):
            yield [name, called, *(_spread(visits[f"page {site} {name} {figure}"]) for figure in _PAGE_FIGURES)]


def _size_rows(sizes: Mapping[str, Sequence[Sequence[Any]]]) -> Iterator[list[str]]:
    for engine, files in sizes.items():
        for name, raw, packed in files:
            yield [engine, name, f"{raw:,}", f"{packed:,}"]
        yield [engine, "**together**", f"{sum(file[1] for file in files):,}", f"{sum(file[2] for file in files):,}"]


def _build_rows(builds: Mapping[str, list[float]]) -> Iterator[list[str]]:
    yield ["ours, with its engine made", _spread(builds["ours"])]
    yield ["plain MkDocs and Material", _spread(builds["plain"])]


def _spread(samples: Sequence[float]) -> str:
    middle, lowest, highest = median(samples), min(samples), max(samples)
    return _number(middle) if lowest == highest else f"{_number(middle)} ({_number(lowest)} to {_number(highest)})"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
