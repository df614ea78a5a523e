"""The dumbbell: two profiles on one axis, each scale with an open and a filled dot."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

from scan.charts.axis import WIDTH, axis, foot, place
from scan.charts.markup import element
from scan.charts.shapes import chart, dot, label, line, ring
from scan.scoring.scores import Profile, Score
from scan.text.chart_words import PairWords, pairs_text
from scan.text.comparisons import NOT_COMPARABLE

_ROW = 46


def dumbbell(name: str, words: PairWords, opened: Profile, filled: Profile, joined: Collection[str]) -> Element:
    """Draw both profiles; the scales whose keys are in `joined` get a line between their dots.

    `name` tells two such charts on one page apart.
    """
    pairs = list(zip(opened.scores, filled.scores, strict=True))
    height = _ROW * len(pairs) + foot(filled.instrument)
    rows = [_row(one, other, number, filled, joined) for number, (one, other) in enumerate(pairs)]
    parts = [axis(filled.instrument, height), *rows]
    return chart(name, words.title, pairs_text(words, pairs), (WIDTH, height), parts)


def _row(opened: Score, filled: Score, number: int, profile: Profile, joined: Collection[str]) -> Element:
    track = number * _ROW + 34.0
    key = filled.scale.key
    parts = [label((4, track - 12), filled.scale.title, "start", "chart-name")]
    if opened.estimate and filled.estimate:
        start, end = (place(score.estimate.mean, profile.instrument) for score in (opened, filled) if score.estimate)
        parts += [line((start, track), (end, track), "chart-outline")] if key in joined else []
        parts += [ring((start, track), 6), dot((end, track), 7 if start != end else 4, "chart-mean")]
    else:
        parts.append(label((WIDTH - 4, track - 12), NOT_COMPARABLE, "end", "chart-small"))
    return element("g", {"data-role": key}, *parts)
