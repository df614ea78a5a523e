"""What enough answers to one scale say: their mean, and how precise it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Instrument, Level
from scan.scoring.precision import Z_BAND, error_variance, margin, reaches


@dataclass(frozen=True, slots=True)
class Estimate:
    """The score of one scale, in points of the answer scale.

    `variance` is the squared standard error of measurement, `margin` the half-width of the 90 % band, and `band` the
    ends of that band, kept within the answer scale.
    """

    mean: Fraction
    variance: Fraction
    margin: Fraction
    band: tuple[Fraction, Fraction]
    level: Level

    def differs_from(self, other: Estimate) -> bool:
        """Say whether the two means differ by at least the 90 % margin of their difference."""
        return reaches(self.mean - other.mean, self.variance + other.variance, Z_BAND)

    def falls_short_of(self, aim: Fraction) -> bool:
        """Say whether the mean lies below an aim by at least its own margin."""
        return self.mean < aim and reaches(aim - self.mean, self.variance, Z_BAND)


def estimate_scale(points: Sequence[int], instrument: Instrument) -> Estimate | None:
    """Estimate a scale from the answers that count; `None` when they are too few for this instrument."""
    if len(points) < instrument.answers_needed:
        return None
    mean = Fraction(sum(points), len(points))
    variance = error_variance(len(points), instrument.assumptions)
    half = margin(variance)
    band = max(Fraction(instrument.lowest), mean - half), min(Fraction(instrument.highest), mean + half)
    return Estimate(mean, variance, half, band, instrument.level(mean))
