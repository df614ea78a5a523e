"""The first lines of a page: what it says about itself, read as strictly as everything else that people write."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from build_tools.data.data_file import DataFileError, read_text
from build_tools.data.yaml_reader import ReadFile, read_yaml_text
from build_tools.paths import short_path
from scan.definition.fields import Fields
from scan.definition.problems import Place, Problem, did_you_mean, problem_lines

GUIDE = "guide"
"""The kind of a page that names none."""
LONGEST_DESCRIPTION = 155

_EVERY_PAGE = (
    "title",
    "description",
    "updated",
    "related",
    "kind",
    "instrument",
    "computed",
    "hide",
    "search",
    "our_word",
)
_CAN_HIDE = ("navigation", "toc")
_MOST_RELATED = 8
_FIRST_LINES = re.compile(r"---[ \t]*\n(?P<fields>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class OwnFields:
    """What only one kind of page says in its first lines: the names of the fields, and what makes values of them."""

    names: tuple[str, ...] = ()
    load: Callable[[Fields], Mapping[str, Any]] = lambda _fields: {}


NO_FIELDS = OwnFields()


@dataclass(frozen=True)
class FrontMatter:
    """What a page says about itself; `updated` is written as 2026-11-23, `own` holds what only its kind has.

    `computed` says that its text has `{{ … }}` in it, `boost` how much it weighs in the search, `hide` what the theme
    leaves out. A page in `our_word` says i-coach whatever a school says: it is about that word, or what others did.
    """

    title: str
    description: str
    updated: str
    kind: str = GUIDE
    instrument: str = ""
    related: tuple[str, ...] = ()
    computed: bool = False
    hide: tuple[str, ...] = ()
    boost: float | None = None
    our_word: bool = False
    own: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class WrittenPage:
    """A page as an editor wrote it: its path from the folder with content, its first lines, and the text below them."""

    path: str
    file: Path
    front: FrontMatter
    text: str
    first_line: int
    places: Mapping[str, Place]

    def complaint(self, cause: str, cure: str, *steps: str | int) -> str:
        """Write what is wrong with a value of the first lines, with its place; `steps` lead to the value."""
        return problem_lines([Problem(steps, cause, cure)], self.places)[0]


def read_page(file: Path, path: str, kinds: Mapping[str, OwnFields]) -> WrittenPage:
    """Read a page; `kinds` gives the fields of each kind. Raises `DataFileError` with every problem."""
    text = read_text(file)
    match = _FIRST_LINES.match(text)
    if not match or not match["fields"].strip():
        cure = "Begin met een regel '---', dan title, description en updated, en sluit af met '---'."
        raise DataFileError([f"{short_path(file)}, regel 1: de eerste regels ontbreken. {cure}"])
    source = read_yaml_text("\n" + match["fields"], short_path(file))
    front = _front_matter(source, short_path(file), kinds)
    below = text[match.end() :]
    first_line = match[0].count("\n") + len(below) - len(below.lstrip("\n")) + 1
    return WrittenPage(path, file, front, below.lstrip("\n"), first_line, {"": (short_path(file), 1)} | source.places)


def _choices(fields: Fields, name: str, choices: Collection[str]) -> tuple[str, ...]:
    """Read a list of words, each one of the `choices`."""
    words = fields.texts(name, 0, len(choices))
    for word in words:
        if word and word not in choices:
            fields.reject(name, f"'{word}' bestaat hier niet.", f"Kies uit: {', '.join(choices)}.")
    return words


def _front_matter(source: ReadFile, name: str, kinds: Mapping[str, OwnFields]) -> FrontMatter:
    messages = list(source.complaints)
    if source.is_readable:
        problems: list[Problem] = []
        front = _load_front_matter(source.data, problems, kinds)
        messages += problem_lines(problems, {"": (name, 1)} | source.places)
        if not messages:
            return front
    raise DataFileError(messages)


def _load_front_matter(data: Any, problems: list[Problem], kinds: Mapping[str, OwnFields]) -> FrontMatter:
    kind = str(data.get("kind", GUIDE)) if isinstance(data, dict) else GUIDE
    own = kinds.get(kind, NO_FIELDS)
    fields = Fields(data, (), problems, (*_EVERY_PAGE, *own.names))
    if fields.has("kind") and fields.text("kind") and kind not in kinds:
        cure = did_you_mean(kind, kinds).strip() or f"Kies uit: {', '.join(sorted(kinds))}."
        fields.reject("kind", f"de soort '{kind}' bestaat niet.", cure)
    return FrontMatter(
        title=_attribute(fields, "title", 100),
        description=_attribute(fields, "description", LONGEST_DESCRIPTION),
        updated=fields.date("updated"),
        kind=kind,
        instrument=fields.key("instrument") if fields.has("instrument") else "",
        related=fields.texts("related", 0, _MOST_RELATED) if fields.has("related") else (),
        computed=fields.has("computed") and fields.truth("computed"),
        hide=_choices(fields, "hide", _CAN_HIDE) if fields.has("hide") else (),
        boost=_boost(fields.fields("search", ("boost",))) if fields.has("search") else None,
        our_word=fields.has("our_word") and fields.truth("our_word"),
        own=own.load(fields),
    )


def _attribute(fields: Fields, name: str, longest: int) -> str:
    """Read a text that the theme puts between quotation marks."""
    text = fields.text(name, longest)
    if '"' in text:
        fields.reject(name, f"in '{name}' staat een \".", "Schrijf enkele aanhalingstekens.")
    return text


def _boost(search: Fields) -> float:
    boost = search.number("boost", Fraction(0), Fraction(100))
    return boost.numerator if boost.denominator == 1 else float(boost)
