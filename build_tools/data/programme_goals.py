"""The goals that a programme can have, what each asks of a scale and for what work, and which sheets take that over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from build_tools.data.data_file import read_data_file
from scan.definition.fields import Fields
from scan.definition.model import Instrument
from scan.definition.problems import did_you_mean
from scan.definition.unique import check_unique
from scan.formats.result import TARGET_STEP

ROW = "{row}"
SCALE = "{scale}"

_GOAL = ("key", "title", "sign", "asks")
_ASK = ("scale", "level", "work")
_SHEET = ("page", "label", "rows", "fields")
_WORDS = ("goals", "signs", "work", "scales", "targets")
_LONGEST_TITLE = 60
_LONGEST_SENTENCE = 120
"""Characters: with three goals the reasons of six scales still fit on one sheet of paper."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a goal asks of one scale, on the answer scale, and the work that it asks it for."""

    scale: str
    level: Fraction
    work: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal by its key; `sign` is what one sees when it comes true."""

    key: str
    title: str
    sign: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class GoalGroup:
    """Goals of one kind, under a heading."""

    title: str
    goals: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class SheetFields:
    """A worksheet by its page, and which of its fields take the words of a profile.

    `fields` are names of fields: for work and scales with `{row}`, which runs from 1 to `rows`, for targets with
    `{scale}`.
    """

    page: str
    label: str
    rows: int
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProgrammeGoals:
    """All goals to choose from, and the sheets that take a profile over."""

    groups: tuple[GoalGroup, ...]
    sheets: tuple[SheetFields, ...]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """All goals, in the order of the page."""
        return tuple(goal for group in self.groups for goal in group.goals)


def load_programme_goals(file: Path, instrument: Instrument, sheets: Mapping[str, Collection[str]]) -> ProgrammeGoals:
    """Read the goals for an instrument; `sheets` gives the names of the fields of each worksheet, by its page.

    Raises `DataFileError` with every problem.
    """
    return read_data_file(file, ("groups", "sheets"), lambda fields: _load(fields, instrument, sheets))


def _load(fields: Fields, instrument: Instrument, sheets: Mapping[str, Collection[str]]) -> ProgrammeGoals:
    groups = tuple(
        GoalGroup(
            title=group.text("title", _LONGEST_TITLE),
            goals=tuple(_load_goal(goal, instrument) for goal in group.groups("goals", _GOAL, 1, 12)),
        )
        for group in fields.groups("groups", ("title", "goals"), 1, 4)
    )
    profiles = [profile.key for profile in instrument.profiles]
    check_unique(fields, "groups", [*profiles, *(goal.key for group in groups for goal in group.goals)])
    entries = fields.groups("sheets", _SHEET, 1, 4) if fields.has("sheets") else []
    return ProgrammeGoals(groups, tuple(_load_sheet(each, instrument, sheets) for each in entries))


def _load_goal(fields: Fields, instrument: Instrument) -> Goal:
    asks = tuple(_load_ask(ask, instrument) for ask in fields.groups("asks", _ASK, 1, len(instrument.scales)))
    check_unique(fields, "asks", [ask.scale for ask in asks])
    return Goal(
        key=fields.key("key"),
        title=fields.text("title", _LONGEST_TITLE),
        sign=fields.text("sign", _LONGEST_SENTENCE),
        asks=asks,
    )


def _load_ask(fields: Fields, instrument: Instrument) -> Ask:
    scales = [scale.key for scale in instrument.scales]
    scale = fields.key("scale")
    if scale and scale not in scales:
        fields.reject("scale", f"'{scale}' bestaat hier niet.", f"Kies uit: {', '.join(scales)}.")
    level = fields.number("level", Fraction(instrument.lowest), Fraction(instrument.highest))
    if (level / Fraction(TARGET_STEP)).denominator > 1:
        fields.reject("level", "'level' is geen stap van een half.", "Schrijf bijvoorbeeld 3 of 3.5.")
    return Ask(scale, level, fields.text("work", _LONGEST_SENTENCE))


def _load_sheet(fields: Fields, instrument: Instrument, sheets: Mapping[str, Collection[str]]) -> SheetFields:
    page = fields.text("page", 120)
    if page and page not in sheets:
        fields.reject("page", f"'{page}' is geen werkblad.", f"Noem een werkblad.{did_you_mean(page, sheets)}")
    rows = int(fields.number("rows", Fraction(1), Fraction(20)))
    places = fields.fields("fields", _WORDS)
    sheet = SheetFields(
        page=page,
        label=fields.text("label", _LONGEST_TITLE),
        rows=rows,
        fields={word: places.text(word, 200) for word in _WORDS if places.has(word)},
    )
    for word, name in _names(sheet, instrument):
        if page in sheets and name not in sheets[page]:
            places.reject(word, f"het vak '{name}' is er niet.", f"Noem een vak.{did_you_mean(name, sheets[page])}")
    return sheet


def _names(sheet: SheetFields, instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Give every field that a sheet must have, by the word that it takes; of a row the last will do."""
    for word, name in sheet.fields.items():
        if SCALE in name:
            yield from ((word, name.replace(SCALE, scale.key)) for scale in instrument.scales)
        else:
            yield word, name.replace(ROW, str(sheet.rows))
