"""The key to score by hand: whole numbers only, and the same outcome as the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations_with_replacement, groupby
from math import ceil, lcm

from scan.definition.model import Instrument, Level
from scan.scoring.precision import differ, error_variance, multiplier, squared_margin


@dataclass(frozen=True)
class LevelRow:
    """A level, with the lowest and highest sum that lead to it for each number of answers; `None` where no sum does."""

    level: Level
    sums: tuple[tuple[int, int] | None, ...]


@dataclass(frozen=True)
class DifferenceRow:
    """From which difference in comparison numbers two scales differ, with so many answers, for each column.

    `None` where the answer scale is too short for them ever to differ.
    """

    answers: tuple[int, int]
    differences: tuple[int | None, ...]


@dataclass(frozen=True)
class ScoringKey:
    """All that someone with a pen needs.

    `counts` are the numbers of answers that make a score, the most first. Times its factor, a sum becomes a comparison
    number: the same for the same mean. `columns` say for how many scales with a score a column of `differences` holds,
    the fewest and the most. `points` is the difference in sums where all is answered; `None` when there is none.
    """

    counts: tuple[int, ...]
    factors: tuple[int, ...]
    levels: tuple[LevelRow, ...]
    columns: tuple[tuple[int, int], ...]
    differences: tuple[DifferenceRow, ...]
    points: int | None


def scoring_key(instrument: Instrument) -> ScoringKey:
    """Work out the key of an instrument, with the rule by which the program compares."""
    items = len(instrument.scales[0].items)
    counts = tuple(range(items, instrument.answers_needed - 1, -1))
    whole = lcm(*counts)
    columns = tuple(scales_with_equal_bars(2, len(instrument.scales)))
    rows = tuple(
        DifferenceRow(pair, tuple(_difference(pair, most, whole, instrument) for _, most in columns))
        for pair in combinations_with_replacement(counts, 2)
    )
    apart = rows[0].differences[-1]
    return ScoringKey(
        counts=counts,
        factors=tuple(whole // count for count in counts),
        levels=tuple(_level_rows(counts, instrument)),
        columns=columns,
        differences=rows,
        points=None if apart is None else ceil(Fraction(apart * items, whole)),
    )


def scales_with_equal_bars(fewest: int, most: int) -> Iterator[tuple[int, int]]:
    """Join the numbers of scales with a score for which a bar is equally long; give the ends of each row of numbers."""
    for _, group in groupby(range(fewest, most + 1), multiplier):
        numbers = list(group)
        yield numbers[0], numbers[-1]


def _difference(pair: tuple[int, int], scored: int, whole: int, instrument: Instrument) -> int | None:
    """Find the smallest difference in comparison numbers that counts."""
    one, other = (squared_margin(error_variance(count, instrument.assumptions), multiplier(scored)) for count in pair)
    longest = (instrument.highest - instrument.lowest) * whole
    return next((apart for apart in range(1, longest + 1) if differ(Fraction(apart, whole), one, other)), None)


def _level_rows(counts: Sequence[int], instrument: Instrument) -> Iterator[LevelRow]:
    for level in instrument.levels:
        yield LevelRow(level, tuple(_sums(level, count, instrument) for count in counts))


def _sums(level: Level, count: int, instrument: Instrument) -> tuple[int, int] | None:
    possible = range(count * instrument.lowest, count * instrument.highest + 1)
    sums = [total for total in possible if instrument.level(Fraction(total, count)) == level]
    return (sums[0], sums[-1]) if sums else None
