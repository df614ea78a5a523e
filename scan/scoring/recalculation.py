"""One scale worked out with other assumptions, by the functions that score every visitor.

Nothing is calculated here: the formulas are those of `scan.scoring.estimate` and `scan.scoring.precision`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Answer, Instrument, Scale
from scan.scoring.estimate import Estimate
from scan.scoring.precision import reliability, standard_error
from scan.scoring.scores import Score, score_scale


@dataclass(frozen=True, slots=True)
class Precision:
    """What the margin of an estimate is made of; `difference` is how far two such scores must lie apart to differ.

    `alpha` is the reliability and `sem` the standard error of measurement, in points.
    """

    alpha: Fraction
    sem: Fraction
    difference: Fraction


@dataclass(frozen=True, slots=True)
class Recalculation:
    """The score of one scale under some assumptions, which are those of `instrument`."""

    instrument: Instrument
    score: Score

    def precision(self, estimate: Estimate) -> Precision:
        """Work out what the margin of the estimate is made of."""
        return Precision(
            alpha=reliability(self.score.answered, self.instrument.assumptions.inter_item_r),
            sem=standard_error(estimate.variance),
            difference=2 * estimate.margin,
        )


def recalculate(scale: Scale, answers: tuple[Answer, ...], instrument: Instrument) -> Recalculation:
    """Score one scale under the assumptions of this instrument, as in a response in which every scale has a score."""
    return Recalculation(instrument, score_scale(scale, answers, instrument, len(instrument.scales)))
