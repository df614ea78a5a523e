"""People who never lived: answers of many, drawn by rules that give known figures."""

from collections.abc import Iterator

from scan.definition.model import Answer, Instrument

_MULTIPLIER, _INCREMENT, _MODULUS = 1_664_525, 1_013_904_223, 2**32
"""A linear congruential generator (Numerical Recipes, 2nd edition, 7.1): the same numbers on every machine."""


def numbers(seed: int) -> Iterator[float]:
    """Give numbers between 0 and 1."""
    state = seed
    while True:
        state = (_MULTIPLIER * state + _INCREMENT) % _MODULUS
        yield state / _MODULUS


def normals(seed: int) -> Iterator[float]:
    """Give numbers with mean 0 and variance 1, nearly normal: the sum of twelve, less six."""
    drawn = numbers(seed)
    while True:
        yield sum(next(drawn) for _ in range(12)) - 6


def simulated(instrument: Instrument, people: int, *, between: float, error: float, seed: int = 1) -> list[list[int]]:
    """Draw answers without ends to the scale: each is 1,000 times a true value of the person and scale, plus error.

    `between` is the correlation between the true values of two scales, whose variance is 1; `error` is the variance of
    what an answer adds. So items correlate 1/(1+error) within a scale and between/(1+error) across two.
    """
    drawn = normals(seed)
    rows: list[list[int]] = []
    for _ in range(people):
        whole = next(drawn) * between**0.5
        rows.append([])
        for scale in instrument.scales:
            true = whole + next(drawn) * (1 - between) ** 0.5
            rows[-1] += [round(1000 * (true + next(drawn) * error**0.5)) for _ in scale.items]
    return rows


def mixed(instrument: Instrument, people: int, seed: int = 1) -> list[list[Answer]]:
    """Draw answers from 1 to 5, of people who differ and roles that do not go wholly together."""
    drawn = normals(seed)
    rows: list[list[Answer]] = []
    for _ in range(people):
        whole = 3 + next(drawn) / 2
        trues = [whole + next(drawn) / 2 for _ in instrument.scales]
        rows.append(
            [
                max(instrument.lowest, min(instrument.highest, round(true + 0.8 * next(drawn))))
                for scale, true in zip(instrument.scales, trues, strict=True)
                for _ in scale.items
            ]
        )
    return rows
