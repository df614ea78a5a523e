"""What the site promises, by theme, as an editor wrote it: with what holds each promise, and how to see for oneself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path

from build_tools.data.data_file import read_data_file, reject_repeats
from build_tools.data.proof.measured import Measured
from scan.definition.fields import Fields
from scan.definition.problems import did_you_mean

_THEME = ("key", "promises")
_PROMISE = ("says", "tests", "figures", "yourself")
_FIGURE = ("what", "bar", "unit")
_TEST = re.compile(r"tests/[a-z0-9_/]+\.py::test_[a-z0-9_]+")
UNITS = {"ms": (1, 0), "s": (1, 1), "kB": (1_000, 1), "MB": (1_000_000, 2), "keer": (1, 1), "van de 100": (1, 0)}
"""How a visitor reads a measured number: divided by the first, with so many decimals."""


@dataclass(frozen=True)
class Figure:
    """Something that was measured: what, and in which unit."""

    what: str
    measured: Measured
    unit: str


@dataclass(frozen=True)
class Promise:
    """One promise, the tests that hold it, figures that belong to it, and how to see for oneself, in Markdown."""

    says: str
    tests: tuple[str, ...]
    figures: tuple[Figure, ...]
    yourself: str


@dataclass(frozen=True)
class Theme:
    """Promises about one thing."""

    key: str
    promises: tuple[Promise, ...]


def read_promises(file: Path, bars: Mapping[str, Measured]) -> tuple[Theme, ...]:
    """Read all promises, with figures from these bars; raises `DataFileError` with every problem."""
    return read_data_file(file, ("themes",), partial(_load_themes, bars))


def _load_themes(bars: Mapping[str, Measured], fields: Fields) -> tuple[Theme, ...]:
    groups = fields.groups("themes", _THEME, 1, 12)
    themes = tuple(_load_theme(bars, group) for group in groups)
    reject_repeats(groups, "key", [theme.key for theme in themes])
    return themes


def _load_theme(bars: Mapping[str, Measured], fields: Fields) -> Theme:
    promises = fields.groups("promises", _PROMISE, 1, 12)
    return Theme(fields.key("key"), tuple(_load_promise(bars, promise) for promise in promises))


def _load_promise(bars: Mapping[str, Measured], fields: Fields) -> Promise:
    tests = fields.texts("tests", 1, 8)
    for test in tests:
        if test and not _TEST.fullmatch(test):
            fields.reject(
                "tests", f"'{test}' is geen test.", "Schrijf bestand en naam: tests/map/test_iets.py::test_het."
            )
    figures = fields.groups("figures", _FIGURE, 1, 4) if fields.has("figures") else []
    return Promise(
        fields.text("says", 200),
        tests,
        tuple(_load_figure(bars, figure) for figure in figures),
        fields.text("yourself", 240) if fields.has("yourself") else "",
    )


def _load_figure(bars: Mapping[str, Measured], fields: Fields) -> Figure:
    bar, unit = fields.text("bar", 120), fields.text("unit", 20)
    if bar and bar not in bars:
        cure = did_you_mean(bar, bars) or " Neem een naam uit 'What must hold' in bench/README.md."
        fields.reject("bar", f"'{bar}' is niet gemeten.", cure.strip())
    if unit and unit not in UNITS:
        fields.reject("unit", f"'{unit}' bestaat hier niet.", f"Kies uit: {', '.join(UNITS)}.")
    return Figure(fields.text("what", 80), bars.get(bar, Measured(None, Fraction(0), at_least=False)), unit)
