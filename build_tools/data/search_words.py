"""What the search knows of words, as an editor wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.data.data_file import read_data_file
from scan.definition.fields import Fields

_MOST_GROUPS = 200


@dataclass(frozen=True)
class SearchWords:
    """What the search knows of words: groups that mean the same, and words that the whole site is about."""

    groups: tuple[tuple[str, ...], ...] = ()
    subject: tuple[str, ...] = ()


def read_search_words(file: Path) -> SearchWords:
    """Read what the search knows of words; raises `DataFileError` with every problem."""
    return read_data_file(file, ("groups", "subject"), _load_words)


def _load_words(fields: Fields) -> SearchWords:
    groups = fields.groups("groups", ("words",), 1, _MOST_GROUPS)
    return SearchWords(
        groups=tuple(_small_words(group, "words") for group in groups),
        subject=_small_words(fields, "subject") if fields.has("subject") else (),
    )


def _small_words(fields: Fields, name: str) -> tuple[str, ...]:
    words = fields.texts(name, 1, 20)
    if any(word != word.lower() for word in words):
        fields.reject(name, "hier staat een hoofdletter.", "Schrijf zoekwoorden in kleine letters.")
    return words
