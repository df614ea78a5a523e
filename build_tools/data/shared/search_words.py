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
_MOST_KINDS = 50
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
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By kind of page, what each page of that kind is called: a worksheet, though it does not say so."""

    def leading_to(self, page: str, kind: str) -> tuple[str, ...]:
        """Give what people type who want to be on a page of this kind."""
        return (*self.kinds.get(kind, ()), *self.pages.get(page, ()))


def read_search_words(file: Path) -> SearchWords:
    """Read what the search knows of words; raises `DataFileError` with every problem."""
    return read_data_file(file, ("groups", "kinds", "pages", "ignored", "otherwise"), _load_words)


def _load_words(fields: Fields) -> SearchWords:
    groups = fields.groups("groups", ("words",), 1, _MOST_GROUPS)
    pages = fields.groups("pages", ("page", "words"), 1, _MOST_PAGES) if fields.has("pages") else []
    paths = [page.text("page") for page in pages]
    reject_repeats(pages, "page", paths)
    kinds = fields.groups("kinds", ("kind", "words"), 1, _MOST_KINDS) if fields.has("kinds") else []
    names = [kind.text("kind") for kind in kinds]
    reject_repeats(kinds, "kind", names)
    return SearchWords(
        groups=tuple(map(_small_words, groups)),
        pages=dict(zip(paths, map(_small_words, pages), strict=True)),
        ignored=fields.texts("ignored", 1, _MOST_IGNORED) if fields.has("ignored") else (),
        otherwise=fields.texts("otherwise", 1, 10) if fields.has("otherwise") else (),
        kinds=dict(zip(names, map(_small_words, kinds), strict=True)),
    )


def _small_words(fields: Fields) -> tuple[str, ...]:
    words = fields.texts("words", 1, _MOST_WORDS)
    if any(word != word.lower() for word in words):
        fields.reject("words", "hier staat een hoofdletter.", "Schrijf zoekwoorden in kleine letters.")
    return words
