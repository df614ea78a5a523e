"""The room in which a scale of a team is drawn: names left of an axis, which takes what they leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Instrument

_LETTER, _NARROW, _WIDE = 7.3, 4.3, 11.0
"""How wide a letter of the small text is; and one such as an i or an m."""
_EDGE = 10
"""Room right of the axis and between names and axis, for half a dot and half a number."""
_APART = 4
_FARTHEST = 12
"""How far a name may stand from its place."""


@dataclass(frozen=True, slots=True)
class Frame:
    """So many units wide in all, of which `gutter` for names."""

    width: float
    gutter: float

    @property
    def left(self) -> float:
        """Where the axis begins."""
        return self.gutter + _EDGE

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.width - _EDGE

    def place(self, value: Fraction, instrument: Instrument) -> float:
        """Give how far to the right a value lies."""
        share = (value - instrument.lowest) / (instrument.highest - instrument.lowest)
        return self.left + float(share) * (self.right - self.left)

    def cut(self, name: str) -> str:
        """Cut a name to the room that there is."""
        if text_width(name) <= self.gutter:
            return name
        long = next(length for length in range(len(name), 0, -1) if text_width(name[:length]) <= self.gutter - _WIDE)
        return name[:long].rstrip() + "…"

    def bands(self, instrument: Instrument) -> list[tuple[float, float]]:
        """Give between where and where each level lies."""
        ends = [level.cut for level in instrument.levels[1:]]
        pairs = zip(instrument.levels, [*ends, Fraction(instrument.highest)], strict=True)
        return [(self.place(level.cut, instrument) + 1, self.place(end, instrument) - 1) for level, end in pairs]

    def level_lines(self, instrument: Instrument) -> list[list[tuple[float, str]]]:
        """Give the names of the levels, each with where it ends: on one line when they fit there, and else on two.

        A name stands above its band; one that does not fit moves to the left a little.
        """
        bands = self.bands(instrument)
        wanted = [
            ((left + right + text_width(level.label)) / 2, level.label)
            for level, (left, right) in zip(instrument.levels, bands, strict=True)
        ]
        placed = _side_by_side(wanted, self.width)
        if all(want - end <= _FARTHEST for (want, _), (end, _) in zip(wanted, placed, strict=True)):
            return [placed]
        return [_side_by_side(wanted[first::2], self.width) for first in (0, 1)]


def _side_by_side(wanted: Sequence[tuple[float, str]], right: float) -> list[tuple[float, str]]:
    """Move names to the left where they would run into the next."""
    placed: list[tuple[float, str]] = []
    for want, name in reversed(wanted):
        end = min(want, right)
        right = end - text_width(name) - _APART
        placed.insert(0, (end, name))
    return placed


def fitting_frame(width: float, names: Sequence[str], most_for_names: float) -> Frame:
    """Give names the room that they need and some air before them, up to so much."""
    return Frame(width, min(max(map(text_width, names), default=0) + _APART, most_for_names))


def text_width(text: str) -> float:
    """Give about how much room a small text takes, in a wide typeface."""
    return sum(_NARROW if letter in "fijlrt .,'|1" else _WIDE if letter in "mwMW@…" else _LETTER for letter in text)
