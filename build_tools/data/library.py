"""What the pages share besides the instrument: sources, terms, words to find them by, and an example in hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from build_tools.data.drawings import Drawing, read_drawings
from build_tools.data.hours import Hours, read_hours
from build_tools.data.search_words import SearchWords, read_search_words
from build_tools.data.sources import SourceGroup, cited_names, read_sources
from build_tools.data.terms import Term, read_terms

DRAWINGS = "tekeningen.yml"
SOURCES = "over/bronnen.yml"
TERMS = "over/begrippen.yml"
SEARCH_WORDS = "zoekwoorden.yml"
HOURS = "programma/uren.yml"


@dataclass(frozen=True)
class Library:
    """The sources, the terms, the search words and the hours of a site; a site without the files has none."""

    sources: tuple[SourceGroup, ...] = field(default=())
    drawings: Mapping[str, Drawing] = field(default_factory=dict, kw_only=True)
    terms: tuple[Term, ...] = field(default=())
    search_words: SearchWords = field(default=SearchWords())
    hours: Hours | None = None

    @cached_property
    def citations(self) -> dict[str, str]:
        """What stands between the brackets of a citation, per key."""
        return cited_names(self.sources)


def read_library(content: Path) -> Library:
    """Read the files beside the pages; raises `DataFileError` with every problem of the first file that has any."""
    sources, terms, words, hours = (content / name for name in (SOURCES, TERMS, SEARCH_WORDS, HOURS))
    return Library(
        sources=read_sources(sources) if sources.exists() else (),
        drawings=read_drawings(content / DRAWINGS) if (content / DRAWINGS).exists() else {},
        terms=read_terms(terms) if terms.exists() else (),
        search_words=read_search_words(words) if words.exists() else SearchWords(),
        hours=read_hours(hours) if hours.exists() else None,
    )
