"""One run: what was simulated, with what, and what came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from build_tools.simulation.answer_model import AnswerModel
from build_tools.simulation.calibration import Moments
from build_tools.simulation.experiments import Outcome
from build_tools.simulation.people import Way
from build_tools.simulation.share import Share

Question = tuple[Outcome, Way, Fraction]
"""What was counted, in which way of filling in, at which correlation, difference or target."""


@dataclass(frozen=True)
class Simulation:
    """What came out of `people` for each experiment, drawn from `seed` on a `date` (2026-11-26) in so many `seconds`.

    `basis` is what of the instrument decided. `observed` is what the drawn answers came to, to be held against what is
    assumed there.
    """

    date: str
    seed: str
    people: int
    seconds: int
    basis: Mapping[str, str]
    model: AnswerModel
    observed: Moments
    results: Mapping[Question, Share]
