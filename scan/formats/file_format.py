"""A format: what a file of one sort holds, and what to say when it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scan.formats.kinds import Kind

NOT_READ = "Dit bestand kan niet worden gelezen. Sla het eerst op, en open het daarna."
"""What to say of a file when nothing better is known."""
EMPTY = "Dit bestand is leeg. Komt het uit een mail of een zip? Sla het eerst op, en open het daarna."
"""What to say of a file without content: such come out of the windows of other programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRefusals:
    """The sentences about a file as a whole, in the order in which it is looked at."""

    not_read: str = NOT_READ
    empty: str = EMPTY
    too_large: str
    too_deep: str
    not_json: str
    not_ours: str
    no_version: str
    newer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFormat:
    """A JSON file that says `name` in its field `format` and `version` in `format_version`, with these fields beside.

    Fields are read in their order, and the first that is off gets its sentence. Other fields are extras, and ignored.
    `title` and `description` say to makers of other programs what it is.
    """

    name: str
    version: int
    title: str
    description: str
    fields: Mapping[str, Kind]
    refusals: FileRefusals
    most_bytes: int = 1_000_000
    deepest: int = 12
    """Levels of brackets: a parser of nested data runs out of stack long before it runs out of file."""
