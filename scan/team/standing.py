"""Where one member stands on one scale: at a score with its bar, or only in the band of a level."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Instrument, Level
from scan.scoring.estimate import Estimate, make_estimate
from scan.scoring.precision import error_variance, multiplier

_HALF_A_DECIMAL = Fraction(1, 20_000)
"""Half of the fourth decimal, the last that a file carries."""


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A level, with the estimate that it comes from when the member gives more than the level.

    `end` is where the band of the level ends: no score of this level reaches it. The highest level has no end.
    """

    level: Level
    end: Fraction | None
    estimate: Estimate | None = None

    def reaches(self, aim: Fraction) -> bool:
        """Say whether the score is at or above an aim; of a level, whether every score in it is."""
        return aim <= (self.estimate.mean if self.estimate else self.level.cut)

    def is_near(self, aim: Fraction) -> bool:
        """Say whether an aim that is not reached lies inside the bar; of a level, inside its band."""
        if self.reaches(aim):
            return False
        return not self.estimate.falls_short_of(aim) if self.estimate else self.end is None or aim < self.end

    def differs_from(self, other: Standing) -> bool:
        """Say whether two scores differ by the one rule; of levels alone nobody can say."""
        return bool(self.estimate and other.estimate and self.estimate.differs_from(other.estimate))


class Standings:
    """The standings of one instrument, each made once: of a thousand members many stand in the same place."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument
        ends = [level.cut for level in instrument.levels[1:]]
        self._of_level = {
            level.key: Standing(level, end) for level, end in zip(instrument.levels, [*ends, None], strict=True)
        }
        self._of_mean: dict[tuple[float, int, int], Standing] = {}
        self._of_points: dict[tuple[int, int, int], Standing] = {}

    def of_level(self, key: str) -> Standing:
        """Give where a member stands who gives no more than a level."""
        return self._of_level[key]

    def of_points(self, points: int, answered: int, scored: int) -> Standing:
        """Give where a member stands whose answers add up to so many points.

        `scored` is how many scales of this member have a score, on which the bars depend.
        """
        known = self._of_points.get((points, answered, scored))
        if known is None:
            known = self._make(Fraction(points, answered), answered, scored)
            self._of_points[points, answered, scored] = known
        return known

    def of_score(self, score: float, answered: int, scored: int) -> Standing:
        """Give where a member stands with a score as a file carries it, with four decimals.

        It is taken for the mean of whole answers that it was rounded from; one that no answers give stays as it is.
        """
        known = self._of_mean.get((score, answered, scored))
        if known is None:
            known = self._make(_mean(score, answered), answered, scored)
            self._of_mean[score, answered, scored] = known
        return known

    def without_score(self, standing: Standing) -> Standing:
        """Give the same place as who gives no more than the level."""
        return self._of_level[standing.level.key]

    def _make(self, mean: Fraction, answered: int, scored: int) -> Standing:
        variance = error_variance(answered, self._instrument.assumptions)
        estimate = make_estimate(mean, variance, multiplier(scored), self._instrument)
        return Standing(estimate.level, self._of_level[estimate.level.key].end, estimate)


def _mean(score: float, answered: int) -> Fraction:
    exact = Fraction(str(score))
    mean = Fraction(round(exact * answered), answered)
    return mean if abs(mean - exact) <= _HALF_A_DECIMAL else exact
