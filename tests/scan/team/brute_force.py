"""The sums of a team once more, written differently: a loop over members and scales, with decimals of fifty places.

Nothing of `scan` is used but the target; the rule and its numbers stand here as the page of the method gives them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, getcontext
from fractions import Fraction
from typing import Any

from tests.scan.team.members import Handed, level_key, scores_of

getcontext().prec = 50
_SD, _R = Decimal("0.7"), Decimal("0.4")
_TIMES = dict(enumerate(map(Decimal, ("1.6449", "1.6449", "1.6449", "1.6449", "1.7391", "1.8304")), start=1))
_BANDS = {
    "verkennen": (Decimal(1), Decimal("1.5")),
    "oefenen": (Decimal("1.5"), Decimal("2.5")),
    "zelfstandig": (Decimal("2.5"), Decimal("3.5")),
    "meenemen": (Decimal("3.5"), None),
}


def half_width(answered: int, scored: int) -> Decimal:
    """Give the half of a bar."""
    alpha = answered * _R / (1 + (answered - 1) * _R)
    return _TIMES[scored] * _SD * (1 - alpha).sqrt()


def work_out(team: Sequence[Handed], keys: Sequence[str], targets: Mapping[str, Fraction]) -> dict[str, Any]:
    """Count by scale who has a score, on which level, who reaches the target, and who is near it."""
    scales: dict[str, Any] = {}
    for place, key in enumerate(keys):
        aim = _decimal(targets[key]) if key in targets else None
        counts = dict.fromkeys(_BANDS, 0)
        scored = reached = near = 0
        for handed in team:
            scores = scores_of(handed)
            score = scores[place]
            if score is None:
                continue
            scored += 1
            level = level_key(score[0])
            counts[level] += 1
            if aim is None:
                continue
            mean, half = _decimal(score[0]), half_width(score[1], sum(each is not None for each in scores))
            start, end = _BANDS[level]
            if handed.way == "scores":
                reached += mean >= aim - Decimal("1e-40")
                near += mean < aim - Decimal("1e-40") and aim - mean < half
            else:
                reached += start >= aim
                near += start < aim and (end is None or aim < end)
        scales[key] = {
            "scored": scored,
            "levels": counts,
            "target": None if aim is None else float(aim),
            "reached": reached,
            "near": near,
            "coverage": None if aim is None else _coverage(reached, near, len(team)),
        }
    return scales


def _coverage(reached: int, near: int, members: int) -> str:
    if reached > 1 or (reached == 1 and members < 4):
        return "gedekt"
    if reached + near == 0:
        return "open"
    return "dun"


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
