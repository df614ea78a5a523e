"""One role worked out with assumptions of the visitor's own choice, by the functions that score every visitor.

Nothing is calculated here: the formulas are those of `scan.scoring.scores` and `scan.scoring.precision`.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, fields, replace
from fractions import Fraction
from typing import Any

from scan.definition.loading import CORRELATIONS, SPREADS
from scan.definition.model import Assumptions, Instrument, Scale
from scan.formats.refusal import RefusalError
from scan.formats.result import FORMAT, FORMAT_VERSION
from scan.scoring.exact import four_decimals
from scan.scoring.precision import margin, reliability, standard_error
from scan.scoring.response import Response, read_response
from scan.scoring.scores import Score, points_of, score_band, score_response

_TYPED_NUMBER = re.compile(r"[0-9]{1,3}([.,][0-9]{1,4})?")


@dataclass(frozen=True, slots=True)
class Precision:
    """What the margin of a score is made of; `difference` is how far two such scores must lie apart to differ.

    `alpha` is the reliability and `sem` the standard error of measurement, in points.
    """

    alpha: Fraction
    sem: Fraction
    margin: Fraction
    low: Fraction
    high: Fraction
    difference: Fraction


@dataclass(frozen=True, slots=True)
class Recalculation:
    """The score of one role under some assumptions; `precision` is `None` when there are too few answers."""

    instrument: Instrument
    score: Score
    precision: Precision | None

    @property
    def points(self) -> list[int]:
        """The answers that count."""
        return points_of(self.score.answers)


def recalculate(asked: dict[str, Any], instrument: Instrument) -> Recalculation:
    """Work out `{"role": key, "answers": [1 to 5, "nvt" or null, …], "sd": "0,70", "r": "0,40"}`.

    Raises `RefusalError` with one Dutch sentence when any of these cannot be used.
    """
    assumptions = Assumptions(
        sd=_typed(asked.get("sd"), "spreiding (sd)", SPREADS, "0,70"),
        inter_item_r=_typed(asked.get("r"), "samenhang (r)", CORRELATIONS, "0,40"),
        provisional=instrument.assumptions.provisional,
    )
    assumed = replace(instrument, assumptions=assumptions)
    scale = _scale(asked.get("role"), instrument)
    score = score_response(_response(asked.get("answers"), scale, instrument), assumed).score(scale.key)
    return Recalculation(assumed, score, _precision(score, assumed))


def recalculation_data(made: Recalculation) -> dict[str, Any]:
    """Write every step as data for JSON; numbers carry four decimals, rounded half up."""
    score, assumptions = made.score, made.instrument.assumptions
    numbers = {
        "sd": assumptions.sd,
        "r": assumptions.inter_item_r,
        "mean": score.mean,
        **(asdict(made.precision) if made.precision else dict.fromkeys(field.name for field in fields(Precision))),
    }
    return {
        "role": score.scale.key,
        "points": made.points,
        "sum": sum(made.points),
        "answered": score.answered,
        "level": score.level.key if score.level else None,
        **{name: None if number is None else four_decimals(number) for name, number in numbers.items()},
    }


def _precision(score: Score, instrument: Instrument) -> Precision | None:
    ends = score_band(score, instrument)
    if score.variance is None or ends is None:
        return None
    return Precision(
        alpha=reliability(score.answered, instrument.assumptions.inter_item_r),
        sem=standard_error(score.variance),
        margin=margin(score.variance),
        low=ends[0],
        high=ends[1],
        difference=margin(score.variance + score.variance),
    )


def _typed(text: object, name: str, limits: tuple[Fraction, Fraction], example: str) -> Fraction:
    """Read a number as people type it, with a comma or a point."""
    low, high = limits
    typed = text.strip() if isinstance(text, str) else ""
    number = Fraction(typed.replace(",", ".")) if _TYPED_NUMBER.fullmatch(typed) else None
    if number is None or not low <= number <= high:
        ends = " tot en met ".join(f"{float(end):g}".replace(".", ",") for end in limits)
        raise RefusalError(
            f"De {name} moet een getal van {ends} zijn, met hooguit vier decimalen; schrijf bijvoorbeeld {example}."
        )
    return number


def _scale(key: object, instrument: Instrument) -> Scale:
    for scale in instrument.scales:
        if scale.key == key:
            return scale
    raise RefusalError("Deze rol staat niet in de vragenlijst.")


def _response(answers: object, scale: Scale, instrument: Instrument) -> Response:
    """Read answers to one role as if they stood in a result file, so that the same rules hold."""
    if not isinstance(answers, list) or len(answers) != len(scale.items):
        raise RefusalError(f"Bij deze rol horen {len(scale.items)} antwoorden.")
    given = {item.key: answer for item, answer in zip(scale.items, answers, strict=True)}
    file = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "answers": given,
    }
    return read_response(file, instrument)
