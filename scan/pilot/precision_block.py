"""What an instrument's margins would rest on after this pilot, as the lines of YAML that its file takes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import CORRELATIONS
from scan.pilot.figures import Pilot
from scan.scoring.exact import decimal_text, round_half_up, square_root
from scan.text.pilot_words import block_comment, provisional_text

_DECIMALS = 2
"""As many as the pages show. With 100 people the third decimal of either number says nothing."""


@dataclass(frozen=True, slots=True)
class MeasuredPrecision:
    """The `sd` and `inter_item_r` of `precision` in an instrument.

    The formula sem = sd·√(1−α) (`scan.scoring.precision`) takes the spread of people's *means on a scale of all its
    items*, the error of measurement included, not the spread of answers to an item. One value stands for all scales:
    `sd` is the root of the mean variance, since variances are what adds up, and `inter_item_r` the mean of the scales'.
    """

    sd: Fraction
    inter_item_r: Fraction


def measured_precision(pilot: Pilot) -> MeasuredPrecision | None:
    """Give what this pilot measured; `None` when a scale has no figures, or an instrument would refuse them."""
    variances = [each.variance for each in pilot.scales if each.variance is not None]
    correlations = [each.inter_item_r for each in pilot.scales if each.inter_item_r is not None]
    if not len(variances) == len(correlations) == len(pilot.scales):
        return None
    sd, r = square_root(_mean(variances)), _mean(correlations)
    fits = _is_within(sd, pilot.instrument.spreads) and _is_within(r, CORRELATIONS)
    return MeasuredPrecision(sd, r) if fits else None


def precision_block(measured: MeasuredPrecision, pilot: Pilot) -> str:
    """Write the block, to be put in the place of `precision` in the file of the instrument."""
    lines = [
        f"# {block_comment(pilot.people, pilot.smallest, pilot.instrument)}",
        "precision:",
        f"  provisional: {'false' if pilot.is_enough else 'true'}",
        *([] if pilot.is_enough else _provisional(pilot)),
        f'  sd: "{_yaml(measured.sd)}"',
        f'  inter_item_r: "{_yaml(measured.inter_item_r)}"',
    ]
    return "\n".join(lines) + "\n"


def _provisional(pilot: Pilot) -> list[str]:
    return ["  provisional_text: >-", f"    {provisional_text(pilot.smallest, pilot.instrument)}"]


def _mean(numbers: list[Fraction]) -> Fraction:
    return sum(numbers, Fraction()) / len(numbers)


def _is_within(number: Fraction, limits: tuple[Fraction, Fraction]) -> bool:
    low, high = limits
    return low <= round_half_up(number, _DECIMALS) <= high


def _yaml(number: Fraction) -> str:
    return decimal_text(number, _DECIMALS, point=".")
