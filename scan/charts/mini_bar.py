"""A score in one line: its bar and its mean on the answer scale, and the target as a tick."""

from __future__ import annotations

from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import bar, dot, line
from scan.definition.model import Instrument
from scan.scoring.estimate import Estimate

_WIDTH, _HEIGHT = 200, 20
_LEFT, _RIGHT = 8, _WIDTH - 8
_MIDDLE = _HEIGHT / 2


def mini_bar(estimate: Estimate, aim: Fraction | None, instrument: Instrument) -> Element:
    """Draw it for beside the same numbers in words: a screen reader passes it over."""

    def place(value: Fraction) -> float:
        share = (value - instrument.lowest) / (instrument.highest - instrument.lowest)
        return _LEFT + float(share) * (_RIGHT - _LEFT)

    points = range(instrument.lowest, instrument.highest + 1)
    ticks = [line((place(Fraction(each)), 6), (place(Fraction(each)), _HEIGHT - 6), "chart-grid") for each in points]
    left, right = (place(end) for end in estimate.bar)
    parts = [
        line((_LEFT, _MIDDLE), (_RIGHT, _MIDDLE), "chart-grid"),
        *ticks,
        bar(left, right, _MIDDLE),
        dot((place(estimate.mean), _MIDDLE), 6, "chart-mean"),
    ]
    if aim is not None:
        parts.append(line((place(aim), 1), (place(aim), _HEIGHT - 1), "chart-target"))
    attributes = {"class": "report-bar", "viewBox": f"0 0 {_WIDTH} {_HEIGHT}", "aria-hidden": "true"}
    return element("svg", attributes, *parts)
