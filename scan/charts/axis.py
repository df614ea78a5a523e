"""The axis that charts share: a line for each point of the answer scale, its words, and the place of a value on it."""

from __future__ import annotations

from fractions import Fraction
from textwrap import wrap
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import bar, label, line
from scan.definition.model import Instrument

WIDTH = 400
LEFT, RIGHT = 14, WIDTH - 14

_NUMBERS = 28
"""Room below the lines for the numbers of the points."""
_LINE = 13
_LETTER = 6.2
"""About how wide a letter of the small text is."""
_MOST_LETTERS = 28
"""On a line of words: two of these fit side by side in the whole chart."""


def axis(instrument: Instrument, height: int) -> Element:
    """Draw a line for each point; number and word stand at the foot of a chart this high."""
    bottom = height - foot(instrument) + 6
    words = _words(instrument)
    parts: list[Element] = []
    for points in range(instrument.lowest, instrument.highest + 1):
        x = place(Fraction(points), instrument)
        anchor = {instrument.lowest: "start", instrument.highest: "end"}.get(points, "middle")
        edge = {"start": LEFT - 10.0, "end": RIGHT + 10.0}.get(anchor, x)
        parts.append(line((x, 6), (x, bottom), "chart-grid"))
        parts.append(label((x, bottom + 14), str(points), "middle", "chart-small"))
        parts += [
            label((edge, bottom + _NUMBERS + _LINE * number), text, anchor, "chart-small")
            for number, text in enumerate(words[points])
        ]
    return element("g", {"class": "chart-axis"}, *parts)


def foot(instrument: Instrument) -> int:
    """Give the room that numbers and words take below the lines."""
    return _NUMBERS + _LINE * max(map(len, _words(instrument).values()))


def place(value: Fraction, instrument: Instrument) -> float:
    """Give how far to the right a value lies."""
    share = (value - instrument.lowest) / (instrument.highest - instrument.lowest)
    return LEFT + float(share) * (RIGHT - LEFT)


def bar_between(ends: tuple[Fraction, Fraction], middle: float, instrument: Instrument) -> Element:
    """Draw a bar from one value to another around the height `middle`."""
    left, right = (place(end, instrument) for end in ends)
    return bar(left, right, middle)


def _words(instrument: Instrument) -> dict[int, list[str]]:
    """Give the words of each point, cut into lines that fit beside their neighbours.

    Where there are so many points that a word does not fit, only the two at the ends have theirs.
    """
    labels = {option.points: option.label for option in instrument.options if option.points is not None}
    ends = (instrument.lowest, instrument.highest)
    letters = _letters(len(labels))
    if any(len(word) > letters for text in labels.values() for word in text.split()):
        labels, letters = {points: text if points in ends else "" for points, text in labels.items()}, _letters(3)
    return {points: wrap(text, letters) for points, text in labels.items()}


def _letters(count: int) -> int:
    """Give how many letters fit on a line when this many words stand beside each other.

    The first word begins a little outside the axis and ends where the second begins, which stands around its line.
    """
    apart = (RIGHT - LEFT) / (count - 1)
    return min(int((apart + 10) / (1.5 * _LETTER)), _MOST_LETTERS)
