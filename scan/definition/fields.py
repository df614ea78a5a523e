"""Reading values out of plain data with all problems gathered on the way."""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction
from typing import Any

from scan.definition.problems import Path, Problem, did_you_mean

_KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,6})?")


class Fields:
    """A mapping from a file, read field by field; what is off goes into `problems`.

    Every method gives a harmless value after a problem, so that reading goes on and all problems
    come out at once. Nothing made from those values is used: the reader stops when there is any problem.
    """

    def __init__(self, data: Any, path: Path, problems: list[Problem], known: Collection[str] | None) -> None:
        self.path = path
        self.problems = problems
        self._data: dict[str, Any] = data if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            self._wrong((), "hier horen velden te staan.", f"Schrijf regels als '{min(known or ['naam'])}: …'.")
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

    def text(self, name: str, longest: int = 600) -> str:
        """Read a text of at most `longest` characters without markup."""
        value = self._required(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._wrong(
                (name,),
                f"'{name}' is geen tekst maar {_kind(value)}.",
                "Zet de waarde tussen aanhalingstekens.",
            )
            return ""
        if not value.strip():
            self._wrong((name,), f"'{name}' is leeg.", "Vul een tekst in.")
        if len(value) > longest:
            self._wrong((name,), f"'{name}' heeft {len(value)} tekens.", f"Maak er hooguit {longest} van.")
        if "<" in value or ">" in value:
            self._wrong((name,), f"in '{name}' staat < of >.", "Schrijf gewone tekst, zonder opmaak.")
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
        """Read a number from `low` to `high`, exactly; one that is not whole stands between quotes."""
        value = self._required(name)
        if value is None:
            return low
        if isinstance(value, bool) or not isinstance(value, int | str) or not _NUMBER.fullmatch(str(value)):
            cure = 'Schrijf een getal tussen aanhalingstekens, met een punt: "2.5".'
            self._wrong((name,), f"'{name}' is geen leesbaar getal.", cure)
            return low
        number = Fraction(str(value))
        if not low <= number <= high:
            cure = f"Kies een getal van {_plain(low)} tot en met {_plain(high)}."
            self._wrong((name,), f"'{name}' is {value}.", cure)
            return low
        return number

    def truth(self, name: str) -> bool:
        """Read `true` or `false`."""
        value = self._required(name)
        if value is not None and not isinstance(value, bool):
            self._wrong((name,), f"'{name}' is geen ja of nee.", "Schrijf true of false.")
        return value is True

    def entries(self, name: str, fewest: int, most: int) -> list[Any]:
        """Read a list of `fewest` to `most` entries."""
        value = self._required(name)
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
        known = [str(number) for number in range(len(entries))]
        listed = Fields(dict(zip(known, entries, strict=True)), (*self.path, name), self.problems, known)
        return tuple(listed.text(number) for number in known)

    def fields(self, name: str, known: Collection[str]) -> Fields:
        """Read a group of fields inside this one."""
        value = self._required(name)
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

    def _required(self, name: str) -> Any:
        value = self._data.get(name)
        if value is None:
            self._wrong((name,), f"'{name}' ontbreekt.", f"Voeg een regel '{name}: …' toe.")
        return value

    def _wrong(self, steps: Path, cause: str, cure: str) -> None:
        self.problems.append(Problem((*self.path, *steps), cause, cure))


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "ja of nee"
    return "een getal" if isinstance(value, int | float) else "een lijst of een groep velden"


def _plain(number: Fraction) -> str:
    return str(float(number)) if number.denominator > 1 else str(number.numerator)
