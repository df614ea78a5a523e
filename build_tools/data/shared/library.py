"""What pages share besides the instrument: sources, terms, drawings, words to find and to break, hours, promises."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from build_tools.data.proof.proof import Proof, read_proof
from build_tools.data.shared.drawings import Drawing, read_drawings
from build_tools.data.shared.hours import Hours, read_hours
from build_tools.data.shared.search_words import SearchWords, read_search_words
from build_tools.data.shared.sources import SourceGroup, cited_names, read_sources
from build_tools.data.shared.terms import Term, read_terms
from build_tools.data.shared.word_breaks import read_word_breaks

DRAWINGS = "tekeningen.yml"
SOURCES = "over/bronnen.yml"
TERMS = "over/begrippen.yml"
SEARCH_WORDS = "zoekwoorden.yml"
HOURS = "programma/uren.yml"
WORD_BREAKS = "afbreken.yml"
PROMISES = "over/betrouwbaarheid.yml"

T = TypeVar("T")
N = TypeVar("N")


@dataclass(frozen=True, kw_only=True)
class Library:
    """What stands in the files beside the pages; a site without such a file has none of it."""

    sources: tuple[SourceGroup, ...] = ()
    terms: tuple[Term, ...] = ()
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    search_words: SearchWords = field(default=SearchWords())
    word_breaks: tuple[str, ...] = ()
    hours: Hours | None = None
    proof: Proof | None = None

    def having(self, sources: tuple[SourceGroup, ...], terms: tuple[Term, ...]) -> Library:
        """Give the same with other sources and terms."""
        return replace(self, sources=sources, terms=terms)

    @cached_property
    def citations(self) -> dict[str, str]:
        """What stands between the brackets of a citation, per key."""
        return cited_names(self.sources)


def read_library(content: Path) -> Library:
    """Read the files beside the pages; raises `DataFileError` with every problem of the first file that has any."""
    return Library(
        sources=_read(content / SOURCES, read_sources, ()),
        terms=_read(content / TERMS, read_terms, ()),
        drawings=_read(content / DRAWINGS, read_drawings, {}),
        search_words=_read(content / SEARCH_WORDS, read_search_words, SearchWords()),
        word_breaks=_read(content / WORD_BREAKS, read_word_breaks, ()),
        hours=_read(content / HOURS, read_hours, None),
        proof=_read(content / PROMISES, read_proof, None),
    )


def _read(file: Path, read: Callable[[Path], T], otherwise: N) -> T | N:
    return read(file) if file.exists() else otherwise
