"""The dumbbell: two profiles on one axis, each scale with an open and a filled dot and the bars of both."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from scan.charts.axis import WIDTH, axis, bar_between, foot, place
from scan.charts.markup import element
from scan.charts.shapes import chart, dot, label, line, ring
from scan.definition.model import Instrument
from scan.scoring.estimate import Estimate
from scan.text.chart_words import Pair, PairWords, pairs_text
from scan.text.comparisons import NOT_COMPARABLE

_ROW = 60
_APART = 7
"""The two bars lie this far above and below the middle, so that both can be seen whole."""


def dumbbell(name: str, words: PairWords, pairs: Sequence[Pair], instrument: Instrument) -> Element:
    """Draw both profiles; a line joins the dots whose bars do not touch.

    `name` tells two such charts on one page apart.
    """
    height = _ROW * len(pairs) + foot(instrument)
    rows = [_row(pair, number, instrument) for number, pair in enumerate(pairs)]
    return chart(name, words.title, pairs_text(words, pairs), (WIDTH, height), [axis(instrument, height), *rows])


def _row(pair: Pair, number: int, instrument: Instrument) -> Element:
    top = number * _ROW + 20.0
    parts = [label((4, top), pair.scale.title, "start", "chart-name")]
    if pair.estimates:
        parts += _dots(*pair.estimates, top + 22, instrument)
    else:
        parts.append(label((WIDTH - 4, top), NOT_COMPARABLE, "end", "chart-small"))
    return element("g", {"data-role": pair.scale.key}, *parts)


def _dots(opened: Estimate, filled: Estimate, middle: float, instrument: Instrument) -> list[Element]:
    above, below = middle - _APART, middle + _APART
    start, end = (place(estimate.mean, instrument) for estimate in (opened, filled))
    bars = [bar_between(opened.bar, above, instrument), bar_between(filled.bar, below, instrument)]
    joined = [line((start, above), (end, below), "chart-outline")] if opened.differs_from(filled) else []
    return [*bars, *joined, ring((start, above), 6), dot((end, below), 6, "chart-mean")]
