"""The axis from 1 to 5 that charts share: its lines, its words, and the place of a value on it."""

from __future__ import annotations

from fractions import Fraction
from textwrap import wrap
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import label, line
from scan.definition.model import Instrument

WIDTH = 400
HEIGHT = 54
"""Room for the words below the lines."""
LEFT, RIGHT = 14, WIDTH - 14

_LETTERS = 11
"""What fits beside its neighbours below the axis."""


def axis(instrument: Instrument, height: int) -> Element:
    """Draw a line for each point of the answer scale; number and word stand at the foot of a chart this high."""
    bottom = height - HEIGHT + 6
    parts: list[Element] = []
    for option in instrument.options:
        if option.points is not None:
            x = place(Fraction(option.points), instrument)
            anchor = {instrument.lowest: "start", instrument.highest: "end"}.get(option.points, "middle")
            edge = {"start": LEFT - 10.0, "end": RIGHT + 10.0}.get(anchor, x)
            parts.append(line((x, 6), (x, bottom), "chart-grid"))
            parts.append(label((x, bottom + 14), str(option.points), "middle", "chart-small"))
            lines = wrap(option.label, _LETTERS)
            parts += [
                label((edge, bottom + 28 + 13 * number), text, anchor, "chart-small")
                for number, text in enumerate(lines)
            ]
    return element("g", {"class": "chart-axis"}, *parts)


def place(value: Fraction, instrument: Instrument) -> float:
    """Give how far to the right a value lies."""
    share = (value - instrument.lowest) / (instrument.highest - instrument.lowest)
    return LEFT + float(share) * (RIGHT - LEFT)
