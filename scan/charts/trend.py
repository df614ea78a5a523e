"""Small lines: three or more attempts at the same scan, one line per scale, each score with its margin."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import Point, chart, dot, label, line
from scan.definition.model import Instrument
from scan.scoring.estimate import Estimate
from scan.scoring.scores import Profile, Score
from scan.text.chart_words import NOW, trend_text, trend_title
from scan.text.names import month_text
from scan.text.score_words import mean_text

_WIDTH = 400
_LEFT, _RIGHT = 172, 345
_ROW = 70
_PADDING = 10
_FOOT = 24


def trend(profiles: Sequence[Profile]) -> Element:
    """Draw the profiles from left to right, in the order in which they are given, evenly spaced."""
    last = profiles[-1]
    histories = list(zip(*(profile.scores for profile in profiles), strict=True))
    height = _ROW * len(histories) + _FOOT
    rows = [_row(history, number, last.instrument) for number, history in enumerate(histories)]
    ends = [
        label((_LEFT, height - 6), month_text(profiles[0].response.month), "middle", "chart-small"),
        label((_RIGHT, height - 6), NOW, "middle", "chart-small"),
    ]
    title = trend_title(last.instrument.nouns)
    return chart("verloop", title, trend_text(histories), (_WIDTH, height), [*rows, *ends])


def _row(history: Sequence[Score], number: int, instrument: Instrument) -> Element:
    top = number * _ROW
    middle = top + _ROW / 2 + 5
    step = (_RIGHT - _LEFT) / (len(history) - 1)
    points = [
        (_LEFT + step * index, _height(score.estimate.mean, top, instrument)) if score.estimate else None
        for index, score in enumerate(history)
    ]
    parts = [
        *(_edge(Fraction(value), top, instrument) for value in (instrument.lowest, instrument.highest)),
        *(
            _margin(score.estimate, at, top, instrument)
            for score, at in zip(history, points, strict=True)
            if score.estimate and at
        ),
        *(line(one, other, "chart-outline") for one, other in pairwise(points) if one and other),
        *(dot(at, 4, "chart-mean") for at in points if at),
        label((4, middle), history[0].scale.title, "start", "chart-name"),
        label((_WIDTH - 4, middle), mean_text(history[-1].estimate), "end", "chart-name"),
    ]
    return element("g", {"data-role": history[0].scale.key}, *parts)


def _edge(value: Fraction, top: int, instrument: Instrument) -> Element:
    """Draw where the answer scale begins or ends."""
    height = _height(value, top, instrument)
    return line((_LEFT - 12, height), (_RIGHT + 12, height), "chart-grid")


def _height(value: Fraction, top: int, instrument: Instrument) -> float:
    share = (value - instrument.lowest) / (instrument.highest - instrument.lowest)
    return top + _ROW - _PADDING - float(share) * (_ROW - 2 * _PADDING)


def _margin(estimate: Estimate, at: Point, top: int, instrument: Instrument) -> Element:
    low, high = (_height(end, top, instrument) for end in estimate.bar)
    return line((at[0], low), (at[0], high), "chart-whisker")
