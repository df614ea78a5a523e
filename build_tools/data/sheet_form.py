"""A worksheet as a form: every field under a name that stays when others come or go, and the file that it goes into.

A name says in words where the field stands (`taken.taken.2.voor-wie`). A number of its place would let an old file put
a text in the wrong field once an editor adds a line above it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from build_tools.data.sheet import Sheet, SheetBlock, SheetField
from scan.formats.file_format import FileFormat
from scan.formats.page_data import page_data
from scan.formats.worksheet import LONGEST_TEXT, worksheet_file

_LONGEST_WORD = 40


@dataclass(frozen=True)
class Place:
    """Where someone writes, ticks or chooses: its name in the file, and what a sentence calls it."""

    name: str
    label: str


@dataclass(frozen=True)
class FormField:
    """A field of a worksheet with its places: one, or one for each box, or those of a table row by row."""

    field: SheetField
    places: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True)
class FormBlock:
    """A block of a worksheet, with its fields."""

    block: SheetBlock
    fields: tuple[FormField, ...]


@dataclass(frozen=True)
class SheetForm:
    """A worksheet by its key, as its template needs it."""

    key: str
    blocks: tuple[FormBlock, ...]

    @property
    def piers(self) -> tuple[FormBlock, ...]:
        """The blocks with questions: in a picture of the answers, each is a pier."""
        return tuple(block for block in self.blocks if block.block.has_questions)

    @property
    def rules(self) -> dict[str, Any]:
        """What its script needs to keep, save and open it."""
        return {"sheet": self.key, "file": page_data(self.file)}

    @property
    def file(self) -> FileFormat:
        """The format of its file."""
        places = (place for block in self.blocks for field in block.fields for row in field.places for place in row)
        return worksheet_file(self.key, {place.name: place.label for place in places})

    @property
    def longest(self) -> int:
        """Characters that fit in a field."""
        return LONGEST_TEXT


def sheet_form(key: str, sheet: Sheet) -> SheetForm:
    """Give every field of a worksheet its name."""
    names = _Names()
    blocks = (
        FormBlock(block, tuple(_form_field(each, block, names) for each in block.fields)) for block in sheet.blocks
    )
    return SheetForm(key, tuple(blocks))


class _Names:
    """Gives names, of which no two are the same."""

    def __init__(self) -> None:
        self.given: set[str] = set()

    def place(self, label: str, *words: str) -> Place:
        """Make a name of words: the first of these that is still free, with a number when another has it."""
        name = ".".join(_word(each) for each in words)
        number = 1
        while (unique := name if number == 1 else f"{name}-{number}") in self.given:
            number += 1
        self.given.add(unique)
        return Place(unique, label)


def _form_field(field: SheetField, block: SheetBlock, names: _Names) -> FormField:
    words = (block.title, field.label) if field.label else (block.title,)
    if field.kind == "table":
        return FormField(field, tuple(_cells(field, words, names)))
    if field.kind == "checks":
        return FormField(field, (tuple(names.place(each, *words, each) for each in field.options),))
    return FormField(field, ((names.place(field.label or block.title, *words),),))


def _cells(field: SheetField, words: tuple[str, ...], names: _Names) -> Iterator[tuple[Place, ...]]:
    columns = field.options[1:] if field.first else field.options
    for number in range(field.rows):
        row = field.first[number] if field.first else str(number + 1)
        called = row if field.first else f"rij {row}"
        yield tuple(names.place(f"{column}, {called}", *words, row, column) for column in columns)


def _word(text: str) -> str:
    """Make a word of letters, digits and hyphens, cut off where a word ends."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain) or ["vak"]
    short = words[:1]
    for word in words[1:]:
        if len("-".join([*short, word])) > _LONGEST_WORD:
            break
        short.append(word)
    return "-".join(short)
