"""What enough answers to one scale say: their mean, and how precise it is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Instrument, Level
from scan.scoring.precision import differ, margin, squared_margin


@dataclass(frozen=True, slots=True)
class Estimate:
    """The score of one scale, in points of the answer scale.

    `variance` is the squared standard error of measurement; half the bar is `multiplier` standard errors. `margin` is
    that half-width, and `bar` the ends of the bar, kept within the answer scale.
    """

    mean: Fraction
    variance: Fraction
    multiplier: Fraction
    margin: Fraction
    bar: tuple[Fraction, Fraction]
    level: Level

    @property
    def squared_margin(self) -> Fraction:
        """The margin's square, which is exact."""
        return squared_margin(self.variance, self.multiplier)

    def differs_from(self, other: Estimate) -> bool:
        """Say whether the two bars do not touch: the one rule for scales, attempts and peers."""
        return differ(self.mean - other.mean, self.squared_margin, other.squared_margin)

    def falls_short_of(self, aim: Fraction) -> bool:
        """Say whether an aim lies above the bar."""
        return self.mean < aim and (aim - self.mean) ** 2 >= self.squared_margin


def make_estimate(mean: Fraction, variance: Fraction, multiplier: Fraction, instrument: Instrument) -> Estimate:
    """Give a mean its bar and its level."""
    half = margin(variance, multiplier)
    bar = max(Fraction(instrument.lowest), mean - half), min(Fraction(instrument.highest), mean + half)
    return Estimate(mean, variance, multiplier, half, bar, instrument.level(mean))
