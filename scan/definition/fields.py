"""Reading values out of plain data with all problems gathered on the way."""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction
from typing import Any

from scan.definition.problems import Path, Problem, did_you_mean

_KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,6})?")
_DATE = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EMPTY_ENTRY = "Schrijf achter elk streepje een tekst, of haal het streepje weg."
_TRUTHS = {"true": True, "false": False}


class Fields:
    """A mapping from a file, read field by field; what is off goes into `problems`.

    A value is a text, a list or another mapping. What a text means depends on the field: `1.0` is a number where one
    is asked, and a text where a version is. Data that came as JSON may hold whole numbers and truth values as such.

    Every method gives a harmless value after a problem, so that reading goes on and all problems
    come out at once. Nothing made from those values is used: the reader stops when there is any problem.
    """

    def __init__(self, data: Any, path: Path, problems: list[Problem], known: Collection[str] | None) -> None:
        self.path = path
        self.problems = problems
        self._data: dict[str, Any] = data if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            self._wrong((), "hier horen velden te staan.", f"Schrijf regels als '{next(iter(known or ['naam']))}: …'.")
            self.problems = []  # one message is enough: what should stand inside is not missed as well
        for name in self._data:
            if known is not None and name not in known:
                self._wrong(
                    (name,),
                    f"het veld '{name}' bestaat niet.",
                    f"Haal het weg.{did_you_mean(str(name), known)}",
                )

    @property
    def names(self) -> list[str]:
        """The fields that stand in the file."""
        return list(self._data)

    def has(self, name: str) -> bool:
        """Say whether the field stands in the file."""
        return name in self._data

    def says(self, name: str, word: str) -> bool:
        """Say whether the field is exactly this word."""
        return self._data.get(name) == word

    def says_beginning(self, name: str, beginning: str) -> bool:
        """Say whether the field is a text that begins so."""
        value = self._data.get(name)
        return isinstance(value, str) and value.startswith(beginning)

    def text(self, name: str, longest: int = 600) -> str:
        """Read a text of at most `longest` characters without markup."""
        value = self._needed_value(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            cure = "Schrijf er één tekst, zonder streepjes en zonder velden."
            self._wrong((name,), f"{_label(name)} is geen tekst maar een lijst of een groep velden.", cure)
            return ""
        if not value.strip():
            self._wrong((name,), f"{_label(name)} is leeg.", "Vul een tekst in.")
        if len(value) > longest:
            self._wrong((name,), f"{_label(name)} heeft {len(value)} tekens.", f"Maak er hooguit {longest} van.")
        if "<" in value or ">" in value:
            self._wrong((name,), f"in {_label(name)} staat < of >.", "Schrijf gewone tekst, zonder opmaak.")
        return " ".join(value.split())

    def key(self, name: str) -> str:
        """Read a stable name: small letters, digits and hyphens."""
        value = self.text(name, longest=60)
        if value and not _KEY.fullmatch(value):
            self._wrong(
                (name,),
                f"'{value}' is geen bruikbare sleutel.",
                "Gebruik kleine letters, cijfers en streepjes.",
            )
        return value

    def number(self, name: str, low: Fraction, high: Fraction) -> Fraction:
        """Read a number from `low` to `high`, exactly."""
        value = self._needed_value(name)
        if value is None:
            return low
        if isinstance(value, bool) or not isinstance(value, int | str) or not _NUMBER.fullmatch(str(value)):
            self._wrong((name,), f"'{name}' is geen leesbaar getal.", "Schrijf een getal, met een punt: 2.5.")
            return low
        number = Fraction(str(value))
        if not low <= number <= high:
            cure = f"Kies een getal van {_plain(low)} tot en met {_plain(high)}."
            self._wrong((name,), f"'{name}' is {value}.", cure)
            return low
        return number

    def truth(self, name: str) -> bool:
        """Read `true` or `false`."""
        value = self._needed_value(name)
        if value is None or isinstance(value, bool):
            return value is True
        if not isinstance(value, str) or value not in _TRUTHS:
            self._wrong((name,), f"'{name}' is geen ja of nee.", "Schrijf true of false.")
            return False
        return _TRUTHS[value]

    def date(self, name: str) -> str:
        """Read a day of this century that is on the calendar, as `2026-11-23`; empty after a problem."""
        date = self.text(name, longest=40)
        match = _DATE.fullmatch(date)
        if date and not (match and _is_day(*map(int, match.groups()))):
            self._wrong((name,), f"'{date}' is geen datum.", "Schrijf jaar-maand-dag: 2026-11-23.")
            return ""
        return date

    def entries(self, name: str, fewest: int, most: int) -> list[Any]:
        """Read a list of `fewest` to `most` entries."""
        value = self._needed_value(name)
        if value is None:
            return []
        if not isinstance(value, list):
            self._wrong(
                (name,),
                f"'{name}' is geen lijst.",
                "Zet elk punt op een eigen regel met een streepje ervoor.",
            )
            return []
        if not fewest <= len(value) <= most:
            count = f"precies {fewest}" if fewest == most else f"{fewest} tot {most}"
            self._wrong((name,), f"'{name}' heeft {len(value)} onderdelen.", f"Maak er {count} van.")
        return value

    def texts(self, name: str, fewest: int, most: int) -> tuple[str, ...]:
        """Read a list of texts."""
        entries = self.entries(name, fewest, most)
        numbers = [str(number) for number in range(len(entries))]
        entry = Fields(dict(zip(numbers, entries, strict=True)), (*self.path, name), self.problems, numbers)
        return tuple(entry.text(number) for number in numbers)

    def fields(self, name: str, known: Collection[str]) -> Fields:
        """Read a group of fields inside this one."""
        value = self._needed_value(name)
        problems = [] if value is None else self.problems
        return Fields({} if value is None else value, (*self.path, name), problems, known)

    def free_fields(self, name: str) -> Fields:
        """Read a group of fields whose names are up to the file."""
        return Fields(self._data.get(name), (*self.path, name), self.problems, None)

    def groups(self, name: str, known: Collection[str], fewest: int, most: int) -> list[Fields]:
        """Read a list of groups of fields."""
        return [
            Fields(entry, (*self.path, name, number), self.problems, known)
            for number, entry in enumerate(self.entries(name, fewest, most))
        ]

    def reject(self, name: str, cause: str, cure: str) -> None:
        """Add a problem about one of these fields."""
        self._wrong((name,), cause, cure)

    def _needed_value(self, name: str) -> Any:
        value = self._data.get(name)
        if value is None:
            cure = _EMPTY_ENTRY if name.isdigit() else f"Voeg een regel '{name}: …' toe."
            self._wrong((name,), f"{_label(name)} ontbreekt.", cure)
        return value

    def _wrong(self, steps: Path, cause: str, cure: str) -> None:
        self.problems.append(Problem((*self.path, *steps), cause, cure))


def _label(name: str) -> str:
    """Give what a person calls a field, or an entry of a list, which is known here by its number from 0."""
    return f"punt {int(name) + 1}" if name.isdigit() else f"'{name}'"


def _is_day(year: int, month: int, day: int) -> bool:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day <= _DAYS[month - 1] - (month == 2 and not leap)


def _plain(number: Fraction) -> str:
    return str(float(number)) if number.denominator > 1 else str(number.numerator)
