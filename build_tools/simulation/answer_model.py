"""How people answer, as classical test theory has it: a true position, an error for each answer, rounded to an option.

The theory is that of Lord and Novick (1968), the rounding ours.
True positions are normally distributed over people, and errors over answers. Two scales of one person correlate as far
as they share one cause. What comes out is rounded, and kept within the answer scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, sqrt
from random import Random
from statistics import NormalDist

_NORMAL = NormalDist()
_HALVINGS = 60


@dataclass(frozen=True)
class AnswerModel:
    """All in points of the answer scale: its ends, the mean of positions, and the spread of both before rounding."""

    lowest: int
    highest: int
    mean: float
    true_sd: float
    error_sd: float

    def draw_positions(self, scales: int, correlation: float, random: Random) -> tuple[float, ...]:
        """Draw the true positions of one person; `correlation` is that between any two scales."""
        common, own = sqrt(correlation) * random.gauss(), sqrt(1 - correlation)
        return tuple(self.mean + self.true_sd * (common + own * random.gauss()) for _ in range(scales))

    def draw_answer(self, position: float, random: Random) -> int:
        """Draw one answer of someone in this position."""
        nearest = floor(position + self.error_sd * random.gauss() + 0.5)
        return min(max(nearest, self.lowest), self.highest)

    def chances(self, position: float) -> list[float]:
        """Give the chance of each answer, the lowest first."""
        reached = [_NORMAL.cdf((position - points + 0.5) / self.error_sd) for points in self._above_lowest]
        return [high - low for high, low in zip([1.0, *reached], [*reached, 0.0], strict=True)]

    def true_score(self, position: float) -> float:
        """Give the mean of endlessly many answers: what classical test theory calls the true score."""
        return sum(points * chance for points, chance in enumerate(self.chances(position), start=self.lowest))

    def position(self, true_score: float) -> float:
        """Find the position with this true score, which rises with it."""
        low, high = self.mean - 20 * self.true_sd, self.mean + 20 * self.true_sd
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if self.true_score(middle) < true_score else (low, middle)
        return (low + high) / 2

    @property
    def _above_lowest(self) -> range:
        return range(self.lowest + 1, self.highest + 1)
