"""What `make bench` measured, as the tables in `bench/README.md` say it: the one place where that is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from build_tools.data.data_file import read_text
from build_tools.paths import ROOT

MEASURED = ROOT / "bench" / "README.md"
_BARS = re.compile(r"^## What must hold\n\n(?:\|.*\n){2}((?:\|.*\n)+)", re.MULTILINE)
_DAY = re.compile(r"^Measured on (\d{4}-\d\d-\d\d),", re.MULTILINE)


@dataclass(frozen=True)
class Measured:
    """A bar: what was measured (`None` where it could not be), and the limit that it was held to."""

    value: Fraction | None
    limit: Fraction
    at_least: bool


@dataclass(frozen=True)
class Measurements:
    """The bars of one run by their names, and its day."""

    day: str
    bars: dict[str, Measured]


def read_measurements(file: Path = MEASURED) -> Measurements:
    """Read the table of what must hold; without the file, or with another table in it, there are no bars."""
    text = read_text(file) if file.exists() else ""
    day, table = _DAY.search(text), _BARS.search(text)
    rows = [
        [cell.strip() for cell in line.strip("|\n").split("|")] for line in (table[1] if table else "").splitlines()
    ]
    return Measurements(day[1] if day else "", {name: _bar(value, limit) for name, value, limit, *_ in rows})


def _bar(value: str, limit: str) -> Measured:
    sign, _, number = limit.partition(" ")
    measured = None if value == "not here" else _number(value)
    return Measured(measured, _number(number), sign == "≥")


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))
