"""What people wrote for a site: its instruments, its pages and what these share, read whole and held together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from build_tools.data.data_file import DataFileError
from build_tools.data.front_matter import FrontMatter, WrittenPage, read_page
from build_tools.data.instruments import InstrumentFiles, check_instruments, read_instruments
from build_tools.data.shared.library import SEARCH_WORDS, TERMS, Library, read_library
from build_tools.pages.kind import page_kinds
from build_tools.parts.surroundings import Link
from build_tools.paths import short_path
from build_tools.school.edition import Edition, with_own
from build_tools.school.guards import needed_but_hidden
from build_tools.school.question_changes import laid_over, unknown_instruments
from scan.definition.links import page_address
from scan.definition.model import Instrument
from scan.definition.problems import did_you_mean

_PATH_CURE = "Schrijf het pad vanaf content/, zoals rollen/coach.md."


@dataclass(frozen=True)
class WrittenSite:
    """Instruments by key, with the plain data that the engine takes; pages by their path from the folder `content`."""

    content: Path
    instruments: Mapping[str, Instrument]
    plain_instruments: Mapping[str, dict[str, Any]]
    library: Library
    pages: Mapping[str, WrittenPage]
    unchanged: Mapping[str, Instrument] = field(default_factory=dict)
    """Of the instruments that a school changes, as their makers wrote them."""

    def instrument_of(self, path: str) -> Instrument | None:
        """Give the instrument that a page names, or the only one there is."""
        key = self.pages[path].front.instrument or self._only_instrument
        return self.instruments.get(key)

    def kin(self, instrument: Instrument | None) -> dict[str, str]:
        """Give the address of the pages about an instrument by their kind; of two of a kind the first."""
        return self._kin_by_key[instrument.key] if instrument else {}

    def of_kind(self, kind: str) -> dict[str, FrontMatter]:
        """Give the first lines of all pages of a kind, by their path."""
        return {path: page.front for path, page in self.pages.items() if page.front.kind == kind}

    def find(self, path: str) -> Link:
        """Give a page, or a passage on it, as another one names it; `KeyError` when there is none."""
        front = self.pages[path.partition("#")[0]].front
        return Link(front.title, page_address(path), front.description)

    @property
    def any_instrument(self) -> Instrument:
        """One of the instruments, for what is about none."""
        return next(iter(self.instruments.values()))

    @property
    def newest(self) -> str:
        """The date of the page that was changed last, as 2026-11-23: how far this copy of the site goes."""
        return max((page.front.updated for page in self.pages.values()), default="")

    @cached_property
    def _only_instrument(self) -> str:
        return next(iter(self.instruments)) if len(self.instruments) == 1 else ""

    @cached_property
    def _kin_by_key(self) -> dict[str, dict[str, str]]:
        kin: dict[str, dict[str, str]] = {key: {} for key in self.instruments}
        for path in sorted(self.pages, reverse=True):
            kind, instrument = self.pages[path].front.kind, self.instrument_of(path)
            if instrument and page_kinds()[kind].needs_instrument:
                kin[instrument.key][kind] = page_address(path)
        return kin


def read_site(
    content: Path, instruments: Path, pages: Mapping[str, Path], edition: Edition | None = None
) -> WrittenSite:
    """Read a site whose pages are these files, by their path from `content`; with what a school has of its own.

    Raises `InstrumentFilesError` or `DataFileError`, with all that is wrong with files of one sort.
    """
    written = read_instruments(instruments)
    files_by_key = _with_changes(written, edition)
    site = WrittenSite(
        content=content,
        instruments=check_instruments(files_by_key),
        plain_instruments={key: files.data for key, files in files_by_key.items()},
        library=with_own(read_library(content), edition),
        pages=_read_pages(pages),
        unchanged=check_instruments({key: each for key, each in written.items() if each is not files_by_key[key]}),
    )
    about_pages = (line for page in site.pages.values() for line in _about_page(page, site))
    complaints = [*_about_terms(site), *_about_search_words(site), *about_pages, *_about_hidden(site, edition)]
    if complaints:
        raise DataFileError(complaints)
    return site


def _with_changes(files: dict[str, InstrumentFiles], edition: Edition | None) -> dict[str, InstrumentFiles]:
    changes = edition.changes if edition else {}
    if lines := unknown_instruments(changes, list(files)):
        raise DataFileError(lines)
    return {key: laid_over(each, changes[key]) if key in changes else each for key, each in files.items()}


def _about_hidden(site: WrittenSite, edition: Edition | None) -> Iterator[str]:
    """Name the pages that a school hides and that its instruments need."""
    if edition:
        named = ((site.instrument_of(path), path) for path in site.of_kind("scan"))
        forms = {instrument.key: path for instrument, path in named if instrument}
        yield from needed_but_hidden(edition, site.instruments, forms)


def _read_pages(files: Mapping[str, Path]) -> dict[str, WrittenPage]:
    fields = {kind.name: kind.fields for kind in page_kinds().values()}
    pages: dict[str, WrittenPage] = {}
    complaints: list[str] = []
    for path, file in files.items():
        try:
            pages[path] = read_page(file, path, fields)
        except DataFileError as error:
            complaints += error.messages
    if complaints:
        raise DataFileError(complaints)
    return pages


def _about_terms(site: WrittenSite) -> Iterator[str]:
    """Name the pages that terms lead to and that do not exist."""
    for term in site.library.terms:
        if term.page and term.page not in site.pages:
            yield f"{short_path(site.content / TERMS)}: bij '{term.term}': {_no_page(term.page)} {_PATH_CURE}"


def _about_search_words(site: WrittenSite) -> Iterator[str]:
    """Name the pages and kinds of page that search words lead to and that do not exist."""
    words = site.library.search_words
    for page in (*words.pages, *words.otherwise):
        if page not in site.pages:
            yield f"{short_path(site.content / SEARCH_WORDS)}: {_no_page(page)} {_PATH_CURE}"
    for kind in words.kinds:
        if kind not in page_kinds():
            choice = did_you_mean(kind, page_kinds()) or f" Kies uit: {', '.join(page_kinds())}."
            yield f"{short_path(site.content / SEARCH_WORDS)}: de soort pagina '{kind}' bestaat niet.{choice}"


def _about_page(page: WrittenPage, site: WrittenSite) -> Iterator[str]:
    """Say which pages a page names that do not exist, and what is wrong with its instrument."""
    kind = page_kinds()[page.front.kind]
    for name, paths in {"related": page.front.related, **kind.named_pages(page.front)}.items():
        for number, path in enumerate(paths):
            if path.partition("#")[0] not in site.pages:
                yield page.complaint(_no_page(path), _PATH_CURE, name, number)
    instrument = site.instrument_of(page.path)
    if not instrument:
        yield from _about_no_instrument(page, site)
    elif lack := kind.lack(instrument):
        yield page.complaint(*lack, "kind")


def _about_no_instrument(page: WrittenPage, site: WrittenSite) -> Iterator[str]:
    """Say what is wrong with a page that has no instrument: it names one that is not there, or should name one."""
    front, choice = page.front, f"Kies uit: {', '.join(site.instruments)}."
    if front.instrument:
        cure = did_you_mean(front.instrument, site.instruments).strip() or choice
        yield page.complaint(f"de vragenlijst '{front.instrument}' bestaat niet.", cure, "instrument")
    elif page_kinds()[front.kind].needs_instrument or front.computed or front.own.get("before_the_scan"):
        cause = "deze pagina zegt niet over welke vragenlijst ze gaat, en de site heeft er meer."
        yield page.complaint(cause, f"Zet in de eerste regels 'instrument: …'. {choice}", "instrument")


def _no_page(path: str) -> str:
    return f"de pagina '{path}' bestaat niet."
