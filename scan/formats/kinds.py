"""The kinds of value that a file may hold, each with its limits and with the sentence that refuses what is off.

A kind is data. `scan.formats.reading` reads by it, `scan.formats.schema` makes a JSON Schema of it, and
`scan.formats.page_data` hands it to the reader in the browser (scan/browser/files/file-reader.js).

A sentence may hold places: `{label}` is the label of the value, `{value}` what stood there, `{row}` the name of the row
that it stood in, and in that name `{number}` counts from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Any value. One that is not `needed` may be left out; one that is `nullable` may be null, which says nothing."""

    refusal: str
    needed: bool = False
    nullable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant(Kind):
    """Always this text."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Kind):
    """A version as text, such as 1.0 or 1.0+school, with the major number of `current`; `other` refuses another."""

    current: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Month(Kind):
    """A month as text: 2026-11."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Kind):
    """One of these values; who leaves it out chose `absent`.

    A reader may expect one of the values. `unexpected` refuses another, by the value that was expected. Any text is
    allowed where the choice `is_open`: one that we do not know counts as left out.
    """

    values: tuple[str | int, ...]
    absent: str | int | None = None
    is_open: bool = False
    unexpected: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Kind):
    """Text of at most `longest` characters (`None`: as long as the file allows) that can be shown and saved."""

    longest: int | None = None
    absent: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Kind):
    """A number from `low` to `high`; with a `step` (1 or a half, which are exact everywhere) a whole number of it."""

    low: int
    high: int
    step: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ByKey(Kind):
    """Values of one kind by key; `keys` gives each key its label. In a schema no keys stand for any.

    With a sentence in `unknown` another key is refused, unless the file is of an earlier minor version, which may have
    had more. What is read then has a value for every key, null where none was given. Without it another key is an
    extra, and ignored, and what is read has only what was given.
    """

    keys: Mapping[str, str]
    of: Kind
    unknown: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Several(Kind):
    """A list of some of these values, at most so many; others are refused, or ignored where the list `is_open`."""

    values: tuple[str, ...]
    most: int | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Kind):
    """Fields of their own kinds; other fields are extras, and ignored."""

    fields: Mapping[str, Kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Kind):
    """A list of 1 to `most` groups. `refusal` is for none, `too_many` for more; `row` names one in other sentences."""

    of: Group
    most: int
    too_many: str
    row: str
