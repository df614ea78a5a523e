"""What stands behind each promise, in tables for the page about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from pathlib import Path

from build_tools.data.proof.last_run import LastRun, read_last_run
from build_tools.data.proof.measured import read_measurements
from build_tools.data.proof.promises import UNITS, Figure, Promise, Theme, read_promises
from scan.scoring.exact import decimal_text

_HEAD = ["| Belofte | Laatste controle | Zo kijk je het zelf na |", "|---|---|---|"]


@dataclass(frozen=True)
class Proof:
    """The promises, the last whole run of the tests, and the day on which was measured."""

    themes: tuple[Theme, ...]
    run: LastRun
    measured_on: str

    def table(self, key: str) -> str:
        """Write the promises of a theme as a table in Markdown, each with its number on the page."""
        rows = [(number, promise) for theme, number, promise in self._numbered() if theme.key == key]
        if not rows:
            raise TypeError(f"'{key}' staat niet bij de beloften")
        return "\n".join([*_HEAD, *(self._row(number, promise) for number, promise in rows)])

    def tests(self) -> str:
        """Write the tests of every promise as a list in Markdown, by file, in the order of the tables."""
        return "\n".join(f"{number}. {_by_file(promise.tests)}" for _, number, promise in self._numbered())

    @property
    def cases(self) -> str:
        """How many cases passed, as a visitor reads it: 7.708."""
        return f"{self.run.cases:,}".replace(",", ".")

    def _numbered(self) -> Iterator[tuple[Theme, int, Promise]]:
        promises = ((theme, promise) for theme in self.themes for promise in theme.promises)
        return ((theme, number, promise) for number, (theme, promise) in enumerate(promises, 1))

    def _row(self, number: int, promise: Promise) -> str:
        outcome = " ".join([*map(_figure_text, promise.figures), self._tested(promise)])
        return f"| {number}. {promise.says} | {outcome} | {promise.yourself} |"

    def _tested(self, promise: Promise) -> str:
        """Say of how many cases all is well; a test that the last run did not have is not passed over."""
        counts = [self.run.passed.get(test, 0) for test in promise.tests]
        if not all(counts):
            return "Nog niet in de laatste hele controle."
        return f"Getest in {sum(counts)} {'geval' if sum(counts) == 1 else 'gevallen'}, alles goed."


def read_proof(file: Path) -> Proof:
    """Read the promises, and what the files that the tests and the bench left behind say of them."""
    measurements = read_measurements()
    return Proof(read_promises(file, measurements.bars), read_last_run(), measurements.day)


def _figure_text(figure: Figure) -> str:
    """Write what was measured, and the limit that it was held to."""
    measured = figure.measured
    limit = f"{'minstens' if measured.at_least else 'hooguit'} {_number(measured.limit, figure.unit)}"
    if measured.value is None:
        return f"{figure.what}: niet gemeten, beloofd is {limit} {figure.unit}."
    return f"{figure.what}: {_number(measured.value, figure.unit)} {figure.unit}, beloofd is {limit}."


def _number(value: Fraction, unit: str) -> str:
    divisor, decimals = UNITS[unit]
    return decimal_text(value / divisor, decimals).removesuffix(",0").removesuffix(",00")


def _by_file(tests: tuple[str, ...]) -> str:
    split = [test.split("::") for test in tests]
    files = groupby(split, key=lambda parts: parts[0])
    return "; ".join(f"`{file}`: {', '.join(f'`{name}`' for _, name in parts)}" for file, parts in files)
