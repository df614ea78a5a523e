"""People with a true position per scale, who fill in an instrument in one of three ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal, get_args

from build_tools.simulation.answer_model import AnswerModel
from scan.definition.model import FULL, NOT_APPLICABLE, SHORT, Answer, Edition, Instrument
from scan.scoring.response import Response

Way = Literal["full", "gaps", "short"]
"""All items; all items, of which some stay without points; the short edition."""
WAYS: tuple[Way, ...] = get_args(Way)
GAPS = 0.15
"""The chance that an answer is missing or `nvt`, as often the one as the other, whatever someone's position."""

Positions = Sequence[float]
"""The true position of one person on each scale, in the order of the instrument."""


@dataclass(frozen=True)
class Filling:
    """An instrument as people fill it in: in one way, and answering as the model says."""

    instrument: Instrument
    model: AnswerModel
    way: Way

    @property
    def edition(self) -> Edition:
        """The edition that they fill in."""
        return SHORT if self.way == "short" else FULL

    def answers(self, positions: Positions, random: Random) -> Response:
        """Draw answers of someone in these positions; drawn twice: two attempts, or a peer who sees the same."""
        scales = self.instrument.in_edition(self.edition).scales
        given = {
            item.key: self._answer(position, random)
            for scale, position in zip(scales, positions, strict=True)
            for item in scale.items
        }
        return Response(self.instrument.key, self.instrument.version, None, given, edition=self.edition)

    def _answer(self, position: float, random: Random) -> Answer:
        if self.way == "gaps" and random.random() < GAPS:
            return random.choice((None, NOT_APPLICABLE))
        return self.model.draw_answer(position, random)


def ways_of(instrument: Instrument) -> tuple[Way, ...]:
    """Give the ways in which people can fill in an instrument."""
    return WAYS if instrument.has_short_edition else tuple(way for way in WAYS if way != "short")


def random_from(seed: str) -> Random:
    """Give random numbers that can be drawn again: not for anything that should stay a secret."""
    return Random(seed)  # noqa: S311 - see above


def draw_people(count: int, correlation: float, filling: Filling, random: Random) -> Iterator[Positions]:
    """Draw people; with a correlation of 1 all scales of a person are equal."""
    scales = len(filling.instrument.scales)
    for _ in range(count):
        yield filling.model.draw_positions(scales, correlation, random)
