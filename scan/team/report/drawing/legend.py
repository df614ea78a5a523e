"""What the signs in a drawing of a team mean, on one line."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import bar, dot, label, line
from scan.team.outcome import Outcome
from scan.team.report.drawing.frame import text_width
from scan.text.team import picture_words as words
from scan.text.team.report_words import axis_ends

_SIGN = 40
_GAP = 26


def legend(outcome: Outcome, left: float, baseline: float) -> Iterator[Element]:
    """Draw each sign that is used, with its meaning behind it; and say what the ends of the axis stand for."""
    for signs, meaning in _used(outcome, baseline - 4):
        yield element("g", {"transform": f"translate({left:.1f} 0)"}, *signs)
        yield label((left + _SIGN, baseline), meaning, "start", "chart-small")
        left += _SIGN + text_width(meaning) + _GAP
    yield label((left, baseline), axis_ends(outcome.instrument), "start", "chart-small")


def _used(outcome: Outcome, middle: float) -> Iterator[tuple[list[Element], str]]:
    figures = outcome.figures
    if outcome.named:
        yield [bar(4, 32, middle), dot((18, middle), 5, "chart-mean")], words.MEMBER
    if any(each.levels for each in figures) and len(outcome.named) < outcome.members:
        box = {"x": "4", "y": f"{middle - 9:.1f}", "width": "28", "height": "18", "rx": "3", "fill": "none"}
        frame = element("rect", {"stroke": "currentColor", "stroke-opacity": "0.4", **box})
        yield [frame, label((18, middle + 5), "3", "middle", "chart-name")], words.LEVELS
    if any(each.mean is not None and each.levels is None for each in figures):
        yield [dot((18, middle), 7, "chart-mean")], words.AVERAGE
    if outcome.target:
        yield [line((18, middle - 9), (18, middle + 9), "chart-target")], words.ASKED
