"""What the search knows of words, as an editor wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.data.data_file import read_data_file, reject_repeats
from scan.definition.fields import Fields

_MOST_GROUPS = 200
_MOST_WORDS = 30
_MOST_PAGES = 500
_MOST_IGNORED = 500


@dataclass(frozen=True)
class SearchWords:
    """What the search knows of words; pages are named by their path from `content`."""

    groups: tuple[tuple[str, ...], ...] = ()
    """Words, or a few words together, that mean the same."""
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By page, what people type who want to be there."""
    ignored: tuple[str, ...] = ()
    """Words that stand in every text, and say nothing of what someone looks for."""
    otherwise: tuple[str, ...] = ()
    """The pages to show when nothing is found."""


def read_search_words(file: Path) -> SearchWords:
    """Read what the search knows of words; raises `DataFileError` with every problem."""
    return read_data_file(file, ("groups", "pages", "ignored", "otherwise"), _load_words)


def _load_words(fields: Fields) -> SearchWords:
    groups = fields.groups("groups", ("words",), 1, _MOST_GROUPS)
    pages = fields.groups("pages", ("page", "words"), 1, _MOST_PAGES) if fields.has("pages") else []
    paths = [page.text("page") for page in pages]
    reject_repeats(pages, "page", paths)
    return SearchWords(
        groups=tuple(map(_small_words, groups)),
        pages=dict(zip(paths, map(_small_words, pages), strict=True)),
        ignored=fields.texts("ignored", 1, _MOST_IGNORED) if fields.has("ignored") else (),
        otherwise=fields.texts("otherwise", 1, 10) if fields.has("otherwise") else (),
    )


def _small_words(fields: Fields) -> tuple[str, ...]:
    words = fields.texts("words", 1, _MOST_WORDS)
    if any(word != word.lower() for word in words):
        fields.reject("words", "hier staat een hoofdletter.", "Schrijf zoekwoorden in kleine letters.")
    return words
