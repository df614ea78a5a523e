"""One role worked out with assumptions of the visitor's own choice, by the functions that score every visitor.

Nothing is calculated here: the formulas are those of `scan.scoring.scores` and `scan.scoring.precision`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from scan.definition.model import CORRELATIONS, Instrument, Scale
from scan.scoring.estimate import Estimate
from scan.scoring.exact import four_decimals
from scan.scoring.precision import margin, reliability, standard_error
from scan.scoring.response import FORMAT, FORMAT_VERSION, Response, ResponseError, read_response
from scan.scoring.scores import Score, score_scale

_OF_AN_ESTIMATE = ("mean", "alpha", "sem", "margin", "low", "high", "difference")
_TYPED_NUMBER = re.compile(r"[0-9]{1,3}([.,][0-9]{1,4})?")


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
            difference=margin(2 * estimate.variance),
        )


def recalculate(asked: dict[str, Any], instrument: Instrument) -> Recalculation:
    """Work out `{"role": key, "answers": [1 to 5, "nvt" or null, …], "sd": "0,70", "r": "0,40"}`.

    Raises `ResponseError` with one Dutch sentence when any of these cannot be used.
    """
    assumptions = replace(
        instrument.assumptions,
        sd=_typed(asked.get("sd"), "spreiding (sd)", instrument.spreads, "0,70"),
        inter_item_r=_typed(asked.get("r"), "samenhang (r)", CORRELATIONS, "0,40"),
    )
    assumed = replace(instrument, assumptions=assumptions)
    scale = _scale(asked.get("role"), instrument)
    answers = _response(asked.get("answers"), scale, instrument).answers_of(scale)
    return Recalculation(assumed, score_scale(scale, answers, assumed))


def recalculation_data(made: Recalculation) -> dict[str, Any]:
    """Write every step as data for JSON; numbers carry four decimals, rounded half up."""
    score, assumptions = made.score, made.instrument.assumptions
    return {
        "role": score.scale.key,
        "points": score.points,
        "sum": sum(score.points),
        "answered": score.answered,
        "level": score.estimate.level.key if score.estimate else None,
        "sd": four_decimals(assumptions.sd),
        "r": four_decimals(assumptions.inter_item_r),
        **(_estimate_data(made, score.estimate) if score.estimate else dict.fromkeys(_OF_AN_ESTIMATE)),
    }


def _estimate_data(made: Recalculation, estimate: Estimate) -> dict[str, float]:
    precision = made.precision(estimate)
    numbers = (
        *(estimate.mean, precision.alpha, precision.sem),
        *(estimate.margin, *estimate.band, precision.difference),
    )
    return dict(zip(_OF_AN_ESTIMATE, map(four_decimals, numbers), strict=True))


def _typed(text: object, name: str, limits: tuple[Fraction, Fraction], example: str) -> Fraction:
    """Read a number as people type it, with a comma or a point."""
    low, high = limits
    typed = text.strip() if isinstance(text, str) else ""
    number = Fraction(typed.replace(",", ".")) if _TYPED_NUMBER.fullmatch(typed) else None
    if number is None or not low <= number <= high:
        ends = " tot en met ".join(f"{float(end):g}".replace(".", ",") for end in limits)
        raise ResponseError(
            f"De {name} moet een getal van {ends} zijn, met hooguit vier decimalen; schrijf bijvoorbeeld {example}."
        )
    return number


def _scale(key: object, instrument: Instrument) -> Scale:
    for scale in instrument.scales:
        if scale.key == key:
            return scale
    raise ResponseError("Deze rol staat niet in de vragenlijst.")


def _response(answers: object, scale: Scale, instrument: Instrument) -> Response:
    """Read answers to one role as if they stood in a result file, so that the same rules hold."""
    if not isinstance(answers, list) or len(answers) != len(scale.items):
        raise ResponseError(f"Bij deze rol horen {len(scale.items)} antwoorden.")
    given = {item.key: answer for item, answer in zip(scale.items, answers, strict=True)}
    file = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "answers": given,
    }
    return read_response(file, instrument)
