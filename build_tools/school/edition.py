"""The edition of a school: what stands in its folder, read whole, with every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from build_tools.data.data_file import DataFileError
from build_tools.data.shared.library import Library
from build_tools.data.shared.sources import SourceGroup, read_sources
from build_tools.data.shared.terms import Term, read_terms
from build_tools.data.yaml_reader import read_yaml
from build_tools.parts.styles import make_colours
from build_tools.paths import short_path, source_files
from build_tools.school.menu import ENTRY, MenuEntry, load_menu
from build_tools.school.own_pages import own_files, pages_without_words
from build_tools.school.question_changes import QuestionChanges, read_changes
from scan.definition.fields import Fields
from scan.definition.problems import Place, Problem, did_you_mean, problem_lines
from scan.school.colours import read_colours
from scan.school.school import FIELDS, LARGEST_ICON, School, load_school

FILE = "school.yml"
BUILD_FIELDS = ("pages", "menu", "instruments", "sources", "terms")
"""What only a build can do; the other fields can also be put into a site that stands ready."""
T = TypeVar("T")


@dataclass(frozen=True)
class Edition:
    """What a school has of its own.

    `files` are its pages and images, by their path among the pages of the site. `changes` are those to instruments, by
    key.
    """

    folder: Path
    school: School
    files: Mapping[str, Path] = field(default_factory=dict)
    menu: tuple[MenuEntry, ...] = ()
    changes: Mapping[str, QuestionChanges] = field(default_factory=dict)
    sources: tuple[SourceGroup, ...] = ()
    terms: tuple[Term, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def marks(self) -> dict[str, bytes]:
        """The content of its logo and icon, by the names in its values."""
        names = [self.school.logo.file] if self.school.logo else []
        return {name: (self.folder / name).read_bytes() for name in (*names, self.school.icon) if name}

    def complaint(self, cause: str, cure: str, *steps: str | int) -> str:
        """Write what is wrong with a value of `school.yml`, with its place; `steps` lead to the value."""
        return problem_lines([Problem(steps, cause, cure)], self.places)[0]


def read_edition(folder: Path, content: Path) -> Edition:
    """Read the folder of a school, for a site with these pages.

    Raises `DataFileError` with every problem of every file in it.
    """
    source = read_yaml(folder / FILE)
    places = {"": (short_path(folder / FILE), 1)} | source.places
    messages = list(source.complaints)
    if not source.is_readable:
        raise DataFileError(messages)
    problems: list[Problem] = []
    fields = Fields(source.data, (), problems, (*FIELDS, *BUILD_FIELDS))
    edition = _edition(fields, folder, places, messages)
    messages += problem_lines(problems, places)
    messages += [*_about_marks(edition), *_about_hidden(edition, content), *_about_menu(edition, content)]
    if messages:
        raise DataFileError(messages)
    return edition


def with_own(library: Library, edition: Edition | None) -> Library:
    """Give what pages share, with the sources and terms of the school; raises `DataFileError` at one that is ours."""
    if edition is None:
        return library
    ours = {source.key for group in library.sources for source in group.sources}
    forms = {form.casefold() for term in library.terms for form in (term.term, *term.forms)}
    messages = [
        edition.complaint(f"de bron '{source.key}' is er al.", "Geef die van jullie een andere sleutel.", "sources")
        for group in edition.sources
        for source in group.sources
        if source.key in ours
    ] + [
        edition.complaint(f"het begrip '{term.term}' is er al.", "Kies een ander woord, of haal het weg.", "terms")
        for term in edition.terms
        if forms & {form.casefold() for form in (term.term, *term.forms)}
    ]
    if messages:
        raise DataFileError(messages)
    terms = sorted((*library.terms, *edition.terms), key=lambda term: term.term.casefold())
    return library.having(sources=(*library.sources, *edition.sources), terms=tuple(terms))


def _edition(fields: Fields, folder: Path, places: Mapping[str, Place], messages: list[str]) -> Edition:
    """Read all fields; what is wrong in other files of the folder is added to `messages`."""
    pages = _place(fields, "pages", folder)
    files = own_files(pages) if pages else {}
    messages += pages_without_words(files)
    questions = _place(fields, "instruments", folder)
    return Edition(
        folder=folder,
        school=load_school(fields, read_colours(make_colours().text)),
        files=files,
        menu=load_menu(fields.groups("menu", ENTRY, 0, 60)) if fields.has("menu") else (),
        changes=_tried(lambda: read_changes(questions), {}, messages) if questions else {},
        sources=_of_file(fields, "sources", folder, read_sources, messages),
        terms=_of_file(fields, "terms", folder, read_terms, messages),
        places=places,
    )


def _place(fields: Fields, name: str, folder: Path) -> Path | None:
    """Find the file or folder that a field names, within that of the school."""
    if not fields.has(name):
        return None
    path = fields.text(name, 120)
    place = folder / path
    if not path:
        return None
    if not place.resolve().is_relative_to(folder.resolve()) or not place.exists():
        fields.reject(name, f"'{path}' staat niet in de map van je school.", "Zet het daar, naast school.yml.")
        return None
    return place


def _of_file(
    fields: Fields, name: str, folder: Path, read: Callable[[Path], tuple[T, ...]], messages: list[str]
) -> tuple[T, ...]:
    file = _place(fields, name, folder)
    return _tried(lambda: read(file), (), messages) if file else ()


def _tried(read: Callable[[], T], otherwise: T, messages: list[str]) -> T:
    """Read a file; when it cannot be used, keep why, and go on without it."""
    try:
        return read()
    except DataFileError as error:
        messages += error.messages
        return otherwise


def _about_marks(edition: Edition) -> Iterator[str]:
    """Say which pictures are not there, or too large."""
    logo, icon = edition.school.logo, edition.school.icon
    for name, steps in ((logo.file if logo else "", ("logo", "file")), (icon, ("icon",))):
        if name and not (edition.folder / name).is_file():
            yield edition.complaint(f"het beeld '{name}' is er niet.", "Zet het naast school.yml.", *steps)
        elif name and name == icon and (edition.folder / name).stat().st_size > LARGEST_ICON:
            cause = f"het icoon '{name}' is groter dan {LARGEST_ICON // 1000} kB, en het staat in elke pagina."
            yield edition.complaint(cause, "Neem een kleiner beeld: 32 bij 32 is genoeg.", *steps)


def _about_hidden(edition: Edition, content: Path) -> Iterator[str]:
    """Say which hidden pages do not exist."""
    pages = {file.relative_to(content).as_posix() for file in source_files(content, "**/*.md")} | set(edition.files)
    for number, path in enumerate(edition.school.hide):
        is_there = path in pages if path.endswith(".md") else any(page.startswith(path) for page in pages)
        if not is_there:
            cure = did_you_mean(path, pages).strip() or "Schrijf het pad vanaf content/, zoals programma/ai.md."
            yield edition.complaint(f"de pagina '{path}' is er niet.", cure, "hide", number)


def _about_menu(edition: Edition, content: Path) -> Iterator[str]:
    """Say which pages of the school are nowhere in the menu, and what stands there that is no page of the school."""
    own = {path for path in edition.files if path.endswith(".md")}
    for number, entry in enumerate(edition.menu):
        if entry.page and entry.page not in own:
            cure = did_you_mean(entry.page, own).strip() or "Zet hem in de map bij 'pages'."
            yield edition.complaint(f"de pagina '{entry.page}' is niet van jullie.", cure, "menu", number)
    listed = {entry.page for entry in edition.menu}
    for path in sorted(own - listed):
        if not (content / path).exists():
            cure = f"Zet haar in {FILE} onder menu: '- page: {path}'."
            yield f"{short_path(edition.files[path])}: deze pagina staat niet in het menu. {cure}"
